import type { NodeId } from '../graph.ts';
import type { Shape } from '../tensor.ts';

/**
 * A numeric value as the interpreter hands it to a backend: numbers where they are known,
 * a node of the graph where one is being built. At least one of the two is there. Immutable.
 */
export interface Operand {
  readonly shape: Shape;
  /** Row-major values; absent where they depend on an input of a forward pass. */
  readonly known?: readonly number[];
  readonly traced?: Traced;
}

/** The side of an operand that a graph sees. Nodes are written only when something needs them. */
export interface Traced {
  readonly node: () => NodeId;
  /** Exact numerals of a known value that no name stands for yet: it may still be folded. */
  readonly numerals?: readonly string[];
  /** Depends on a named value, so that gradients must be able to flow through it. */
  readonly pinned: boolean;
}
