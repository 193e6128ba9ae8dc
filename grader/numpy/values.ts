import type { NumpyArray } from './arrays/array.ts';
import type { Dtype } from './dtype.ts';
import type { Operand } from './operand.ts';
import type { Session } from './session.ts';
import type { FunctionDefinition } from './syntax/tree.ts';

/** Everything a name of the subset can stand for. */
export type Value =
  | NumberValue
  | NumpyArray
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'ellipsis' }
  | SequenceValue
  | { readonly kind: 'dict'; readonly entries: Map<string, Value> }
  | SliceValue
  | RangeValue
  | IteratorValue
  | FunctionValue
  | BuiltinValue
  /** `np` and `np.linalg`. */
  | { readonly kind: 'module'; readonly name: 'np' | 'np.linalg' };

/** One number: Python's own (`2`, `0.5`, `True`) or NumPy's (`x[0]`, `x.sum()`). Immutable. */
export interface NumberValue {
  readonly kind: 'number';
  readonly dtype: Dtype;
  readonly operand: Operand;
  readonly python: boolean;
}

/** Lists are mutable and shared, as in Python. */
export interface SequenceValue {
  readonly kind: 'list' | 'tuple';
  readonly items: Value[];
}

export interface SliceValue {
  readonly kind: 'slice';
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly step: number | undefined;
}

export interface RangeValue {
  readonly kind: 'range';
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

/** What `reversed`, `zip`, `enumerate` and `d.items()` give: gone through once. */
export interface IteratorValue {
  readonly kind: 'iterator';
  readonly name: string;
  readonly next: () => Value | undefined;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly definition: FunctionDefinition;
  /** Values of defaults, evaluated where the function was defined. */
  readonly defaults: ReadonlyMap<string, Value>;
  readonly enclosing: Scope;
  /** Runs the body in the scope of the call and gives what it returns. */
  readonly run: (session: Session) => Value;
}

/** A function of the subset, or a method bound to its array. */
export interface BuiltinValue {
  readonly kind: 'builtin';
  readonly name: string;
  readonly call: (session: Session, args: CallArguments) => Value;
  /** `float`, `int`, `bool` are functions and dtypes. */
  readonly dtype?: Dtype;
}

export interface CallArguments {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

/** The names of one call, or of the whole code. */
export interface Scope {
  readonly names: Map<string, Value>;
  /** Names that belong to this scope even before they are assigned; undefined for the whole code. */
  readonly locals: ReadonlySet<string> | undefined;
  readonly enclosing: Scope | undefined;
}

export const none: Value = { kind: 'none' };

/** The word Python uses for the type of a value. */
export function typeName(value: Value): string {
  if (value.kind === 'number') {
    const plain = { float64: 'float', int64: 'int', bool: 'bool' } as const;
    return value.python ? plain[value.dtype] : `numpy.${value.dtype}`;
  }
  return typeNames[value.kind];
}

const typeNames: { readonly [K in Exclude<Value['kind'], 'number'>]: string } = {
  array: 'numpy.ndarray',
  text: 'str',
  none: 'NoneType',
  ellipsis: 'ellipsis',
  list: 'list',
  tuple: 'tuple',
  dict: 'dict',
  slice: 'slice',
  range: 'range',
  iterator: 'iterator',
  function: 'function',
  builtin: 'builtin_function_or_method',
  module: 'module',
};
