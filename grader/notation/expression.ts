/**
 * A formula as it was read: never simplified, never evaluated. Numerals keep their text, so
 * that decimals stay the exact rationals they spell and printing gives back what was typed.
 */
export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  /** `name` is the canonical name of the symbol table; `dL/dh1` is one symbol. */
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: 'e' | 'pi' }
  | { readonly kind: 'negate'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly arguments: readonly Expression[] }
  /** 1 where it holds, else 0. */
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Expression[])[] };

export type BinaryOperator = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'matmul' | 'hadamard';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

export const functionNames = [
  'exp',
  'log',
  'sqrt',
  'abs',
  'sign',
  'sin',
  'cos',
  'tan',
  'sinh',
  'cosh',
  'tanh',
  'arctan',
  'sigmoid',
  'relu',
  'leaky_relu',
  'softplus',
  'max',
  'min',
  'transpose',
  'sum',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Why a text could not be read: a code, where, and what stood there. Never an exception. */
export interface InputIssue {
  readonly code: string;
  /** Offset in the typed text, in UTF-16 units; absent where the whole answer is meant. */
  readonly at?: number;
  readonly length?: number;
  /** What the sentence of this code mentions (`found`, `name`, `meant`, …). */
  readonly details?: { readonly [name: string]: string };
}

export type Reading =
  | { readonly kind: 'read'; readonly expression: Expression }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };
