import { comparisons, scalarFunctions } from './arithmetic.ts';
import type { Arithmetic } from './arithmetic.ts';
import { float } from './float.ts';

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
export type Held = number | 'input' | Instruction;

/**
 * An arithmetic that computes nothing but writes down what would be computed, once each. What is
 * known already is worked out in float64, so x·1 and x + 0 leave no trace.
 */
export function recording(): {
  readonly arithmetic: Arithmetic<Slot>;
  readonly input: () => Slot;
  readonly slots: readonly Held[];
} {
  const slots: Held[] = [];
  const known = new Map<string | number, Slot>();
  const slotFor = (key: string | number, held: Held): Slot => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, slots.length);
    return slots.push(held) - 1;
  };
  const constant = (value: number): Slot => slotFor(value, value);
  const write = (operator: Operator, a: Slot, b = 0, c = 0): Slot =>
    slotFor(`${operator} ${a} ${b} ${c}`, [operator, a, b, c]);
  const valueOf = (slot: Slot): number | undefined => {
    const held = slots[slot];
    return typeof held === 'number' ? held : undefined;
  };
  const arithmetic = recorded({ write, constant, valueOf });
  return { arithmetic, input: () => slots.push('input') - 1, slots };
}

interface Recorder {
  readonly write: (operator: Operator, a: Slot, b?: Slot, c?: Slot) => Slot;
  readonly constant: (value: number) => Slot;
  readonly valueOf: (slot: Slot) => number | undefined;
}

function recorded(recorder: Recorder): Arithmetic<Slot> {
  const { write, constant, valueOf } = recorder;
  const unary = (operator: Operator, work: (a: number) => number) => (a: Slot) => {
    const value = valueOf(a);
    return value === undefined ? write(operator, a) : constant(work(value));
  };
  const binary = (operator: Operator, work: (a: number, b: number) => number) => (a: Slot, b: Slot) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    return left === undefined || right === undefined ? write(operator, a, b) : constant(work(left, right));
  };
  const is = (slot: Slot, value: number) => valueOf(slot) === value;
  const [add, subtract] = [binary('add', float.add), binary('subtract', float.subtract)];
  const [multiply, divide] = [binary('multiply', float.multiply), binary('divide', float.divide)];
  const [power, negate] = [binary('power', float.power), unary('negate', float.negate)];
  return {
    name: 'recording',
    number: (value) => constant(float.number(value)),
    add: (a, b) => (is(a, 0) ? b : is(b, 0) ? a : add(a, b)),
    subtract: (a, b) => (a === b ? constant(0) : is(b, 0) ? a : subtract(a, b)),
    multiply: (a, b) => {
      if (is(a, 0) || is(b, 0)) return constant(0);
      return is(a, 1) ? b : is(b, 1) ? a : multiply(a, b);
    },
    divide: (a, b) => (is(b, 1) ? a : divide(a, b)),
    power: (a, b) => (is(b, 1) ? a : is(b, 2) ? multiply(a, a) : power(a, b)),
    negate,
    maximum: binary('maximum', float.maximum),
    minimum: binary('minimum', float.minimum),
    relu: unary('relu', float.relu),
    call: (name, a) => unary(name, (value) => float.call(name, value))(a),
    compare: (comparison, a, b) =>
      binary(comparison, (left, right) => float.compare(comparison, left, right))(a, b),
    select: (condition, a, b) => {
      const value = valueOf(condition);
      if (value !== undefined) return value === 0 ? b : a;
      return a === b ? a : write('select', condition, a, b);
    },
    isZero: (slot) => is(slot, 0),
  };
}
