import { compare, isZero } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import type { CellReference } from '../report.ts';
import { isTrivialProduct } from './carry-guard.ts';
import type { CarryGuard } from './carry-guard.ts';
import { isNamedIn, sameCell } from './number-entry.ts';
import type { JudgedNumber, NumberEntry } from './number-entry.ts';
import { truthOf } from './carried.ts';
import { isEasyStep } from './easy-step.ts';
import { implied } from './implied.ts';
import { glance, reckon } from './reckon.ts';
import type { GraphQuestion, OwnAnswer, Reading } from './reckon.ts';
import { agrees, mayAgree } from './tolerance.ts';

export type Verdict = Pick<JudgedNumber, 'outcome' | 'from'>;

const correct: Verdict = { outcome: 'correct', from: [] };
const incorrect: Verdict = { outcome: 'incorrect', from: [] };
const undecided: Verdict = { outcome: 'undecided', from: [] };

/** Whether the number follows from some own answers by right steps. */
type Follows = (own: readonly JudgedNumber[]) => boolean;

/** At most this many single wrong sources are tried one by one. */
const mostSources = 6;

interface OwnReading {
  readonly glance: ReturnType<typeof glance>;
  readonly read: Reading;
}

/** Reads questions with some own answers in place; each combination is traced once. */
export class OwnReadings {
  readonly #known = new Map<string, OwnReading>();

  /** Whether the number is what follows from these own answers by right steps, as far as digits tell. */
  mayFollow(entry: NumberEntry, own: readonly JudgedNumber[]): boolean {
    const predicted = this.#predicted(entry, own);
    return predicted !== undefined && agrees(entry.value, predicted, entry.tolerance);
  }

  /** The same; but 0 is what anything small rounds to, and follows only from what is exactly 0. */
  follows(entry: NumberEntry, own: readonly JudgedNumber[]): boolean {
    const predicted = this.#predicted(entry, own);
    if (predicted === undefined || isZero(entry.value) !== isZero(predicted)) return false;
    return agrees(entry.value, predicted, entry.tolerance);
  }

  /** Whether the own answers leave nothing to be worked out in this cell. */
  isEasy(entry: NumberEntry, own: readonly JudgedNumber[]): boolean {
    return isEasyStep(entry, this.#reading(entry, own).read);
  }

  /** What right steps make of the own answers; undefined where that is far from what was typed. */
  #predicted(entry: NumberEntry, own: readonly JudgedNumber[]): Fraction | undefined {
    const { quantity, element, tolerance } = entry;
    const reading = this.#reading(entry, own);
    if (!mayAgree(entry.glance, reading.glance(quantity, element), tolerance)) return undefined;
    return reading.read(quantity, element);
  }

  #reading(entry: NumberEntry, own: readonly JudgedNumber[]): OwnReading {
    const usable = own.filter((answer) => isNamedIn(entry.question.graph, answer.quantity));
    const key = [entry.question.id, ...usable.map(({ place }) => place)].join('|');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { question } = entry;
    const all = [...usable, ...impliedBy(question, usable)];
    const reading = { glance: glance(question, { own: all }), read: lazily(question, all) };
    this.#known.set(key, reading);
    return reading;
  }
}

/** What the wrong numbers among own answers say of error signals that were not typed. */
function impliedBy(question: GraphQuestion, own: readonly JudgedNumber[]): readonly OwnAnswer[] {
  const from = own.filter(({ outcome }) => outcome === 'incorrect' || outcome === 'followThrough');
  if (from.every(({ quantity }) => quantity.kind !== 'gradient')) return [];
  const rows = own.filter(({ outcome, quantity }) => outcome !== 'correct' && quantity.kind !== 'gradient');
  const factor = rows.length === 0 ? truthOf(question) : reckon(question, { own: rows });
  return implied(question, own, { from, factor });
}

function lazily(question: GraphQuestion, own: readonly OwnAnswer[]): Reading {
  let reading: Reading | undefined;
  return (quantity, element) => (reading ??= reckon(question, { own }))(quantity, element);
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
