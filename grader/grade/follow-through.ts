import { compare } from '../arithmetic/fraction.ts';
import type { CellReference } from '../report.ts';
import { isTrivialProduct } from './carry-guard.ts';
import type { CarryGuard } from './carry-guard.ts';
import { sameCell } from './number-entry.ts';
import type { JudgedNumber, NumberEntry } from './number-entry.ts';
import type { OwnReadings } from './own-readings.ts';
import { agrees } from './tolerance.ts';

export type Verdict = Pick<JudgedNumber, 'outcome' | 'from'>;

const correct: Verdict = { outcome: 'correct', from: [] };
const incorrect: Verdict = { outcome: 'incorrect', from: [] };
const undecided: Verdict = { outcome: 'undecided', from: [] };

/** Whether the number follows from some own answers by right steps. */
type Follows = (own: readonly JudgedNumber[]) => boolean;

/** At most this many single wrong sources are tried one by one. */
const mostSources = 6;

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
  const follows: Follows = (own) => tools.readings.follows(entry, own);
  const right = carried.filter(({ outcome }) => outcome === 'correct');
  if (right.some(isRounded) && follows(right)) return correct;
  const wrong = carried.filter(({ outcome }) => outcome !== 'correct');
  const set = wrong.length === 0 ? undefined : combinations(carried, wrong).find(follows);
  if (set !== undefined) return followed(entry, set, tools.readings);
  const mayFollow: Follows = (own) => tools.readings.mayFollow(entry, own);
  const hasWrong = earlier.some(({ outcome }) => outcome !== 'correct');
  return hasWrong && [carried, earlier, withoutRows(earlier)].some(mayFollow) ? undecided : incorrect;
}

const isRounded = ({ value, truth }: NumberEntry) => compare(value, truth) !== 0;

/** Which own answers a student may have used: all; all but table rows; all but one; one
 * wrong one among the right ones; one wrong one in spite of right gradients. */
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
    ...roots.map((root) => [...right.filter(({ quantity }) => quantity.kind !== 'gradient'), root]),
  ];
}

function withoutRows(own: readonly JudgedNumber[]): readonly JudgedNumber[] {
  return own.filter(({ quantity }) => quantity.kind !== 'local');
}

/** Names the wrong cells without which the number would not follow. */
function followed(entry: NumberEntry, set: readonly JudgedNumber[], readings: OwnReadings): Verdict {
  let needed = set;
  for (const root of set.filter(({ outcome }) => outcome === 'incorrect')) {
    const fewer = without(needed, root.reference);
    if (readings.follows(entry, fewer)) needed = fewer;
  }
  const sources = needed.filter(({ outcome }) => outcome === 'incorrect');
  if (sources.length === 0) return correct;
  if (isTrivialProduct(entry, sources) || readings.isEasy(entry, needed)) return undecided;
  return { outcome: 'followThrough', from: sources.map(({ reference }) => reference) };
}

/** Leaves out a wrong cell and what follows from it alone. */
function without(own: readonly JudgedNumber[], root: CellReference): readonly JudgedNumber[] {
  return own.filter(
    ({ reference, from }) =>
      !sameCell(reference, root) && !(from.length > 0 && from.every((source) => sameCell(source, root))),
  );
}
