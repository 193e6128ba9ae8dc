import type { Random } from '../agree/keyed-random.ts';
import { parseFraction } from '../arithmetic/fraction.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import { mapTensor, sizeOf } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import type { FunctionTask, TapeDraw, TestGroup } from './function-task.ts';

/** Lengths by the name of the size. */
export type Sizes = ReadonlyMap<string, number>;

/** The numbers of one test, by name. */
export type Tape = ReadonlyMap<string, Tensor<number>>;

/** The numbers of the statement as doubles. */
export function givenTape({ given }: Pick<FunctionTask, 'given'>): Tape {
  return new Map(Object.entries(given).map(([name, tensor]) => [name, mapTensor(tensor, doubleOf)]));
}

function doubleOf(numeral: string): number {
  const value = parseFraction(numeral);
  if (value === undefined) throw new Error(`${numeral} is no numeral`);
  return toNumber(value);
}

/**
 * Sizes for the test number `test`: the first size goes through its lengths in order, so that a
 * batch of 1 and a larger one both occur; the others are drawn so that no two lengths above 1 agree.
 */
export function drawnSizes({ sizes }: TestGroup, random: Random, test: number): Sizes {
  const drawn = new Map<string, number>();
  for (const [position, [name, lengths]] of Object.entries(sizes).entries()) {
    const taken = new Set(drawn.values());
    const free = lengths.filter((length) => length === 1 || !taken.has(length));
    const choices = free.length > 0 ? free : lengths;
    const chosen = position === 0 ? test % choices.length : random() % choices.length;
    drawn.set(name, choices[chosen] ?? 1);
  }
  return drawn;
}

/** A tape of these sizes; what is not drawn stays as the statement has it. */
export function drawnTape(
  group: TestGroup,
  { sizes, random, given }: { readonly sizes: Sizes; readonly random: Random; readonly given: Tape },
): Tape {
  const tape = new Map(given);
  for (const [name, draw] of Object.entries(group.draws)) {
    const shape = shapeAt(draw, sizes);
    const data = Array.from({ length: sizeOf(shape) }, () => drawnEntry(draw, random));
    tape.set(name, { shape, data });
  }
  return tape;
}

export function shapeAt({ shape }: TapeDraw, sizes: Sizes): Shape {
  return shape.map((length) => (typeof length === 'number' ? length : (sizes.get(length) ?? 1)));
}

function drawnEntry({ from, to, step }: TapeDraw, random: Random): number {
  const count = Math.round((to - from) / step) + 1;
  const first = random() % count;
  // The next one in place of 0; a division keeps 0.1 · 3 the double that 0.3 spells.
  const entries = [first, (first + 1) % count].map((k) => Math.round((from + k * step) * 1e6) / 1e6);
  return entries.find((entry) => entry !== 0) ?? to;
}
