import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { Graph } from '../grader/graph.ts';
import type { Quantity } from '../grader/quantity.ts';
import { mapTensor } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { traceExactly } from '../grader/trace/exact.ts';
import { blueprintOf } from './blueprint.ts';
import { withFace } from './faces.ts';
import type { Recipe } from './recipe.ts';
import type { DrawnVariant } from './variant.ts';

/** The right values of a variant as numerals: exact where the graph is rational, else float64. */
export interface Values {
  readonly read: (quantity: Quantity) => Tensor<string>;
  /** A drawn value or a value of the forward pass. */
  readonly valueOf: (name: string) => Tensor<string>;
}

export function pointOf(graph: Graph, variant: DrawnVariant): ReadonlyMap<string, Tensor<string>> {
  return new Map(Object.entries(variant.given).filter(([name]) => graph.names.has(name)));
}

/** The right values of a variant, each computed when it is first asked for. */
export function valuesOf(recipe: Recipe, variant: DrawnVariant): Values {
  const { recipe: faced, graph } = blueprintOf(withFace(recipe, variant.face));
  if (graph === undefined) {
    const absent = (name: string): never => {
      throw new Error(`${faced.id} has no value ${name}`);
    };
    return { read: () => absent('of a graph'), valueOf: (name) => variant.given[name] ?? absent(name) };
  }
  const update = faced.update === undefined ? {} : { update: faced.update };
  const exact = traceExactly(graph, pointOf(graph, variant), update);
  const read = (quantity: Quantity): Tensor<string> => {
    const found = exact.read(quantity);
    return found.kind === 'rational'
      ? mapTensor(found.tensor, printFraction)
      : mapTensor(found.tensor, String);
  };
  return { read, valueOf: (name) => variant.given[name] ?? read({ kind: 'value', of: name }) };
}
