import { float } from '../arithmetic/float.ts';
import type { Slot } from '../arithmetic/recording.ts';
import { smallNumeral, tooLong } from '../arithmetic/small-fraction.ts';
import type { Graph } from '../graph.ts';
import { sizeOf } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import type { TapeNumber, TapePoint } from './fraction-machine.ts';

interface NamedShape {
  readonly name: string;
  readonly shape: Shape;
}

const known = new WeakMap<Graph, readonly NamedShape[]>();

/** The inputs of a graph in the order of its nodes. */
export function shapesOfInputs(graph: Graph): readonly NamedShape[] {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const inputs = graph.nodes.flatMap((node) => (node.kind === 'input' ? [node] : []));
  known.set(graph, inputs);
  return inputs;
}

/** The numbers of a point in the order in which `recordedInputs` takes them; absent ones as `tooLong`. */
export function tapePoint(graph: Graph, point: ReadonlyMap<string, Tensor<string>>): TapePoint {
  const entries: TapeNumber[] = [];
  for (const { name, shape } of shapesOfInputs(graph)) {
    const data = point.get(name)?.data;
    const size = sizeOf(shape);
    for (let entry = 0; entry < size; entry += 1) {
      const numeral = data?.[entry];
      entries.push(numeral === undefined ? tooLong : tapeNumeral(numeral));
    }
  }
  return entries;
}

function tapeNumeral(numeral: string): TapeNumber {
  const small = smallNumeral(numeral);
  return Number.isNaN(small.numerator) ? { ...small, near: float.number(numeral) } : small;
}

/** Takes a place for every entry of every input, row-major, in the order of the nodes. */
export function recordedInputs(
  graph: Graph,
  input: () => Slot,
): (name: string, shape: Shape) => Tensor<Slot> {
  const places = new Map<string, Tensor<Slot>>();
  for (const { name, shape } of shapesOfInputs(graph)) {
    places.set(name, { shape, data: Array.from({ length: sizeOf(shape) }, input) });
  }
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`no input ${name}`);
    return place;
  };
}
