import type { Slot } from '../arithmetic/recording.ts';
import type { Graph } from '../graph.ts';
import { sizeOf } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';

/** The inputs of a graph in the order of its nodes. */
export function shapesOfInputs(graph: Graph): readonly { readonly name: string; readonly shape: Shape }[] {
  return graph.nodes.flatMap((node) => (node.kind === 'input' ? [node] : []));
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
