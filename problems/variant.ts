import type { Tensor } from '../grader/tensor.ts';

/** Which rules were checked on a variant, and what they found. */
export interface Certificate {
  readonly tried: number;
  readonly checks: readonly { readonly rule: string; readonly detail: string }[];
  /** Pairs of wrong rules this variant cannot tell apart (feedback is then neutral). */
  readonly inseparable: readonly (readonly [string, string])[];
  /** Effort of hand arithmetic (domain 5.5): digits multiplied, additions, sign changes. */
  readonly effort: number;
}

/**
 * Recipe + seed → numbers. Plain data, stored whole; what is derived from it is recomputed and
 * checked by the digest.
 */
export interface Variant {
  readonly recipe: { readonly id: string; readonly version: number };
  readonly seed: string;
  /** Drawn and derived values by name, as exact numerals (`-1.5`, `2/3`). */
  readonly given: { readonly [name: string]: Tensor<string> };
  /** Orders of shuffled options, by part and cell. */
  readonly orders: { readonly [cell: string]: readonly string[] };
  readonly digest: string;
  readonly certificate: Certificate;
}
