import { comparisons, scalarFunctions } from './arithmetic.ts';
import type { Arithmetic } from './arithmetic.ts';
import { float } from './float.ts';
import { printQuotient } from './fraction-printing.ts';
import type { Fraction } from './fraction.ts';
import { NotRational } from './not-rational.ts';
import { rational } from './rational.ts';

/** Where a number lies in the memory of a program. */
export type Slot = number;

/** What one instruction does with up to three slots; the position is its code. */
export const operators = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'negate',
  'relu',
  'power',
  'maximum',
  'minimum',
  'select',
  ...comparisons,
  ...scalarFunctions,
] as const;
export type Operator = (typeof operators)[number];

/** One instruction: its operator and where its operands lie (0 where it has fewer). */
export type Instruction = readonly [operator: Operator, a: Slot, b: Slot, c: Slot];

/** What slots hold: an input, a number known while recording, or the result of an instruction. */
export type Held<C> = { readonly known: C } | 'input' | Instruction;

/** How a recording works out what is known already. */
export interface Constants<C> {
  readonly arithmetic: Arithmetic<C>;
  /** Tells constants apart. */
  readonly keyOf: (value: C) => string | number;
  /** Whether what is no number spreads through 0·x, x − x and the branch not taken too. */
  readonly strict: boolean;
}

/** In doubles, as a tape written by hand would. */
export const doubles: Constants<number> = { arithmetic: float, keyOf: (value) => value, strict: false };

/** In fractions, so that no numeral is rounded. */
export const fractions: Constants<Fraction> = {
  arithmetic: rational,
  keyOf: printQuotient,
  strict: true,
};

/**
 * An arithmetic that computes nothing but writes down what would be computed, once each. What is
 * known already is worked out at once, so x·1 and x + 0 leave no trace.
 */
export interface Recording<C> {
  readonly arithmetic: Arithmetic<Slot>;
  readonly input: () => Slot;
  readonly slots: readonly Held<C>[];
}

export function recording<C>(constants: Constants<C>): Recording<C> {
  const slots: Held<C>[] = [];
  const places = new Map<string | number, Slot>();
  const slotFor = (key: string | number, held: Held<C>): Slot => {
    const before = places.get(key);
    if (before !== undefined) return before;
    places.set(key, slots.length);
    return slots.push(held) - 1;
  };
  const valueOf = (slot: Slot): C | undefined => {
    const held = slots[slot];
    return held !== undefined && held !== 'input' && 'known' in held ? held.known : undefined;
  };
  const arithmetic = recorded({
    constants,
    write: (operator, a, b = 0, c = 0) => slotFor(`${operator} ${a} ${b} ${c}`, [operator, a, b, c]),
    constant: (known) => slotFor(constants.keyOf(known), { known }),
    valueOf,
  });
  return { arithmetic, input: () => slots.push('input') - 1, slots };
}

interface Recorder<C> {
  readonly constants: Constants<C>;
  readonly write: (operator: Operator, a: Slot, b?: Slot, c?: Slot) => Slot;
  readonly constant: (value: C) => Slot;
  readonly valueOf: (slot: Slot) => C | undefined;
}

/** What is known, worked out; where it leaves the fractions, written down like everything else. */
function folded<C>({ constant }: Recorder<C>, work: () => C, written: () => Slot): Slot {
  try {
    return constant(work());
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    return written();
  }
}

function recorded<C>(recorder: Recorder<C>): Arithmetic<Slot> {
  const { constants, write, constant, valueOf } = recorder;
  const { arithmetic: k, strict } = constants;
  const unary = (operator: Operator, work: (a: C) => C) => (a: Slot) => {
    const value = valueOf(a);
    if (value === undefined) return write(operator, a);
    return folded(
      recorder,
      () => work(value),
      () => write(operator, a),
    );
  };
  const binary = (operator: Operator, work: (a: C, b: C) => C) => (a: Slot, b: Slot) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === undefined || right === undefined) return write(operator, a, b);
    return folded(
      recorder,
      () => work(left, right),
      () => write(operator, a, b),
    );
  };
  const [zero, one, two] = [0, 1, 2].map((value) => constants.keyOf(k.number(value)));
  const is = (slot: Slot, key: string | number | undefined) => {
    const value = valueOf(slot);
    return value !== undefined && constants.keyOf(value) === key;
  };
  const [add, subtract] = [binary('add', k.add), binary('subtract', k.subtract)];
  const [multiply, divide] = [binary('multiply', k.multiply), binary('divide', k.divide)];
  const [power, negate] = [binary('power', k.power), unary('negate', k.negate)];
  return {
    name: 'recording',
    number: (value) => constant(k.number(value)),
    add: (a, b) => (is(a, zero) ? b : is(b, zero) ? a : add(a, b)),
    subtract: (a, b) => (!strict && a === b ? constant(k.number(0)) : is(b, zero) ? a : subtract(a, b)),
    multiply: (a, b) => {
      if (!strict && (is(a, zero) || is(b, zero))) return constant(k.number(0));
      return is(a, one) ? b : is(b, one) ? a : multiply(a, b);
    },
    divide: (a, b) => (is(b, one) ? a : divide(a, b)),
    power: (a, b) => (is(b, one) ? a : is(b, two) ? multiply(a, a) : power(a, b)),
    negate,
    maximum: binary('maximum', k.maximum),
    minimum: binary('minimum', k.minimum),
    relu: unary('relu', k.relu),
    call: (name, a) => unary(name, (value) => k.call(name, value))(a),
    compare: (comparison, a, b) =>
      binary(comparison, (left, right) => k.compare(comparison, left, right))(a, b),
    select: (condition, a, b) => {
      const value = valueOf(condition);
      if (value !== undefined && !strict) return k.isZero(value) ? b : a;
      return a === b ? a : write('select', condition, a, b);
    },
    isZero: (slot) => is(slot, zero),
  };
}
