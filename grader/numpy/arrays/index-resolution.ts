import type { Shape } from '../../tensor.ts';
import { at, writeShape } from '../../tensor.ts';
import { broadcastPositions, broadcastShapes } from '../../tensor/broadcast.ts';
import { isShapeError } from '../../tensor/shape-error.ts';
import { positionsBy } from '../../tensor/strides.ts';
import { refuse } from '../issue.ts';
import type { SliceValue } from '../values.ts';
import type { IndexItem } from './index-items.ts';
import { asPositions, checkedPosition, expandedItems } from './index-expansion.ts';

/** Where the elements of an array lie. */
export interface Layout {
  readonly shape: Shape;
  readonly strides: readonly number[];
  readonly offset: number;
}

/** What an index picks: a window of strides, or elements one by one. */
export type Picked =
  | ({ readonly kind: 'window' } & Layout)
  | { readonly kind: 'elements'; readonly shape: Shape; readonly positions: readonly number[] };

/** Applies an index to a layout, by NumPy's rules for basic and advanced indexing. */
export function resolveIndex(layout: Layout, items: readonly IndexItem[]): Picked {
  const expanded = expandedItems(layout.shape, items);
  const isAdvanced = expanded.some((item) => item.kind === 'positions' || item.kind === 'mask');
  return isAdvanced ? pickElements(layout, expanded) : { kind: 'window', ...pickWindow(layout, expanded) };
}

function pickWindow(layout: Layout, items: readonly IndexItem[]): Layout {
  const shape: number[] = [];
  const strides: number[] = [];
  let { offset } = layout;
  let axis = 0;
  for (const item of items) {
    if (item.kind === 'newaxis') {
      shape.push(1);
      strides.push(0);
      continue;
    }
    const length = at(layout.shape, axis);
    const stride = at(layout.strides, axis);
    if (item.kind === 'integer') offset += checkedPosition(item.at, { axis, length }) * stride;
    if (item.kind === 'slice') {
      const { start, count, step } = sliceRange(item, length);
      offset += start * stride;
      shape.push(count);
      strides.push(step * stride);
    }
    axis += 1;
  }
  return { shape, strides, offset };
}

/** First position, number of positions and step of a slice along an axis of that length. */
export function sliceRange(
  slice: SliceValue,
  length: number,
): { readonly start: number; readonly count: number; readonly step: number } {
  const step = slice.step ?? 1;
  if (step === 0) return refuse('value', 'slice step cannot be zero');
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1];
  const bound = (wanted: number | undefined, otherwise: number) => {
    if (wanted === undefined) return otherwise;
    return Math.min(Math.max(wanted < 0 ? wanted + length : wanted, lowest), highest);
  };
  const start = bound(slice.from, step > 0 ? lowest : highest);
  const stop = bound(slice.to, step > 0 ? highest : lowest);
  return { start, count: Math.max(0, Math.ceil((stop - start) / step)), step };
}

interface Advanced {
  readonly axis: number;
  readonly shape: Shape;
  readonly at: readonly number[];
}

/** Lists, masks and the integers beside them are stretched onto each other and picked together. */
function pickElements(layout: Layout, items: readonly IndexItem[]): Picked {
  const advanced: Advanced[] = [];
  const basic: { readonly item: IndexItem; readonly axis: number; readonly afterAdvanced: boolean }[] = [];
  const places: number[] = [];
  let axis = 0;
  for (const [place, item] of items.entries()) {
    const positions = asPositions(layout.shape, { item, axis });
    if (positions === undefined) {
      basic.push({ item, axis, afterAdvanced: places.length > 0 });
      if (item.kind === 'slice') axis += 1;
      continue;
    }
    places.push(place);
    advanced.push(...positions);
    axis += positions.length;
  }
  const isAdjacent = at(places, places.length - 1) - at(places, 0) === places.length - 1;
  const part = (after: boolean) =>
    basic.filter((entry) => entry.afterAdvanced === after || (!isAdjacent && after));
  const before = isAdjacent ? basicPart(layout, part(false)) : { shape: [], positions: [0] };
  const behind = basicPart(layout, part(true));
  const { shape, offsets } = advancedOffsets(layout, advanced);
  const positions = before.positions.flatMap((first) =>
    offsets.flatMap((middle) => behind.positions.map((last) => layout.offset + first + middle + last)),
  );
  return { kind: 'elements', shape: [...before.shape, ...shape, ...behind.shape], positions };
}

function basicPart(
  layout: Layout,
  part: readonly { readonly item: IndexItem; readonly axis: number }[],
): { readonly shape: Shape; readonly positions: readonly number[] } {
  const shape: number[] = [];
  const strides: number[] = [];
  let offset = 0;
  for (const { item, axis } of part) {
    const stride = item.kind === 'slice' ? at(layout.strides, axis) : 0;
    const range =
      item.kind === 'slice' ? sliceRange(item, at(layout.shape, axis)) : { start: 0, count: 1, step: 0 };
    offset += range.start * stride;
    shape.push(range.count);
    strides.push(range.step * stride);
  }
  return { shape, positions: positionsBy(shape, strides, offset) };
}

function advancedOffsets(
  layout: Layout,
  advanced: readonly Advanced[],
): { readonly shape: Shape; readonly offsets: readonly number[] } {
  const shapes = advanced.map((index) => index.shape);
  const shape = broadcastShapes(shapes);
  if (isShapeError(shape)) {
    const written = shapes.map((one) => writeShape(one)).join(' ');
    return refuse(
      'index',
      `shape mismatch: indexing arrays could not be broadcast together with shapes ${written}`,
    );
  }
  const offsets = positionsBy(
    shape,
    shape.map(() => 0),
  ).slice();
  for (const index of advanced) {
    const stretch = broadcastPositions(index.shape, shape);
    const stride = at(layout.strides, index.axis);
    for (const [k, offset] of offsets.entries()) {
      offsets[k] = offset + at(index.at, stretch === undefined ? k : at(stretch, k)) * stride;
    }
  }
  return { shape, offsets };
}
