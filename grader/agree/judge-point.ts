import type { Judgement } from './patterns.ts';
import type { Evaluation } from './run.ts';

/** A point whose error bound is larger than this share of its value is not usable. */
const worstBound = 1e-6;
/** Relative agreement, by design section 13. */
export const relativeBand = 1e-9;
/** Bounds are trusted this often over where they alone prove a difference. */
const certain = 4;

/** Bounds are sums of rounded terms, and often attained: they are widened by more than that rounding. */
const widened = 1 + 1e-9;

/** The values of a reference and of an answer at the same points. */
export interface Judging {
  readonly r: Evaluation;
  readonly a: Evaluation;
  /** Bounds below it are as good as 0 for this reference. */
  readonly vanishing: number;
}

/** What one point says about the two values there. */
export function judge({ r: reference, a: answer, vanishing }: Judging, point: number): Judgement {
  const r = reference.values[point] ?? Number.NaN;
  const a = answer.values[point] ?? Number.NaN;
  const dr = reference.bounds[point] ?? Infinity;
  const da = answer.bounds[point] ?? Infinity;
  // A division by exactly 0 is no value; where it is not isolated, `undefinedShare` has seen it.
  if (r !== r || a !== a || reference.poles[point] === 1 || answer.poles[point] === 1) return 'skip';
  const bounds = (dr + da) * widened;
  if (!(bounds < Infinity)) return 'unusable';
  const distance = Math.abs(a - r);
  const band = relativeBand * Math.abs(r);
  if (distance > Math.max(band, certain * bounds)) return 'differs';
  const isUsable = dr <= worstBound * Math.abs(r) && da <= worstBound * Math.abs(a);
  if (isUsable) return distance <= Math.max(band, bounds) ? 'agrees' : 'differs';
  return r === 0 && dr === 0 && da <= vanishing ? 'vanishing' : 'unusable';
}
