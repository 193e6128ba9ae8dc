import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { operators } from '../arithmetic/recording.ts';
import type { Held, Operator, Slot } from '../arithmetic/recording.ts';
import { smallFraction, toFraction, tooLong } from '../arithmetic/small-fraction.ts';
import type { SmallFraction } from '../arithmetic/small-fraction.ts';
import { execute } from './execute.ts';
import { executeInFractions } from './execute-fractions.ts';
import type { FractionMemory } from './execute-fractions.ts';

/** A number at a point; one that is too long for a small fraction has a double beside it. */
export interface TapeNumber extends SmallFraction {
  readonly near?: number;
}

/** Values for the entries of all inputs, in their order; behind them what a student gave. */
export type TapePoint = readonly TapeNumber[];

const codes = new Map<Operator, number>(operators.map((operator, code) => [operator, code]));

/** What a machine has taken over from a recording, under numbers of its own. */
interface Layout {
  readonly places: Map<Slot, number>;
  readonly code: number[];
  /** Place in memory, position in the point. */
  readonly inputs: (readonly [place: number, position: number])[];
  readonly constants: (readonly [place: number, value: Fraction])[];
}

/** Computes slots of a recording at points. */
export interface Machine {
  /** Exactly; undefined where a fraction does not fit two doubles, or there is none. */
  readonly exactly: (point: TapePoint, slot: Slot) => Fraction | undefined;
  /** In doubles throughout; NaN where there is no number, and where 0 meets an infinite slope. */
  readonly nearly: (point: TapePoint, slot: Slot) => number;
}

/**
 * Only what a slot needs is taken over from the recording, when it is first asked for; one point
 * is held at a time, and nothing is run twice at it.
 */
export function machineOn(slots: readonly Held<Fraction>[], entries: number): Machine {
  const layout: Layout = { places: new Map(), code: [], inputs: [], constants: [] };
  const placeOf = (slot: Slot): number =>
    layout.places.get(slot) ?? takeOver(layout, slots, { slot, entries });
  const [small, near] = [smallRunner(layout), doubleRunner(layout)];
  return {
    exactly: (point, slot) => {
      const place = placeOf(slot);
      const { numerators, denominators } = small(point);
      return toFraction(numerators[place] ?? Number.NaN, denominators[place] ?? 1);
    },
    nearly: (point, slot) => {
      const place = placeOf(slot);
      return near(point)[place] ?? Number.NaN;
    },
  };
}

/** The memory after everything taken over was run at a point, in small fractions. */
function smallRunner({ places, code, inputs, constants }: Layout): (point: TapePoint) => FractionMemory {
  let memory = memoryOf(0);
  let ran = 0;
  let held: TapePoint | undefined;
  return (point) => {
    if (memory.numerators.length < places.size) {
      memory = memoryOf(places.size * 2);
      held = undefined;
    }
    if (held !== point || ran < places.size) {
      for (const [place, value] of constants) store(memory, place, smallFraction(value));
      for (const [place, position] of inputs) store(memory, place, point[position]);
      executeInFractions(code, memory);
      held = point;
      ran = places.size;
    }
    return memory;
  };
}

/** The same in doubles. */
function doubleRunner({ places, code, inputs, constants }: Layout): (point: TapePoint) => Float64Array {
  let memory = new Float64Array(0);
  let instructions = new Int32Array(0);
  let held: TapePoint | undefined;
  return (point) => {
    if (held === point && memory.length === places.size) return memory;
    if (memory.length < places.size) {
      memory = new Float64Array(places.size);
      instructions = Int32Array.from(code);
      for (const [place, value] of constants) memory[place] = toNumber(value);
    }
    for (const [place, position] of inputs) memory[place] = asDouble(point[position]);
    execute(instructions, memory);
    held = point;
    return memory;
  };
}

const asDouble = ({ numerator, denominator, near }: TapeNumber = tooLong): number =>
  near ?? numerator / denominator;

/** Lays out a slot behind everything it needs; a stack of its own keeps long chains safe. */
function takeOver(
  layout: Layout,
  slots: readonly Held<Fraction>[],
  { slot: asked, entries }: { readonly slot: Slot; readonly entries: number },
): number {
  const { places, code, inputs, constants } = layout;
  const waiting = [asked];
  for (let slot = waiting.at(-1); slot !== undefined; slot = waiting.at(-1)) {
    const held = slots[slot];
    const height = waiting.length;
    if (!places.has(slot)) waiting.push(...operandsOf(held).filter((operand) => !places.has(operand)));
    if (waiting.length > height) continue;
    waiting.pop();
    if (places.has(slot) || held === undefined) continue;
    const place = places.size;
    places.set(slot, place);
    if (held === 'input') inputs.push([place, Math.min(slot, entries)]);
    else if ('known' in held) constants.push([place, held.known]);
    else {
      const operands = operandsOf(held).map((operand) => places.get(operand) ?? 0);
      code.push(codes.get(held[0]) ?? -1, ...operands, place);
    }
  }
  return places.get(asked) ?? 0;
}

/** Where the operands of an instruction stand; those it does not have stand for the first slot. */
function operandsOf(held: Held<Fraction> | undefined): readonly Slot[] {
  return held === undefined || held === 'input' || 'known' in held ? [] : [held[1], held[2], held[3]];
}

function memoryOf(size: number): FractionMemory {
  return { numerators: new Float64Array(size), denominators: new Float64Array(size) };
}

function store(memory: FractionMemory, place: number, value: SmallFraction = tooLong): void {
  memory.numerators[place] = value.numerator;
  memory.denominators[place] = value.denominator;
}
