import type { Tensor } from '../grader/tensor.ts';

/** Which rules were checked on a variant, and what they found. */
export interface Certificate {
  readonly checks: readonly { readonly rule: string; readonly detail: string }[];
  /** Pairs of wrong rules this variant cannot tell apart (feedback is then neutral). */
  readonly inseparable: readonly (readonly [string, string])[];
  /** Effort of hand arithmetic (domain 5.5): digits multiplied, additions, sign changes. */
  readonly effort: number;
}

/** The numbers of one draw of a seed, before they are sealed. */
export interface DrawnVariant {
  readonly recipe: { readonly id: string; readonly version: number };
  readonly seed: string;
  /** Which try of the seed this is; the issued variant is the first that certifies. */
  readonly k: number;
  /** The face that was drawn; absent where the recipe has one only. */
  readonly face?: string;
  /** Drawn and derived values by name, as exact numerals (`-1.5`, `2/3`). */
  readonly given: { readonly [name: string]: Tensor<string> };
  /** Orders of shuffled options, by `part/cell`. */
  readonly orders: { readonly [cell: string]: readonly string[] };
}

/**
 * Recipe + seed → numbers. Plain data, stored whole; what is derived from it is recomputed and
 * checked by the digest.
 */
export interface Variant extends DrawnVariant {
  readonly digest: string;
}

/** A variant that passed, with its proof. */
export interface CertifiedVariant {
  readonly variant: Variant;
  readonly certificate: Certificate;
}
