/** Where a construct begins, counted from 1. */
interface Located {
  readonly line: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '&' | '|' | '^';
export type UnaryOperator = '-' | '+' | '~' | 'not';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=' | 'in' | 'not in' | 'is' | 'is not';

/** A Python expression of the subset. */
export type Expression = Located &
  (
    | { readonly kind: 'number'; readonly text: string; readonly integer: boolean }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'literal'; readonly value: 'True' | 'False' | 'None' | '...' }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'tuple' | 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expression, Expression])[] }
    | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly of: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: 'logic';
        readonly operator: 'and' | 'or';
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'comparison'; readonly first: Expression; readonly rest: readonly Comparand[] }
    | {
        readonly kind: 'conditional';
        readonly condition: Expression;
        readonly whenTrue: Expression;
        readonly whenFalse: Expression;
      }
    | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string }
    | { readonly kind: 'subscript'; readonly of: Expression; readonly index: Expression }
    /** Only inside a subscript. */
    | {
        readonly kind: 'slice';
        readonly from: Expression | undefined;
        readonly to: Expression | undefined;
        readonly step: Expression | undefined;
      }
    | CallExpression
  );

/** `< b` of `a < b`. */
export interface Comparand {
  readonly operator: ComparisonOperator;
  readonly right: Expression;
}

export interface CallExpression extends Located {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly positional: readonly Expression[];
  readonly keywords: readonly { readonly name: string; readonly value: Expression }[];
}

/** What may stand left of `=`. */
export type Target = Located &
  (
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'subscript'; readonly of: Expression; readonly index: Expression }
    | { readonly kind: 'tuple'; readonly items: readonly Target[] }
  );

export interface Parameter {
  readonly name: string;
  readonly default: Expression | undefined;
}

/** A Python statement of the subset. */
export type Statement = Located &
  (
    | { readonly kind: 'expression'; readonly value: Expression }
    | { readonly kind: 'assign'; readonly targets: readonly Target[]; readonly value: Expression }
    | {
        readonly kind: 'augment';
        readonly target: Exclude<Target, { kind: 'tuple' }>;
        readonly operator: BinaryOperator;
        readonly value: Expression;
      }
    | {
        readonly kind: 'for';
        readonly target: Target;
        readonly over: Expression;
        readonly body: Block;
        readonly otherwise: Block;
      }
    | { readonly kind: 'if'; readonly condition: Expression; readonly body: Block; readonly otherwise: Block }
    | FunctionDefinition
    | { readonly kind: 'return'; readonly value: Expression | undefined }
    | { readonly kind: 'pass' | 'break' | 'continue' }
  );

export type Block = readonly Statement[];

export interface FunctionDefinition extends Located {
  readonly kind: 'def';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
  /** Parameters and every name the body assigns: they belong to one call. */
  readonly locals: ReadonlySet<string>;
}
