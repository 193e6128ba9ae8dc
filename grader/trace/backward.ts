import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Calculus, OwnTensor } from '../calculus.ts';
import type { Graph, NodeId } from '../graph.ts';
import { pullBack } from '../primitives/primitives.ts';
import { at, filled } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import { completed, isWhole } from './own-tensor.ts';
import { shapeOf, structureOf } from './structure.ts';
import type { NodeSet, NodeUse } from './structure.ts';

/** Where a backward pass starts and how far it looks. */
export interface Journey<T> {
  readonly graph: Graph;
  readonly arithmetic: Arithmetic<T>;
  readonly calculus: Calculus<T>;
  readonly value: (node: NodeId) => Tensor<T>;
  /** What is differentiated; hooks of the calculus are told. */
  readonly of: NodeId;
  /** The node the pass starts from, with this adjoint. */
  readonly start: NodeId;
  readonly seed: Tensor<T>;
  /** The nodes whose arguments receive something. */
  readonly through: NodeSet;
  /** An adjoint that is not computed, as far as the student gave it. */
  readonly own?: (node: NodeId) => OwnTensor<T> | undefined;
  /** Takes the place of the contributions to a node, where rows of the student's are in use. */
  readonly detour?: Detour<T>;
}

/** Contributions that do not run edge by edge: which adjoints they need, and what they are. */
export interface Detour<T> {
  readonly needs: (node: NodeId) => readonly NodeId[] | undefined;
  readonly contributions: (node: NodeId, adjoint: (node: NodeId) => Tensor<T>) => readonly Tensor<T>[];
}

export interface Backward<T> {
  /** ∂of/∂node, or 0 where `of` does not depend on the node. */
  readonly adjoint: (node: NodeId) => Tensor<T>;
  /** What arrives at a node from its uses, in their order, before it is added up. */
  readonly contributions: (node: NodeId) => readonly Tensor<T>[];
}

/**
 * Reverse-mode differentiation on demand: the adjoint of a node is the sum, over its uses, of
 * their adjoints pulled back. Each is computed once; a stack of its own keeps deep graphs safe.
 */
export function backwardPass<T>(journey: Journey<T>): Backward<T> {
  const adjoints: Tensor<T>[] = [];
  const adjoint = (asked: NodeId): Tensor<T> => {
    const waiting = [asked];
    for (let node = waiting.at(-1); node !== undefined; node = waiting.at(-1)) {
      const height = waiting.length;
      if (adjoints[node] === undefined) waitForUses(journey, node, { adjoints, waiting });
      if (waiting.length > height) continue;
      adjoints[node] ??= complete(journey, node, adjoint);
      waiting.pop();
    }
    return at(adjoints, asked);
  };
  return {
    adjoint: (node) => adjoints[node] ?? adjoint(node),
    contributions: (node) => contributionsTo(journey, node, adjoint),
  };
}

function waitForUses<T>(
  journey: Journey<T>,
  node: NodeId,
  { adjoints, waiting }: { readonly adjoints: readonly Tensor<T>[]; readonly waiting: NodeId[] },
): void {
  const own = journey.own?.(node);
  if (node === journey.start || (own !== undefined && isWhole(own))) return;
  const detour = journey.detour?.needs(node);
  for (const above of detour ?? []) if (adjoints[above] === undefined) waiting.push(above);
  if (detour !== undefined) return;
  for (const use of usesOf(journey, node)) {
    if (journey.through[use.node] === true && adjoints[use.node] === undefined) waiting.push(use.node);
  }
}

function usesOf<T>({ graph }: Journey<T>, node: NodeId): readonly NodeUse[] {
  return at(structureOf(graph).uses, node);
}

function usesInside<T>(journey: Journey<T>, node: NodeId): readonly NodeUse[] {
  return usesOf(journey, node).filter((use) => journey.through[use.node] === true);
}

/** The uses that the contributions to a node came by, one each; undefined on a detour. */
function usesAlong<T>(journey: Journey<T>, node: NodeId): readonly NodeUse[] | undefined {
  return journey.detour?.needs(node) === undefined ? usesInside(journey, node) : undefined;
}

function complete<T>(journey: Journey<T>, node: NodeId, adjoint: (node: NodeId) => Tensor<T>): Tensor<T> {
  if (node === journey.start) return journey.seed;
  const own = journey.own?.(node);
  const compute = () => arrived(journey, node, adjoint);
  return own === undefined ? compute() : completed(own, compute);
}

/** What the uses of a node send back to it, added up. */
function arrived<T>(journey: Journey<T>, node: NodeId, adjoint: (node: NodeId) => Tensor<T>): Tensor<T> {
  const { graph, arithmetic, calculus, value } = journey;
  const contributions = contributionsTo(journey, node, adjoint);
  if (contributions.length === 0) return filled(shapeOf(graph, node), arithmetic.number(0));
  const right = () => contributions.reduce((a, b) => sumOf(arithmetic, a, b));
  const sum = calculus.accumulate?.(node, contributions, right, usesAlong(journey, node)) ?? right();
  return calculus.adjoint?.(node, sum, value, journey.of) ?? sum;
}

function contributionsTo<T>(
  journey: Journey<T>,
  node: NodeId,
  adjoint: (node: NodeId) => Tensor<T>,
): readonly Tensor<T>[] {
  const { detour } = journey;
  if (detour?.needs(node) !== undefined) return detour.contributions(node, adjoint);
  return usesInside(journey, node).map((use) => pull(journey, use, adjoint(use.node)));
}

function pull<T>(journey: Journey<T>, use: NodeUse, adjoint: Tensor<T>): Tensor<T> {
  const { graph, arithmetic, calculus, value, of } = journey;
  const { node, argument } = use;
  const written = at(graph.nodes, node);
  if (written.kind !== 'apply') throw new Error(`node ${node} has no arguments`);
  const right = () => {
    const args = written.arguments.map(value);
    return pullBack(written.operation, arithmetic, { adjoint, args, out: value(node), argument });
  };
  if (calculus.pullback === undefined) return right();
  return calculus.pullback({ graph, node, argument, value, adjoint, of, arithmetic }, right);
}

function sumOf<T>(k: Arithmetic<T>, a: Tensor<T>, b: Tensor<T>): Tensor<T> {
  return { shape: a.shape, data: a.data.map((entry, i) => k.add(entry, at(b.data, i))) };
}
