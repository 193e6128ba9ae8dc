import { comparisons, scalarFunctions } from '../arithmetic/arithmetic.ts';
import type { Comparison } from '../arithmetic/arithmetic.ts';
import { operators } from '../arithmetic/recording.ts';
import type { Operator } from '../arithmetic/recording.ts';
import { commonDivisor } from '../arithmetic/small-fraction.ts';

/** Small fractions by slot; a numerator of NaN says that one does not fit, or is none. */
export interface FractionMemory {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

type Code = readonly number[];
/** Carries out the instruction that starts at a position of the code. */
type Step = (memory: FractionMemory, code: Code, at: number) => void;

const limit = 2 ** 53;
/** A longer denominator is brought to lowest terms, so that those made of it stay small. */
const long = 2 ** 16;

/**
 * Runs instructions of five numbers (code, three operands, result) over the memory, exactly: whole
 * numbers whose product or sum stays below 2⁵³ are multiplied and added by doubles without error.
 * What does not stay there, or leaves the fractions, becomes NaN and spreads.
 */
export function executeInFractions(code: Code, memory: FractionMemory, from = 0): void {
  for (let at = from; at < code.length; at += 5) {
    if (!atOnce(memory, code, at)) steps[code[at] ?? 0]?.(memory, code, at);
  }
}

/** The frequent cases written out, which making pairs would slow down; false where it is none of them. */
function atOnce({ numerators, denominators }: FractionMemory, code: Code, at: number): boolean {
  const [a, b] = [code[at + 1] ?? 0, code[at + 2] ?? 0];
  const [n, m] = [numerators[a] ?? Number.NaN, numerators[b] ?? Number.NaN];
  const [d, e] = [denominators[a] ?? 1, denominators[b] ?? 1];
  const operator = code[at];
  let result = Number.NaN;
  let below = d;
  if (operator === 2) {
    result = n * m;
    below = d * e;
  } else if (operator === 0 && d === e) result = n + m;
  else if (operator === 1 && d === e) result = n - m;
  else if (operator === 5) result = n < 0 ? 0 : n;
  if (!(Math.abs(result) < limit && below <= long)) return false;
  const to = code[at + 4] ?? 0;
  numerators[to] = result;
  denominators[to] = below;
  return true;
}

/** Keeps numerator/denominator at the result of an instruction. Both are exact where they are below 2⁵³. */
function keep(memory: FractionMemory, to: number, value: Pair): void {
  let { n, d } = value;
  if (!(Math.abs(n) < limit && d < limit)) n = Number.NaN;
  else if (d > long) {
    const divisor = commonDivisor(n, d);
    n /= divisor;
    d /= divisor;
  }
  memory.numerators[to] = n;
  memory.denominators[to] = d;
}

interface Pair {
  readonly n: number;
  readonly d: number;
}

const operand = ({ numerators, denominators }: FractionMemory, slot = 0): Pair => ({
  n: numerators[slot] ?? Number.NaN,
  d: denominators[slot] ?? 1,
});

function sum(a: Pair, b: Pair): Pair {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (b.d === 1) return { n: a.n + exact(b.n * a.d), d: a.d };
  if (a.d === 1) return { n: exact(a.n * b.d) + b.n, d: b.d };
  const divisor = commonDivisor(a.d, b.d);
  const [left, right] = [a.d / divisor, b.d / divisor];
  return { n: exact(a.n * right) + exact(b.n * left), d: a.d * right };
}

/** A product of whole numbers, or NaN where a double may have rounded it. */
const exact = (whole: number): number => (Math.abs(whole) < limit ? whole : Number.NaN);

function product(a: Pair, b: Pair): Pair {
  const [n, d] = [a.n * b.n, a.d * b.d];
  if (Math.abs(n) < limit && d < limit) return { n, d };
  const [first, second] = [commonDivisor(a.n, b.d), commonDivisor(b.n, a.d)];
  const [above, below] = [exact((a.n / first) * (b.n / second)), exact((a.d / second) * (b.d / first))];
  return { n: above, d: Number.isNaN(below) ? limit : below };
}

const none: Pair = { n: Number.NaN, d: 1 };
const zero: Pair = { n: 0, d: 1 };
const one: Pair = { n: 1, d: 1 };

function quotient(a: Pair, b: Pair): Pair {
  if (b.n === 0) return none;
  return product(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

const largestExponent = 16;

function power(a: Pair, b: Pair): Pair {
  if (!(b.d === 1 && Math.abs(b.n) <= largestExponent) || (a.n === 0 && b.n < 0)) return none;
  let result = Number.isNaN(a.n) ? none : one;
  for (let i = 0; i < Math.abs(b.n); i += 1) result = product(result, a);
  return b.n < 0 ? quotient(one, result) : result;
}

/** −, 0 or + as a is less than, equal to or greater than b; NaN where that is not known. */
const order = (a: Pair, b: Pair): number => sum(a, { n: -b.n, d: b.d }).n;
const isKnown = (value: number): boolean => Math.abs(value) < limit;
const areNumbers = (...values: readonly Pair[]): boolean => !values.some(({ n }) => Number.isNaN(n));

const holds: { readonly [C in Comparison]: (order: number) => boolean } = {
  less: (difference) => difference < 0,
  lessEqual: (difference) => difference <= 0,
  greater: (difference) => difference > 0,
  greaterEqual: (difference) => difference >= 0,
  equal: (difference) => difference === 0,
  notEqual: (difference) => difference !== 0,
};

function compared(comparison: Comparison, a: Pair, b: Pair): Pair {
  const difference = order(a, b);
  if (!isKnown(difference)) return none;
  return holds[comparison](difference) ? one : zero;
}

/** `a` where a ≥ b, else `b`. */
function larger(a: Pair, b: Pair): Pair {
  const difference = order(a, b);
  return isKnown(difference) ? (difference >= 0 ? a : b) : none;
}

function smaller(a: Pair, b: Pair): Pair {
  const difference = order(a, b);
  return isKnown(difference) ? (difference <= 0 ? a : b) : none;
}

type Work = (a: Pair, b: Pair, c: Pair) => Pair;

/** What the rationals hardly ever hold (exp, log, roots) is left to the exact arithmetic. */
const works: ReadonlyMap<Operator, Work> = new Map<Operator, Work>([
  ...comparisons.map((name) => [name, (a: Pair, b: Pair) => compared(name, a, b)] as const),
  ...scalarFunctions.map((name) => [name, () => none] as const),
  ['add', sum],
  ['subtract', (a, b) => sum(a, { n: -b.n, d: b.d })],
  ['multiply', product],
  ['divide', quotient],
  ['negate', ({ n, d }) => ({ n: -n, d })],
  ['relu', (a) => (a.n <= 0 ? zero : a)],
  ['power', power],
  ['maximum', larger],
  ['minimum', smaller],
  ['select', (condition, a, b) => (areNumbers(condition, a, b) ? (condition.n === 0 ? b : a) : none)],
  ['abs', ({ n, d }) => ({ n: Math.abs(n), d })],
  ['sign', ({ n }) => ({ n: Math.sign(n), d: 1 })],
]);

const steps: readonly Step[] = operators.map((operator): Step => {
  const work = works.get(operator) ?? (() => none);
  return (memory, code, at) => {
    const [a, b, c] = [
      operand(memory, code[at + 1]),
      operand(memory, code[at + 2]),
      operand(memory, code[at + 3]),
    ];
    keep(memory, code[at + 4] ?? 0, work(a, b, c));
  };
});
