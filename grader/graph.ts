import type { Operation } from './primitives/names.ts';
import type { Shape, Tensor } from './tensor.ts';

/** Position of a node in its graph. */
export type NodeId = number;

export type GraphNode =
  | { readonly kind: 'input'; readonly name: string; readonly shape: Shape }
  /** A numeral of the forward pass, kept as it was written so that exact arithmetic stays exact. */
  | { readonly kind: 'constant'; readonly value: Tensor<string> }
  | {
      readonly kind: 'apply';
      readonly operation: Operation;
      readonly arguments: readonly NodeId[];
      readonly shape: Shape;
    };

/** One assignment of the forward pass, in the order it was written. */
export interface NamedNode {
  readonly name: string;
  readonly node: NodeId;
}

/**
 * A forward pass as data: nodes in topological order, and the names that the text gave to some
 * of them. A name that is assigned twice stands for its last assignment.
 */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** Inputs and assigned names → node. */
  readonly names: ReadonlyMap<string, NodeId>;
  /** The assigned names in order (`h1`, `h2`, `yhat`, `L`). */
  readonly assigned: readonly NamedNode[];
}
