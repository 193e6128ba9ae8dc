import { Doubts } from './doubts.ts';
import { areProportional, marginRow, type MarginRow } from './margin-rows.ts';
import { batchKind } from './points.ts';
import type { Evaluation } from './run.ts';

/** How often an activation pattern was met, and whether the formulas were compared in it. */
export interface PatternCount {
  /** At coordinates of ordinary size. */
  met: number;
  usable: number;
  /** Points where the reference is exactly 0 and the answer is, as far as floating point can tell. */
  vanishing: number;
  /** Points where one of the two is proved to have no value. */
  undefined: number;
  /** How many of its points in doubt are kept. */
  doubted: number;
  /** The sign at each kink; 2 where it could not be told. */
  readonly signs: readonly number[];
}

/** A pattern before any of its points is counted. */
const unmet = (signs: readonly number[]): PatternCount => ({
  met: 0,
  usable: 0,
  vanishing: 0,
  undefined: 0,
  doubted: 0,
  signs,
});

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
  readonly #plain: PatternCount = unmet([]);
  readonly #counts = new Map<number, PatternCount>();
  #hasOwnKinks = false;
  /** Kinks with arguments of their own, as the first batch tells. */
  #independent: number | undefined;
  /**
   * Rows that tie at coordinates with all their digits: there the argument is 0 on a whole region
   * (relu(x) > 0 where x < 0). Any other tie is a chance of short coordinates, to be left out.
   */
  readonly #flat = new Set<number>();

  /** Whether the answer may have kinks that the reference does not have. */
  get hasOwnKinks(): boolean {
    return this.#hasOwnKinks;
  }

  /** Looks through a batch before its points are judged. */
  learn(evaluations: Compared, batch: number): void {
    const { short } = batchKind(batch);
    const distinct: MarginRow[] = [];
    const counts = this.#independent === undefined;
    let row = 0;
    for (const [side, evaluation] of evaluations.entries()) {
      const { size, rows } = evaluation;
      for (let k = 0; k < rows; k += 1, row += 1) {
        if (tiesAtLength(evaluation, k * size, short)) this.#flat.add(row);
        if (!counts) continue;
        const margin = marginRow(evaluation, k);
        const isMany = distinct.length > mostEnumerated;
        if (!isMany && distinct.some((d) => areProportional(margin, d))) continue;
        if (side === 1) this.#hasOwnKinks = true;
        if (!isMany) distinct.push(margin);
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
    if (count === undefined) {
      const signs = evaluations.flatMap((evaluation) => signsAt(evaluation, point));
      this.#counts.set(code, (count = unmet(signs)));
    }
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

  /**
   * Whether a pattern that was met again and again was never comparable. Where some signs could
   * not be told, as in an overflow, any comparable pattern with the same other signs will do.
   */
  hasUnseen(): boolean {
    const patterns = [...this.#counts.values()];
    const compared = patterns.filter(isCompared);
    return patterns.some(
      (pattern) =>
        pattern.met >= 5 &&
        !isCompared(pattern) &&
        pattern.undefined < 3 &&
        !(pattern.signs.includes(2) && compared.some((other) => mayBe(pattern, other))),
    );
  }
}

const isCompared = ({ usable, vanishing }: PatternCount): boolean => usable + vanishing > 0;

/** Whether a pattern with signs that could not be told may be another one. */
const mayBe = ({ signs }: PatternCount, other: PatternCount): boolean =>
  signs.every((sign, row) => sign === 2 || sign === other.signs[row]);

/** The signs at all kinks of one formula. */
const signsAt = ({ size, rows, kinks }: Evaluation, point: number): readonly number[] =>
  Array.from({ length: rows }, (_, row) => kinks[row * size + point] ?? 2);
