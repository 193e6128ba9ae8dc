import type { Graph } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import { sizeOf } from '../tensor.ts';
import type { Shape } from '../tensor.ts';
import { nodeNamed, shapeOf } from './structure.ts';

/** Why a quantity cannot be asked of a graph. */
export type QuantityIssue =
  | { readonly code: 'unknownName'; readonly name: string }
  /** A gradient is of one element. */
  | { readonly code: 'notOneElement'; readonly name: string; readonly shape: Shape };

/** What keeps `trace` from reading a quantity; undefined where nothing does. */
export function checkQuantity(graph: Graph, quantity: Quantity): QuantityIssue | undefined {
  const names = 'wrt' in quantity ? [quantity.of, quantity.wrt] : [quantity.of];
  const unknown = names.find((name) => !graph.names.has(name));
  if (unknown !== undefined) return { code: 'unknownName', name: unknown };
  const shape = shapeOf(graph, nodeNamed(graph, quantity.of));
  const differentiates = 'wrt' in quantity;
  if (!differentiates || sizeOf(shape) === 1) return undefined;
  return { code: 'notOneElement', name: quantity.of, shape };
}
