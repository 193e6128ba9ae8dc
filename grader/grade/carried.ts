import {
  absolute,
  add,
  compare,
  fractionFromNumber,
  isZero,
  subtract,
  zero,
} from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import type { Quantity } from '../quantity.ts';
import type { Rounding } from '../question.ts';
import { givenPlace } from '../trace/given.ts';
import { isComputedInDoubles } from '../trace/irrational.ts';
import { glance, reckon } from './reckon.ts';
import type { GraphQuestion, OwnAnswer, Reading } from './reckon.ts';
import { sitesOf } from './rounding-sites.ts';
import type { Site } from './rounding-sites.ts';
import { halfUnit, isShort } from './tolerance.ts';

/**
 * What rounding every intermediate value and gradient to the digits asked may add up to in one
 * cell. 0 where all of them are short enough to be written out. Made of the graph alone.
 */
export function carriedError(
  question: GraphQuestion,
  asked: { readonly quantity: Quantity; readonly element: number; readonly rounding: Rounding },
): Fraction {
  if (asked.rounding.kind === 'exact') return zero;
  if (truthOf(question)(asked.quantity, asked.element) === undefined) return zero;
  return isComputedInDoubles(question.graph) || goesTwoSteps(question)
    ? carriedIn(inDoubles, question, asked)
    : carriedIn(inFractions, question, asked);
}

/** Fractions grow with every update: after the second they have dozens of digits. */
const goesTwoSteps = (question: GraphQuestion): boolean =>
  question.update !== undefined &&
  sitesOf(question).some(({ quantity }) => 'step' in quantity && (quantity.step ?? 0) >= 2);

/** By how much a cell moves, at most, when a site is off by half a unit either way. */
type Change<T> = (site: Site) => T;

/** A site that has to be rounded. */
interface Shift<T> {
  readonly key: string;
  readonly change: Change<T>;
}

/** In which scalars changes are measured and added up. */
interface Measure<T> {
  readonly zero: T;
  readonly add: (a: T, b: T) => T;
  readonly isZero: (a: T) => boolean;
  readonly toFraction: (a: T) => Fraction;
  readonly changeBy: (question: GraphQuestion, shifted: readonly OwnAnswer[]) => Change<T>;
  readonly known: WeakMap<GraphQuestion, Map<string, readonly Shift<T>[]>>;
}

const inFractions: Measure<Fraction> = {
  zero,
  add,
  isZero,
  toFraction: (a) => a,
  changeBy: (question, shifted) => {
    const truth = truthOf(question);
    const readings = shifted.map((own) => reckon(question, { own: [own] }));
    return (site) => largest(readings.map((read) => differenceOf(read, truth, site)));
  },
  known: new WeakMap(),
};

/**
 * For graphs that leave the fractions, large ones, and two updates or more. What a shift does not
 * reach is computed by the same steps, so that 0 means the same as above.
 */
const inDoubles: Measure<number> = {
  zero: 0,
  add: (a, b) => a + b,
  isZero: (a) => a === 0,
  toFraction: fractionFromNumber,
  changeBy: (question, shifted) => {
    const truth = glancesOf(question);
    const glances = shifted.map((own) => glance(question, { own: [own] }));
    return ({ quantity, element }) => {
      const right = truth(quantity, element);
      const changes = glances.map((near) => Math.abs(near(quantity, element) - right));
      return Math.max(0, ...changes.filter(Number.isFinite));
    };
  },
  known: new WeakMap(),
};

function carriedIn<T>(
  measure: Measure<T>,
  question: GraphQuestion,
  asked: Site & { readonly rounding: Rounding },
): Fraction {
  const own = keyOf(asked);
  const sum = shiftsFor(measure, question, asked.rounding)
    .filter(({ key }) => key !== own)
    .reduce((total, { change }) => measure.add(total, change(asked)), measure.zero);
  return measure.toFraction(sum);
}

const truths = new WeakMap<GraphQuestion, Reading>();

/** The question as it is; traced once. */
export function truthOf(question: GraphQuestion): Reading {
  const known = truths.get(question);
  if (known !== undefined) return known;
  const truth = remembered(reckon(question));
  truths.set(question, truth);
  return truth;
}

/** Reads each entry once: most judgements ask for the same few. */
function remembered(read: Reading): Reading {
  const known = new Map<string, Fraction | undefined>();
  return (quantity, element) => {
    const place = givenPlace(quantity);
    if (place === undefined) return read(quantity, element);
    const key = `${place.among} ${place.key} ${element}`;
    if (!known.has(key)) known.set(key, read(quantity, element));
    return known.get(key);
  };
}

const glances = new WeakMap<GraphQuestion, ReturnType<typeof glance>>();

/** The question as it is, in doubles; traced once. */
function glancesOf(question: GraphQuestion): ReturnType<typeof glance> {
  const known = glances.get(question) ?? glance(question, {});
  glances.set(question, known);
  return known;
}

function differenceOf(read: Reading, truth: Reading, { quantity, element }: Site): Fraction {
  const [shifted, right] = [read(quantity, element), truth(quantity, element)];
  return shifted === undefined || right === undefined ? zero : absolute(subtract(shifted, right));
}

const largest = (changes: readonly Fraction[]): Fraction =>
  changes.reduce((most, change) => (compare(change, most) > 0 ? change : most), zero);

function keyOf({ quantity, element }: Site): string {
  const place = givenPlace(quantity);
  return place === undefined ? `shape ${element}` : `${place.among} ${place.key} ${element}`;
}

function shiftsFor<T>(measure: Measure<T>, question: GraphQuestion, rounding: Rounding): readonly Shift<T>[] {
  const known = measure.known.get(question) ?? new Map<string, readonly Shift<T>[]>();
  measure.known.set(question, known);
  const digits = JSON.stringify(rounding);
  const found = known.get(digits) ?? findShifts(measure, question, rounding);
  known.set(digits, found);
  return found;
}

/** Sites in order of dependence; one is rounded if it is long, or if something rounded reaches it. */
function findShifts<T>(
  { isZero: isNothing, changeBy }: Measure<T>,
  question: GraphQuestion,
  rounding: Rounding,
): readonly Shift<T>[] {
  const truth = truthOf(question);
  const shifts: Shift<T>[] = [];
  for (const site of sitesOf(question)) {
    const right = truth(site.quantity, site.element);
    if (right === undefined) continue;
    const reached = shifts.some(({ change }) => !isNothing(change(site)));
    if (isShort(rounding, right) && !reached) continue;
    const unit = halfUnit(rounding, right);
    const shifted = [add(right, unit), subtract(right, unit)].map((value) => ({ ...site, value }));
    shifts.push({ key: keyOf(site), change: changeBy(question, shifted) });
  }
  return shifts;
}
