import type { NodeId } from '../graph.ts';
import { mapTensor } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import { backwardPass } from './backward.ts';
import type { Backward, Detour, Journey } from './backward.ts';
import type { OwnAnswers } from './given.ts';
import { statementsUsing, structureOf } from './structure.ts';

/**
 * The student's own rows of grad_table in the chain. At a node with such a row the chain is
 * walked statement by statement: ∂L/∂b = Σ over the statements a that use b of ∂L/∂a · ∂a/∂b,
 * with the student's ∂a/∂b where there is one.
 */
export function detourByOwnRows<T>(
  journey: Omit<Journey<T>, 'start' | 'seed' | 'through' | 'own' | 'detour'>,
  own: OwnAnswers<T>,
): Detour<T> {
  const { graph, of } = journey;
  const statements = new Map<NodeId, Backward<T>>();
  const statement = (a: NodeId, adjoint: Tensor<T>): Backward<T> => {
    const through = structureOf(graph).statement(a);
    const pass = statements.get(a) ?? backwardPass({ ...journey, start: a, seed: adjoint, through });
    statements.set(a, pass);
    return pass;
  };
  const needs = (node: NodeId) => {
    const users = statementsUsing(graph, node, of);
    return users.some((a) => own.local(a, node) !== undefined) ? users : undefined;
  };
  return {
    needs,
    contributions: (node, adjoint) =>
      (needs(node) ?? []).flatMap((a) => {
        const product = times(journey, adjoint(a), own.local(a, node));
        return product === undefined ? statement(a, adjoint(a)).contributions(node) : [product];
      }),
  };
}

/** ∂L/∂a · ∂a/∂b where ∂L/∂a is one number; a row over arrays cannot be multiplied so. */
function times<T>(
  { arithmetic }: Pick<Journey<T>, 'arithmetic'>,
  adjoint: Tensor<T>,
  row: Tensor<T> | undefined,
): Tensor<T> | undefined {
  const [factor, ...more] = adjoint.data;
  if (row === undefined || factor === undefined || more.length > 0) return undefined;
  return mapTensor(row, (entry) => arithmetic.multiply(entry, factor));
}
