import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import { quickReading } from '../grader/grade/quick-reading.ts';
import type { Graph } from '../grader/graph.ts';
import type { Quantity } from '../grader/quantity.ts';
import { mapTensor } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { traceExactly } from '../grader/trace/exact.ts';
import { shapeOf } from '../grader/trace/structure.ts';
import { blueprintOf } from './blueprint.ts';
import { withFace } from './faces.ts';
import type { Recipe } from './recipe.ts';
import { rolesOf } from './roles.ts';
import type { DrawnVariant } from './variant.ts';

/** The right values of a variant as numerals: exact where the graph is rational, else float64. */
export interface Values {
  readonly read: (quantity: Quantity) => Tensor<string>;
  /** A drawn value or a value of the forward pass. */
  readonly valueOf: (name: string) => Tensor<string>;
}

type Point = ReadonlyMap<string, Tensor<string>>;
const points = new WeakMap<DrawnVariant, { readonly graph: Graph; readonly point: Point }>();

/** The inputs of a variant's graph; made once, so that what is worked out at it can be kept. */
export function pointOf(graph: Graph, variant: DrawnVariant): Point {
  const known = points.get(variant);
  if (known?.graph === graph) return known.point;
  const point = new Map(Object.entries(variant.given).filter(([name]) => graph.names.has(name)));
  points.set(variant, { graph, point });
  return point;
}

/** Variants of one draw on one graph have the same inputs; what is worked out at them serves all. */
export function sharePoints(drawn: readonly DrawnVariant[], graphs: readonly (Graph | undefined)[]): void {
  for (const [at, variant] of drawn.entries()) {
    const graph = graphs[at];
    const first = drawn[graphs.indexOf(graph)];
    if (graph !== undefined && first !== undefined)
      points.set(variant, { graph, point: pointOf(graph, first) });
  }
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
  const at = pointOf(graph, variant);
  const quick = quickReading({ graph, at, roles: rolesOf(faced), ...update }, {});
  const exact = traceExactly(graph, at, update);
  const read = (quantity: Quantity): Tensor<string> => {
    const entry = isScalar(graph, quantity) ? quick?.read(quantity, 0) : undefined;
    if (entry !== undefined) return { shape: [], data: [printFraction(entry)] };
    const found = exact.read(quantity);
    return found.kind === 'rational'
      ? mapTensor(found.tensor, printFraction)
      : mapTensor(found.tensor, String);
  };
  return { read, valueOf: (name) => variant.given[name] ?? read({ kind: 'value', of: name }) };
}

/** Whether what is asked is one number by its shape. */
function isScalar(graph: Graph, quantity: Quantity): boolean {
  if (quantity.kind === 'shape') return false;
  const node = graph.names.get('wrt' in quantity ? quantity.wrt : quantity.of);
  return node !== undefined && shapeOf(graph, node).length === 0;
}
