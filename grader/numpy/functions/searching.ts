import { at, sizeOf } from '../../tensor.ts';
import { resultOf } from '../arrays/conversion.ts';
import { reducedGroups, reducedShape } from '../../tensor/reduction.ts';
import { isShapeError } from '../../tensor/shape-error.ts';
import { refuse } from '../issue.ts';
import type { Value } from '../values.ts';
import { axisOf, flag, integer, numericArgument, optional } from './arguments.ts';
import type { Call, FunctionRow } from './row.ts';

/** Where the largest and the smallest entries are; the first of equal ones. */
export const searchingRows: readonly FunctionRow[] = [
  position('argmax', (entry, best) => entry > best),
  position('argmin', (entry, best) => entry < best),
];

function position(name: string, isBetter: (entry: number, best: number) => boolean): FunctionRow {
  return {
    name,
    parameters: 'a, axis=None, keepdims=False',
    method: true,
    run: (call) => bestPositions(call, isBetter),
  };
}

function bestPositions(call: Call, isBetter: (entry: number, best: number) => boolean): Value {
  const { shape, known } = numericArgument(call, 'a').operand;
  if (known === undefined) {
    return refuse('tracedIndex', `${call.name}() of values of the inputs has no place in a forward pass`);
  }
  const isFlat = optional(call, 'axis') === undefined;
  const axis = axisOf(integer(call, 'axis', 0), Math.max(1, shape.length));
  const axes = isFlat || shape.length === 0 ? shape.map((_, own) => own) : [axis];
  const reduced = reducedShape(shape, { axes, keepdims: flag(call, 'keepdims') });
  if (isShapeError(reduced)) throw new Error(reduced.message);
  call.session.budget.touch(known.length);
  const groups = reducedGroups(shape, axes, sizeOf(reduced));
  if (groups.some((group) => group.length === 0)) {
    return refuse('value', `attempt to get ${call.name} of an empty sequence`);
  }
  const found = groups.map((group) => {
    let best = 0;
    for (const [k, from] of group.entries()) {
      const [entry, leader] = [at(known, from), at(known, at(group, best))];
      if (Number.isNaN(leader)) break;
      if (isBetter(entry, leader) || Number.isNaN(entry)) best = k;
    }
    return best;
  });
  return resultOf(call.session.backend.constant({ shape: reduced, known: found }), 'int64');
}
