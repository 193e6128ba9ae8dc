import type { Shape } from '../../tensor.ts';
import { at } from '../../tensor.ts';
import { stridesOf } from '../../tensor/strides.ts';
import { refuse } from '../issue.ts';
import type { IndexItem } from './index-items.ts';

/** How many axes of the array a part of an index speaks of. */
function axesOf(item: IndexItem): number {
  if (item.kind === 'mask') return item.shape.length;
  return item.kind === 'newaxis' || item.kind === 'ellipsis' ? 0 : 1;
}

/** Writes out `...` and the axes that were not mentioned. */
export function expandedItems(shape: Shape, items: readonly IndexItem[]): readonly IndexItem[] {
  const mentioned = items.reduce((axes, item) => axes + axesOf(item), 0);
  if (mentioned > shape.length) {
    return refuse(
      'index',
      `too many indices for array: array is ${shape.length}-dimensional, but ${mentioned} were indexed`,
    );
  }
  const ellipses = items.filter((item) => item.kind === 'ellipsis').length;
  if (ellipses > 1) return refuse('index', "an index can only have a single ellipsis ('...')");
  const whole: IndexItem = { kind: 'slice', from: undefined, to: undefined, step: undefined };
  const rest = Array.from({ length: shape.length - mentioned }, () => whole);
  if (ellipses === 0) return [...items, ...rest];
  return items.flatMap((item) => (item.kind === 'ellipsis' ? rest : [item]));
}

/** A position counted from 0; negative ones count from the end. */
export function checkedPosition(
  position: number,
  { axis, length }: { readonly axis: number; readonly length: number },
): number {
  if (position >= length || position < -length) {
    return refuse('index', `index ${position} is out of bounds for axis ${axis} with size ${length}`);
  }
  return position < 0 ? position + length : position;
}

/** An integer, a list or a mask as positions along the axes it speaks of; undefined for the rest. */
export function asPositions(
  shape: Shape,
  { item, axis }: { readonly item: IndexItem; readonly axis: number },
): readonly { readonly axis: number; readonly shape: Shape; readonly at: readonly number[] }[] | undefined {
  if (item.kind === 'integer') {
    return [{ axis, shape: [], at: [checkedPosition(item.at, { axis, length: at(shape, axis) })] }];
  }
  if (item.kind === 'positions') {
    const length = at(shape, axis);
    return [
      { axis, shape: item.shape, at: item.at.map((position) => checkedPosition(position, { axis, length })) },
    ];
  }
  return item.kind === 'mask' ? maskPositions(shape, { mask: item, axis }) : undefined;
}

function maskPositions(
  shape: Shape,
  { mask, axis }: { readonly mask: IndexItem & { readonly kind: 'mask' }; readonly axis: number },
): readonly { readonly axis: number; readonly shape: Shape; readonly at: readonly number[] }[] {
  for (const [k, length] of mask.shape.entries()) {
    const expected = at(shape, axis + k);
    if (length !== expected) {
      return refuse(
        'index',
        `boolean index did not match indexed array along axis ${axis + k}; size of axis is ${expected} ` +
          `but size of corresponding boolean axis is ${length}`,
      );
    }
  }
  const hits = mask.at.flatMap((value, position) => (value === 0 ? [] : [position]));
  return stridesOf(mask.shape).map((stride, k) => ({
    axis: axis + k,
    shape: [hits.length],
    at: hits.map((position) => Math.floor(position / stride) % at(mask.shape, k)),
  }));
}
