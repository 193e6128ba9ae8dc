import { isZero } from '../arithmetic/fraction.ts';
import type { CellReference } from '../report.ts';
import { isTrivialProduct } from './carry-guard.ts';
import type { CarryGuard } from './carry-guard.ts';
import { isNamedIn, keyOfCell, sameCell } from './number-entry.ts';
import type { JudgedNumber, NumberEntry } from './number-entry.ts';
import { reckon } from './reckon.ts';
import type { Reading } from './reckon.ts';
import { agrees } from './tolerance.ts';

export type Verdict = Pick<JudgedNumber, 'outcome' | 'from'>;

const correct: Verdict = { outcome: 'correct', from: [] };
const incorrect: Verdict = { outcome: 'incorrect', from: [] };
const undecided: Verdict = { outcome: 'undecided', from: [] };

/** Whether the number follows from some own answers by right steps. */
type Follows = (own: readonly JudgedNumber[]) => boolean;

/** At most this many single wrong sources are tried one by one. */
const mostSources = 6;

/** Reads questions with some own answers in place; each combination is traced once. */
export class OwnReadings {
  readonly #known = new Map<string, Reading>();

  reading(entry: NumberEntry, own: readonly JudgedNumber[]): Reading {
    const usable = own.filter((answer) => isNamedIn(entry, answer));
    const cells = usable.map(({ reference }) => keyOfCell(reference));
    const key = [entry.question.id, ...cells].join('|');
    const known = this.#known.get(key) ?? reckon(entry.question, { own: usable });
    this.#known.set(key, known);
    return known;
  }
}

/**
 * Judges one number, given all numbers of the network that come before it in the order of
 * dependence: against the truth, then against what follows from the student's own numbers.
 */
export function judgeNumber(
  entry: NumberEntry,
  earlier: readonly JudgedNumber[],
  tools: { readonly guard: CarryGuard; readonly readings: OwnReadings },
): Verdict {
  if (agrees(entry.value, entry.truth, entry.tolerance)) return correct;
  const carried = earlier.filter(tools.guard.mayCarry);
  const follows: Follows = (own) => {
    const predicted = tools.readings.reading(entry, own)(entry.quantity, entry.element);
    // 0 is what anything small rounds to; it follows only from what is exactly 0.
    if (predicted === undefined || isZero(entry.value) !== isZero(predicted)) return false;
    return agrees(entry.value, predicted, entry.tolerance);
  };
  if (follows(carried.filter(({ outcome }) => outcome === 'correct'))) return correct;
  const wrong = carried.filter(({ outcome }) => outcome !== 'correct');
  const set = wrong.length === 0 ? undefined : combinations(carried, wrong).find(follows);
  if (set !== undefined) return followed(entry, set, follows);
  const guarded = carried.length < earlier.length;
  return guarded && [earlier, withoutRows(earlier)].some(follows) ? undecided : incorrect;
}

/** Which own answers a student may have used: all; all but table rows; all but one; one alone. */
function combinations(
  carried: readonly JudgedNumber[],
  wrong: readonly JudgedNumber[],
): readonly (readonly JudgedNumber[])[] {
  const roots = wrong.filter(({ outcome }) => outcome === 'incorrect').slice(0, mostSources);
  const right = carried.filter(({ outcome }) => outcome === 'correct');
  return [
    carried,
    withoutRows(carried),
    ...roots.map((root) => carried.filter((own) => own !== root)),
    ...roots.map((root) => [...right, root]),
  ];
}

function withoutRows(own: readonly JudgedNumber[]): readonly JudgedNumber[] {
  return own.filter(({ quantity }) => quantity.kind !== 'local');
}

/** Names the wrong cells without which the number would not follow. */
function followed(entry: NumberEntry, set: readonly JudgedNumber[], follows: Follows): Verdict {
  let needed = set;
  for (const root of set.filter(({ outcome }) => outcome === 'incorrect')) {
    const fewer = without(needed, root.reference);
    if (follows(fewer)) needed = fewer;
  }
  const sources = needed.filter(({ outcome }) => outcome === 'incorrect');
  if (sources.length === 0) return correct;
  if (isTrivialProduct(entry, sources)) return undecided;
  return { outcome: 'followThrough', from: sources.map(({ reference }) => reference) };
}

/** Leaves out a wrong cell and what follows from it alone. */
function without(own: readonly JudgedNumber[], root: CellReference): readonly JudgedNumber[] {
  return own.filter(
    ({ reference, from }) =>
      !sameCell(reference, root) && !(from.length > 0 && from.every((source) => sameCell(source, root))),
  );
}
