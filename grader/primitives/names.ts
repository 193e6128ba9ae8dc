import type { Comparison, ScalarFunction } from '../arithmetic/arithmetic.ts';
import type { Shape } from '../tensor.ts';

/**
 * Every primitive of the engine with its static attributes. Elementwise primitives broadcast
 * as NumPy does. All structural operations (reshape, transpose, slices, lists and masks as
 * indices, broadcasting, repetition, concatenation) are one primitive, `gather`.
 */
export interface PrimitiveAttributes {
  readonly add: None;
  readonly subtract: None;
  readonly multiply: None;
  readonly divide: None;
  readonly power: None;
  readonly negate: None;
  /** Elementwise larger one; a tie goes to the first argument, save `relu`: maximum(0, z) at z = 0. */
  readonly maximum: None;
  readonly minimum: None;
  /** max(0, z) as the lecture uses it; its derivative at 0 is 0. */
  readonly relu: None;
  readonly call: { readonly function: ScalarFunction };
  /** 0 or 1; its derivative is 0. */
  readonly compare: { readonly comparison: Comparison };
  /** (condition, a, b). */
  readonly where: None;
  /** Matrix product with NumPy's rules for 1-D and batched operands. */
  readonly matmul: None;
  /** Sum over the named axes (non-negative, ascending). */
  readonly sum: { readonly axes: readonly number[]; readonly keepdims: boolean };
  readonly product: { readonly axes: readonly number[]; readonly keepdims: boolean };
  /** Largest along the axes; ties go to the first in row-major order. */
  readonly largest: { readonly axes: readonly number[]; readonly keepdims: boolean };
  readonly smallest: { readonly axes: readonly number[]; readonly keepdims: boolean };
  /**
   * out.data[k] = concatenation of all arguments' data [indices[k]]; `as` names the operation
   * the author wrote, for feedback.
   */
  readonly gather: {
    readonly indices: readonly number[];
    readonly shape: Shape;
    readonly as: 'reshape' | 'transpose' | 'index' | 'broadcast' | 'concatenate' | 'assign';
  };
}
type None = { readonly [key in never]: never };

export type PrimitiveName = keyof PrimitiveAttributes;

/** One application of a primitive, without its arguments. */
export type Operation<P extends PrimitiveName = PrimitiveName> = {
  readonly [Q in P]: { readonly name: Q; readonly attributes: PrimitiveAttributes[Q] };
}[P];
