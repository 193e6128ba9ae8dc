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
  /**
   * `sum` and `mean` take the matrix, then the axis as a numeral where there is one, then `1`
   * where the dimensions are kept.
   */
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
  'mean',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Functions that take a matrix whole; all others go entry by entry. */
export type MatrixFunction = 'transpose' | 'sum' | 'mean';
export const isMatrixFunction = (name: FunctionName): name is MatrixFunction =>
  name === 'transpose' || name === 'sum' || name === 'mean';

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
  /** `shape` where matrices are read: `[]` is a single value, `[3, 2]` has 3 rows and 2 columns. */
  | { readonly kind: 'read'; readonly expression: Expression; readonly shape?: readonly number[] }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };
