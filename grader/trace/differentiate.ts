import type { NodeId } from '../graph.ts';
import { filled, sizeOf, writeShape } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import { backwardPass } from './backward.ts';
import type { Backward, Journey } from './backward.ts';
import type { OwnAnswers } from './given.ts';
import { detourByOwnRows } from './own-rows.ts';
import { completed } from './own-tensor.ts';
import { isDirect, shapeOf, structureOf } from './structure.ts';

/** Total and local derivatives by node, with the student's own ones in their places. */
export interface Derivatives<T> {
  readonly gradient: (of: NodeId, wrt: NodeId) => Tensor<T>;
  readonly local: (of: NodeId, wrt: NodeId) => Tensor<T>;
}

/** One backward pass per `of`, started when first asked for. */
export function differentiate<T>(
  at: Pick<Journey<T>, 'graph' | 'arithmetic' | 'calculus' | 'value'>,
  own: OwnAnswers<T>,
): Derivatives<T> {
  const { graph } = at;
  const structure = structureOf(graph);
  // Where all influence runs through one statement, the row and the gradient are one quantity.
  const ownGradient = (of: NodeId) => (wrt: NodeId) => {
    const gradient = own.gradient(of, wrt);
    if (gradient !== undefined || !own.hasLocals) return gradient;
    const row = own.local(of, wrt);
    return row !== undefined && isDirect(graph, of, wrt) ? row : undefined;
  };
  const ownLocal = (of: NodeId, wrt: NodeId) => {
    const gradient = own.gradient(of, wrt);
    const isRow = gradient !== undefined && isDirect(graph, of, wrt);
    return own.local(of, wrt) ?? (isRow ? completed(gradient, () => rows(of).adjoint(wrt)) : undefined);
  };
  const start = (of: NodeId) => ({ ...at, of, start: of, seed: one(at, of) });
  const totals = remembered((of) =>
    backwardPass({
      ...start(of),
      through: structure.below(of),
      own: ownGradient(of),
      ...(own.hasLocals ? { detour: detourByOwnRows({ ...at, of }, own) } : {}),
    }),
  );
  const rows = remembered((of) => backwardPass({ ...start(of), through: structure.statement(of) }));
  return {
    gradient: (of, wrt) => totals(of).adjoint(wrt),
    local: (of, wrt) => ownLocal(of, wrt) ?? rows(of).adjoint(wrt),
  };
}

function one<T>({ graph, arithmetic }: Pick<Journey<T>, 'graph' | 'arithmetic'>, of: NodeId): Tensor<T> {
  const shape = shapeOf(graph, of);
  if (sizeOf(shape) !== 1) throw new Error(`a gradient is of one element, not of ${writeShape(shape)}`);
  return filled(shape, arithmetic.number(1));
}

function remembered<T>(compute: (of: NodeId) => Backward<T>): (of: NodeId) => Backward<T> {
  const sofar = new Map<NodeId, Backward<T>>();
  return (of) => {
    const pass = sofar.get(of) ?? compute(of);
    sofar.set(of, pass);
    return pass;
  };
}
