/** The real functions of one variable that formulas and forward passes may use. */
export const scalarFunctions = [
  'exp',
  'expm1',
  'log',
  'log1p',
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
  'softplus',
  'floor',
  'ceil',
  'round',
] as const;
export type ScalarFunction = (typeof scalarFunctions)[number];

export const comparisons = ['less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'notEqual'] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * What the engine needs of a scalar. One set of derivative rules, written against this
 * interface, gives numbers (float64), exact fractions (rational) and formulas (symbolic).
 */
export interface Arithmetic<T> {
  readonly name: 'float' | 'rational' | 'symbolic' | 'recording' | 'columns';
  /** The scalar that a decimal numeral or a double stands for; exact where the arithmetic is. */
  readonly number: (value: number | string) => T;
  readonly add: (a: T, b: T) => T;
  readonly subtract: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, b: T) => T;
  readonly power: (a: T, b: T) => T;
  readonly negate: (a: T) => T;
  /** The larger one; the first where they tie. */
  readonly maximum: (a: T, b: T) => T;
  readonly minimum: (a: T, b: T) => T;
  /** max(0, z), the lecture's ReLU. */
  readonly relu: (z: T) => T;
  readonly call: (name: ScalarFunction, a: T) => T;
  /** 1 where the comparison holds, else 0. */
  readonly compare: (comparison: Comparison, a: T, b: T) => T;
  /** `a` where the condition is not 0, else `b`. */
  readonly select: (condition: T, a: T, b: T) => T;
  /** Whether the scalar is known to be exactly 0; lets the backward pass skip dead edges. */
  readonly isZero: (a: T) => boolean;
}
