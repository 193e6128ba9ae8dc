import { batchSizes, drawKind } from './points.ts';
import type { Evaluation } from './run.ts';

/** How often an activation pattern was met, and whether the formulas were compared in it. */
export interface PatternCount {
  /** At coordinates of ordinary size. */
  met: number;
  usable: number;
  /** Points where the reference is exactly 0 and the answer is, as far as floating point can tell. */
  vanishing: number;
}

/** The pattern at one point. */
export interface PatternAt {
  readonly count: PatternCount;
  readonly isTold: boolean;
}

/** Whether two arguments are the same but for a factor, so that their kinks are one. */
function areProportional(a: Float64Array, b: Float64Array): boolean {
  let ratio: number | undefined;
  for (const [k, x] of a.entries()) {
    const y = b[k] ?? 0;
    if (x !== x || y !== y || (x === 0 && y === 0)) continue;
    ratio ??= x / y;
    if (!(Math.abs(x - ratio * y) <= 1e-9 * Math.abs(x))) return false;
  }
  return true;
}

/** Beyond so many kinks not every combination is waited for. */
const mostEnumerated = 5;

/**
 * The activation patterns met so far: the signs at all kinks of both formulas.
 */
export class Patterns {
  readonly #counts = new Map<number, PatternCount>();
  /** Kinks with arguments of their own, as the first batch tells. */
  #independent: number | undefined;
  /**
   * Rows that tie at coordinates with all their digits: there the argument is 0 on a whole region
   * (relu(x) > 0 where x < 0). Any other tie is a chance of short coordinates, to be left out.
   */
  readonly #flat = new Set<number>();

  /** Looks through a batch before its points are judged. */
  learn(evaluations: readonly Evaluation[], batch: number): void {
    const size = batchSizes[batch] ?? 0;
    const distinct: Float64Array[] = [];
    const counts = this.#independent === undefined;
    let row = 0;
    for (const { kinks, margins } of evaluations) {
      for (let from = 0; from < kinks.length; from += size, row += 1) {
        const signs = kinks.subarray(from, from + size);
        if (signs.some((sign, point) => sign === 0 && !drawKind(batch, point).isShort)) this.#flat.add(row);
        const margin = margins.subarray(from, from + size);
        if (
          counts &&
          distinct.length <= mostEnumerated &&
          !distinct.some((other) => areProportional(margin, other))
        ) {
          distinct.push(margin);
        }
      }
    }
    this.#independent ??= distinct.length;
  }

  /**
   * The pattern at a point; undefined on a kink. Where a sign cannot be told, that is a pattern
   * of its own, in which nothing can be compared.
   */
  at(evaluations: readonly Evaluation[], size: number, point: number): PatternAt | undefined {
    let [code, row] = [0, 0];
    let isTold = true;
    for (const { kinks } of evaluations) {
      for (let k = point; k < kinks.length; k += size, row += 1) {
        const sign = kinks[k] ?? 2;
        if (sign === 0 && !this.#flat.has(row)) return undefined;
        isTold &&= sign !== 2;
        code = (code * 31 + sign + 2) % 9_007_199_254_740;
      }
    }
    const found = this.#counts.get(code) ?? { met: 0, usable: 0, vanishing: 0 };
    this.#counts.set(code, found);
    return { count: found, isTold };
  }

  /** Whether every combination of signs was met and compared at several points. */
  isComplete(wanted: number): boolean {
    const independent = this.#independent ?? 0;
    if (independent > mostEnumerated || this.#counts.size < 2 ** independent) return false;
    return [...this.#counts.values()].every(({ usable, vanishing }) => usable + vanishing >= wanted);
  }

  /** Whether a pattern that was met again and again was never comparable. */
  hasUnseen(): boolean {
    return [...this.#counts.values()].some(
      ({ met, usable, vanishing }) => met >= 5 && usable + vanishing === 0,
    );
  }
}
