import type { Graph } from '../grader/graph.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { Shape } from '../grader/tensor.ts';
import { nodeNamed, shapeOf } from '../grader/trace/structure.ts';
import { blueprintOf } from './blueprint.ts';
import type { Recipe } from './recipe.ts';

/** The shape of a name or of a gradient symbol (`dL/dW` has that of W); `[]` for what the graph does not know. */
export function shapeOfSymbol(graph: Graph, symbol: string): Shape {
  const [name = '', wrt] = symbol.split('/');
  const node = wrt === undefined ? name : wrt.slice(1);
  return graph.names.has(node) ? shapeOf(graph, nodeNamed(graph, node)) : [];
}

/** The shape of what a cell asks; undefined without a forward pass. */
export function shapeOfQuantity(recipe: Recipe, asks: Quantity): Shape | undefined {
  const { graph } = blueprintOf(recipe);
  if (graph === undefined || asks.kind === 'shape') return undefined;
  return shapeOfSymbol(graph, asks.kind === 'value' ? asks.of : `d${asks.of}/d${asks.wrt}`);
}
