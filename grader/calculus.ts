import type { Arithmetic } from './arithmetic/arithmetic.ts';
import type { Graph, NodeId } from './graph.ts';
import type { Quantity } from './quantity.ts';
import type { Shape, Tensor } from './tensor.ts';

/** One use of a value: argument number `argument` of the node `node`, seen on the way back. */
export interface Edge<T> {
  readonly graph: Graph;
  readonly node: NodeId;
  readonly argument: number;
  readonly value: (node: NodeId) => Tensor<T>;
  /** The complete adjoint of `node`: ∂of/∂node. */
  readonly adjoint: Tensor<T>;
  /** The node the backward pass starts from (the loss, for an adjoint). */
  readonly of: NodeId;
  readonly arithmetic: Arithmetic<T>;
}

/**
 * The rules of differentiation and bookkeeping that a trace follows. The empty calculus is the
 * right one; a misconception is a calculus with one of these replaced. Each hook receives what
 * the right rule gives, lazily, and returns what the wrong rule makes of it.
 */
export interface Calculus<T> {
  /** Changes the forward value of a node (an activation omitted, a bias left out). */
  readonly forward?: (node: NodeId, right: () => Tensor<T>, value: (node: NodeId) => Tensor<T>) => Tensor<T>;
  /** What an edge sends back to its argument; right: adjoint times the local derivative. */
  readonly pullback?: (edge: Edge<T>, right: () => Tensor<T>) => Tensor<T>;
  /**
   * Combines what arrives at a node from its uses, in the order of the uses; right: the sum.
   * `uses` are missing where the student's own rows of grad_table take the place of some.
   */
  readonly accumulate?: (
    node: NodeId,
    contributions: readonly Tensor<T>[],
    right: () => Tensor<T>,
    uses: readonly { readonly node: NodeId; readonly argument: number }[] | undefined,
  ) => Tensor<T>;
  /**
   * Changes the adjoint of a node once it is complete (a lost sign, a factor 2, a wrong seed).
   * Not asked at the node `of` itself, where the backward pass starts with 1. Asked for rows of
   * grad_table too (`local`), so compare `of` with the loss where only ∂L/∂node is meant.
   */
  readonly adjoint?: (
    node: NodeId,
    right: Tensor<T>,
    value: (node: NodeId) => Tensor<T>,
    of: NodeId,
  ) => Tensor<T>;
  /** The new parameter of one update; right: θ − η·g. */
  readonly update?: (
    theta: Tensor<T>,
    gradient: Tensor<T>,
    rate: Tensor<T>,
    step: number,
    first: Tensor<T>,
  ) => Tensor<T>;
  /** Reports another quantity than the one asked, or another form of it. */
  readonly report?: (asked: Quantity, read: (quantity: Quantity) => Tensor<T>) => Tensor<T> | undefined;
}

/** An own array, of which some entries may not be given: those are computed as if nothing were. */
export interface OwnTensor<T> {
  readonly shape: Shape;
  readonly data: readonly (T | undefined)[];
}

/**
 * The student's own earlier answers, used in place of what the engine would compute. A key of a
 * quantity taken after k updates ends in `@k` (`w31@1`, `L/w31@1`); grader/trace/given.ts makes
 * the keys.
 */
export interface Given<T> {
  readonly values?: ReadonlyMap<string, OwnTensor<T>>;
  /** ∂of/∂wrt by the key `of/wrt`, total over all paths. */
  readonly gradients?: ReadonlyMap<string, OwnTensor<T>>;
  /** Rows of grad_table by the key `of/wrt`. */
  readonly locals?: ReadonlyMap<string, Tensor<T>>;
}
