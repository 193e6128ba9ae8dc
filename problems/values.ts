import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { float } from '../grader/arithmetic/float.ts';
import { NotRational } from '../grader/arithmetic/not-rational.ts';
import { rational } from '../grader/arithmetic/rational.ts';
import type { Graph } from '../grader/graph.ts';
import type { Quantity } from '../grader/quantity.ts';
import { mapTensor } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { trace } from '../grader/trace/trace.ts';
import { blueprintOf } from './blueprint.ts';
import { withFace } from './faces.ts';
import type { Recipe } from './recipe.ts';
import type { Variant } from './variant.ts';

/** The right values of a variant as numerals: exact where the graph is rational, else float64. */
export interface Values {
  readonly read: (quantity: Quantity) => Tensor<string>;
  /** A drawn value or a value of the forward pass. */
  readonly valueOf: (name: string) => Tensor<string>;
}

export function pointOf(graph: Graph, variant: Variant): ReadonlyMap<string, Tensor<string>> {
  return new Map(Object.entries(variant.given).filter(([name]) => graph.names.has(name)));
}

function exactly(exact: () => Tensor<Fraction>, rounded: () => Tensor<number>): Tensor<string> {
  try {
    return mapTensor(exact(), printFraction);
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    return mapTensor(rounded(), String);
  }
}

/** The right values of a variant, each computed when it is first asked for. */
export function valuesOf(recipe: Recipe, variant: Variant): Values {
  const { recipe: faced, graph } = blueprintOf(withFace(recipe, variant.face));
  const drawn = (name: string) => variant.given[name];
  if (graph === undefined) {
    const absent = (name: string): never => {
      throw new Error(`${faced.id} has no value ${name}`);
    };
    return { read: () => absent('of a graph'), valueOf: (name) => drawn(name) ?? absent(name) };
  }
  const point = pointOf(graph, variant);
  const update = faced.update === undefined ? {} : { update: faced.update };
  const exact = trace(graph, point, { arithmetic: rational, ...update });
  const rounded = trace(graph, point, { arithmetic: float, ...update });
  const read = (quantity: Quantity) =>
    exactly(
      () => exact.read(quantity),
      () => rounded.read(quantity),
    );
  return { read, valueOf: (name) => drawn(name) ?? read({ kind: 'value', of: name }) };
}
