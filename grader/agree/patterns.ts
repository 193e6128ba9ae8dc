import { Doubts } from './doubts.ts';
import { batchKind } from './points.ts';
import type { Evaluation } from './run.ts';

/** How often an activation pattern was met, and whether the formulas were compared in it. */
export interface PatternCount {
  /** At coordinates of ordinary size. */
  met: number;
  usable: number;
  /** Points where the reference is exactly 0 and the answer is, as far as floating point can tell. */
  vanishing: number;
}

/** What one point says about two formulas; `skip` where one of them has no value. */
export type Judgement = 'agrees' | 'differs' | 'vanishing' | 'unusable' | 'skip';

/** A point at which two formulas with kinks were compared. */
interface Meeting {
  readonly batch: number;
  readonly point: number;
  readonly judgement: Judgement;
  /** 1 where its coordinates are of ordinary size, else 0. */
  readonly counts: number;
}

/** One row of margins of an evaluation. */
interface MarginRow {
  readonly margins: Float64Array;
  readonly from: number;
  readonly size: number;
}

/** Whether two arguments are the same but for a factor, so that their kinks are one. */
function areProportional(a: MarginRow, b: MarginRow): boolean {
  let ratio: number | undefined;
  for (let k = 0; k < a.size; k += 1) {
    const x = a.margins[a.from + k] ?? 0;
    const y = b.margins[b.from + k] ?? 0;
    if (x !== x || y !== y || (x === 0 && y === 0)) continue;
    ratio ??= x / y;
    if (!(Math.abs(x - ratio * y) <= 1e-9 * Math.abs(x))) return false;
  }
  return true;
}

/** Whether a row of signs has a tie at coordinates with all their digits. */
function tiesAtLength({ kinks, size }: Evaluation, from: number, short: Uint8Array): boolean {
  for (let k = 0; k < size; k += 1) if (kinks[from + k] === 0 && short[k] === 0) return true;
  return false;
}

/** The reference, the answer, and what the answer's names stand for, at one batch of points. */
export type Compared = readonly Evaluation[];

/** Whether a point lies off every kink, with all signs certain and none a tie. */
export function isOffKinks(evaluations: Compared, point: number): boolean {
  return evaluations.every(({ size, rows, kinks }) => {
    for (let k = 0; k < rows; k += 1) {
      const sign = kinks[k * size + point] ?? 2;
      if (sign === 0 || sign === 2) return false;
    }
    return true;
  });
}

/** Codes of patterns stay exact in a double. */
const mostCodes = 9_007_199_254_740;

/** Beyond so many kinks not every combination is waited for. */
const mostEnumerated = 5;

/**
 * The activation patterns met so far: the signs at all kinks of both formulas.
 */
export class Patterns {
  /** Points at which floating point could not tell. */
  readonly doubts = new Doubts();
  /** The one pattern of formulas without kinks. */
  readonly #plain: PatternCount = { met: 0, usable: 0, vanishing: 0 };
  readonly #counts = new Map<number, PatternCount>();
  /** Kinks with arguments of their own, as the first batch tells. */
  #independent: number | undefined;
  /**
   * Rows that tie at coordinates with all their digits: there the argument is 0 on a whole region
   * (relu(x) > 0 where x < 0). Any other tie is a chance of short coordinates, to be left out.
   */
  readonly #flat = new Set<number>();

  /** Looks through a batch before its points are judged. */
  learn(evaluations: Compared, batch: number): void {
    const { short } = batchKind(batch);
    const distinct: MarginRow[] = [];
    const counts = this.#independent === undefined;
    let row = 0;
    for (const evaluation of evaluations) {
      const { size, rows, margins } = evaluation;
      for (let k = 0; k < rows; k += 1, row += 1) {
        if (tiesAtLength(evaluation, k * size, short)) this.#flat.add(row);
        const margin: MarginRow = { margins, from: k * size, size };
        if (counts && distinct.length <= mostEnumerated && !distinct.some((d) => areProportional(margin, d)))
          distinct.push(margin);
      }
    }
    this.#independent ??= distinct.length;
  }

  /**
   * Counts a point to its pattern and says whether anything follows from it: not on a kink, and
   * not where a sign cannot be told. That is a pattern of its own, in which nothing is compared.
   */
  meet(evaluations: Compared, { batch, point, judgement, counts }: Meeting): boolean {
    let [code, row] = [0, 0];
    let isTold = true;
    for (const { size, rows, kinks } of evaluations) {
      for (let k = 0; k < rows; k += 1, row += 1) {
        const sign = kinks[k * size + point] ?? 2;
        if (sign === 0 && !this.#flat.has(row)) return false;
        isTold &&= sign !== 2;
        code = code * 31 + sign + 2;
        if (code >= mostCodes) code %= mostCodes;
      }
    }
    let count = this.#counts.get(code);
    if (count === undefined) this.#counts.set(code, (count = { met: 0, usable: 0, vanishing: 0 }));
    count.met += counts;
    if (!isTold || judgement === 'unusable') this.doubts.add({ batch, point, count, counts });
    if (isTold && judgement === 'vanishing') count.vanishing += 1;
    if (isTold && judgement === 'agrees') count.usable += 1;
    return isTold;
  }

  /** Notes a point of formulas without kinks that was not usable. */
  doubt({ batch, point, counts }: Omit<Meeting, 'judgement'>): void {
    this.doubts.add({ batch, point, count: this.#plain, counts });
  }

  /** Whether a point lies off every kink, with all signs certain. */
  isClear(evaluations: Compared, point: number): boolean {
    let row = 0;
    for (const { size, rows, kinks } of evaluations) {
      for (let k = 0; k < rows; k += 1, row += 1) {
        const sign = kinks[k * size + point] ?? 2;
        if (sign === 2 || (sign === 0 && !this.#flat.has(row))) return false;
      }
    }
    return true;
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
