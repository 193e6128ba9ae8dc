import { at, sameShape, sizeOf, writeShape } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import { broadcastPositions, broadcastShapes } from '../../tensor/broadcast.ts';
import { isShapeError } from '../../tensor/shape-error.ts';
import { positionsBy } from '../../tensor/strides.ts';
import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import type { NumpyArray } from './array.ts';
import { positionsOf } from './array.ts';
import { cast } from './casting.ts';
import { numericOf } from './conversion.ts';
import { gather } from './gather.ts';
import { indexItems } from './index-items.ts';
import { resolveIndex } from './index-resolution.ts';
import { refuseWriteUnderView } from './live-views.ts';
import { writeWhereTraced } from './traced-mask.ts';

/** `x[index] = value`: the value is stretched to what the index picks, as NumPy does. */
export function writeItem(session: Session, array: NumpyArray, { index, value }: ItemWrite): void {
  session.budget.step(8);
  if (writeWhereTraced(session, array, { index, value })) return;
  const items = indexItems(session, index);
  const picked = resolveIndex(array, items);
  const positions =
    picked.kind === 'window' ? positionsBy(picked.shape, picked.strides, picked.offset) : picked.positions;
  const given = numericOf(session, value);
  const isElement = picked.shape.length === 0 && items.every((item) => item.kind === 'integer');
  const isNested = picked.kind === 'window' && (value.kind === 'list' || value.kind === 'tuple');
  if (
    (isNested || (isElement && array.shape.length > 0)) &&
    given.operand.shape.length > picked.shape.length
  ) {
    refuse('value', 'setting an array element with a sequence.');
  }
  const operand = cast(session, given.operand, { from: given.dtype, to: array.dtype });
  writePositions(session, array, { positions, shape: picked.shape, operand });
}

export interface ItemWrite {
  readonly index: Value;
  readonly value: Value;
}

/** Replaces all elements of an array in place; `operand` has its dtype and fits into its shape. */
export function overwrite(session: Session, array: NumpyArray, operand: Operand): void {
  writePositions(session, array, { positions: positionsOf(array), shape: array.shape, operand });
}

interface PositionsWrite {
  readonly positions: readonly number[];
  readonly shape: Shape;
  readonly operand: Operand;
}

function writePositions(session: Session, array: NumpyArray, write: PositionsWrite): void {
  refuseWriteUnderView(session, array);
  const { storage } = array;
  const sources = stretchedSources(write.operand.shape, write.shape);
  storage.operand = session.backend.tracing
    ? assigned(session, storage.operand, { ...write, sources })
    : copiedInto(session, storage.operand, { ...write, sources });
}

interface SourcedWrite extends PositionsWrite {
  /** For every position written, the entry of the operand that goes there. */
  readonly sources: readonly number[];
}

function assigned(session: Session, stored: Operand, { positions, operand, sources }: SourcedWrite): Operand {
  const size = sizeOf(stored.shape);
  if (positions.length === size && positions.every((position, k) => position === k)) {
    return spreadOver(session, operand, { sources, shape: stored.shape });
  }
  const indices = Array.from({ length: size }, (_, k) => k);
  for (const [k, position] of positions.entries()) indices[position] = size + at(sources, k);
  return gather(session, [stored, operand], { indices, shape: stored.shape, as: 'assign' });
}

/** All elements replaced, in order: nothing of the old ones is left. */
function spreadOver(
  session: Session,
  operand: Operand,
  { sources, shape }: { readonly sources: readonly number[]; readonly shape: Shape },
): Operand {
  if (sameShape(operand.shape, shape)) return operand;
  return gather(session, [operand], { indices: sources, shape, as: 'broadcast' });
}

function copiedInto(
  session: Session,
  stored: Operand,
  { positions, operand, sources }: SourcedWrite,
): Operand {
  const known = [...(stored.known ?? [])];
  // Copying a run of numbers is far cheaper than an operation on each of them.
  session.budget.touch(positions.length + Math.ceil(known.length / 16));
  for (const [k, position] of positions.entries()) known[position] = at(operand.known ?? [], at(sources, k));
  return { shape: stored.shape, known };
}

/** For every entry of an array, the entry of the value that NumPy's broadcasting puts there. */
export function stretchedSources(from: Shape, to: Shape): readonly number[] {
  let own = from;
  while (own.length > to.length && own[0] === 1) own = own.slice(1);
  const common = broadcastShapes([own, to]);
  if (isShapeError(common) || !sameShape(common, to)) {
    return refuse(
      'shape',
      `could not broadcast input array from shape ${writeShape(from)} into shape ${writeShape(to)}`,
    );
  }
  return broadcastPositions(own, to) ?? Array.from({ length: sizeOf(to) }, (_, k) => k);
}
