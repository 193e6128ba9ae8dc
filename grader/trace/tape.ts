import { fractions, operators, recording } from '../arithmetic/recording.ts';
import type { Recording, Slot } from '../arithmetic/recording.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { smallFraction, toFraction, tooLong } from '../arithmetic/small-fraction.ts';
import type { SmallFraction } from '../arithmetic/small-fraction.ts';
import type { Quantity } from '../quantity.ts';
import type { Tensor } from '../tensor.ts';
import { executeInFractions } from './execute-fractions.ts';
import type { FractionMemory } from './execute-fractions.ts';

/** Values for the inputs of a tape, in the order in which they were taken from the recorder. */
export type TapePoint = readonly SmallFraction[];

/** What may be recorded: quantities of a trace over slots. */
export type Recorded = (
  recorder: Pick<Recording<Fraction>, 'arithmetic' | 'input'>,
) => (quantity: Quantity) => Tensor<Slot>;

/** One way of reading a graph (a rule followed, own answers in place), recorded for many points. */
export interface Tape {
  /**
   * One entry of a quantity at a point, exactly; undefined where it is no fraction, or one too
   * long for two doubles, so that the exact arithmetic has to be asked.
   */
  readonly read: (point: TapePoint, quantity: Quantity, element: number) => Fraction | undefined;
}

/**
 * Records quantities when they are first asked for and runs the recording in small fractions. One
 * point is held at a time: readings at one point after the other cost one run each.
 */
export function tapeOf(record: Recorded): Tape {
  const recorder = recording(fractions);
  const machine = fractionMachine(recorder);
  const known = new WeakMap<Quantity, Tensor<Slot>>();
  let reader: ReturnType<Recorded> | undefined;
  const slotsOf = (quantity: Quantity): Tensor<Slot> => {
    reader ??= record(recorder);
    const slots = known.get(quantity) ?? reader(quantity);
    known.set(quantity, slots);
    return slots;
  };
  return {
    read: (point, quantity, element) => {
      const slot = slotsOf(quantity).data[element];
      return slot === undefined ? undefined : machine(point, slot);
    },
  };
}

/** Runs what has been recorded so far, as far as it was not run at this point already. */
function fractionMachine({ slots }: Recording<Fraction>) {
  const code: number[] = [];
  const inputs: Slot[] = [];
  let memory = memoryOf(0);
  let [laidOut, ran] = [0, 0];
  let held: TapePoint | undefined;
  const layOut = (): void => {
    if (slots.length > memory.numerators.length) memory = grown(memory, slots.length * 2);
    for (; laidOut < slots.length; laidOut += 1) {
      const slot = slots[laidOut];
      if (slot === 'input') inputs.push(laidOut);
      else if (slot !== undefined && 'known' in slot) store(memory, laidOut, smallFraction(slot.known));
      else if (slot !== undefined) code.push(operators.indexOf(slot[0]), slot[1], slot[2], slot[3], laidOut);
    }
  };
  return (point: TapePoint, slot: Slot): Fraction | undefined => {
    layOut();
    if (held !== point) {
      for (const [at, input] of inputs.entries()) store(memory, input, point[at]);
      [held, ran] = [point, 0];
    }
    executeInFractions(code, memory, ran);
    ran = code.length;
    return toFraction(memory.numerators[slot] ?? Number.NaN, memory.denominators[slot] ?? 1);
  };
}

function memoryOf(size: number): FractionMemory {
  return { numerators: new Float64Array(size), denominators: new Float64Array(size) };
}

function grown({ numerators, denominators }: FractionMemory, size: number): FractionMemory {
  const memory = memoryOf(size);
  memory.numerators.set(numerators);
  memory.denominators.set(denominators);
  return memory;
}

function store(memory: FractionMemory, slot: Slot, value: SmallFraction = tooLong): void {
  memory.numerators[slot] = value.numerator;
  memory.denominators[slot] = value.denominator;
}
