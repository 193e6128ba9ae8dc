import type { ComparisonOperator } from '../notation/expression.ts';
import { comparisonHolds } from './comparison-holds.ts';
import { at, store, type Lanes, type Operation } from './lanes.ts';

/** Sign of what is compared with 0: −1, 1; 0 for an exact tie; 2 where it cannot be told. */
function kinkSign(difference: number, bound: number): -1 | 0 | 1 | 2 {
  if (difference > bound) return 1;
  if (difference < -bound) return -1;
  return difference === 0 && bound === 0 ? 0 : 2;
}

interface Place {
  readonly row: number;
  readonly i: number;
  readonly margin: number;
}

/** Records the sign for a row of kinks. */
function record(lanes: Lanes, { row, i, margin }: Place, sign: number): void {
  const position = row * lanes.size + (i % lanes.size);
  lanes.kinks[position] = sign;
  lanes.margins[position] = margin;
}

/** Where a function is continuous, a near tie is a tie; what overflowed is none. */
const continuous = (sign: number, bound: number) => (sign === 2 && bound < Infinity ? 0 : sign);

/** max(x, 0), exactly 0 where x is certainly negative. */
export const relu =
  (row: number): Operation =>
  (lanes) => {
    const { values, bounds, top, size } = lanes;
    for (let i = top - size; i < top; i += 1) {
      const x = at(values, i);
      const d = at(bounds, i);
      const sign = kinkSign(x, d);
      record(lanes, { row, i, margin: x }, continuous(sign, d));
      if (x !== x) continue;
      if (sign === -1) store(lanes, i, 0, 0);
      else store(lanes, i, Math.max(x, 0), d);
    }
  };

export const absolute =
  (row: number): Operation =>
  (lanes) => {
    const { values, bounds, top, size } = lanes;
    for (let i = top - size; i < top; i += 1) {
      const x = at(values, i);
      const d = at(bounds, i);
      record(lanes, { row, i, margin: x }, continuous(kinkSign(x, d), d));
      values[i] = Math.abs(x);
    }
  };

export const signOf =
  (row: number): Operation =>
  (lanes) => {
    const { values, bounds, top, size } = lanes;
    for (let i = top - size; i < top; i += 1) {
      const x = at(values, i);
      if (x !== x) continue;
      const sign = kinkSign(x, at(bounds, i));
      record(lanes, { row, i, margin: x }, sign);
      store(lanes, i, sign === 2 ? 0 : sign, sign === 2 ? Infinity : 0);
    }
  };

/** The larger (`direction` 1) or smaller (−1) of two. */
export const extreme =
  (row: number, direction: 1 | -1): Operation =>
  (lanes) => {
    const { values, bounds, size } = lanes;
    lanes.top -= size;
    for (let j = lanes.top, i = j - size; i < lanes.top; i += 1, j += 1) {
      const a = at(values, i);
      const b = at(values, j);
      if (a !== a || b !== b) {
        values[i] = Number.NaN;
        continue;
      }
      const d = at(bounds, i) + at(bounds, j);
      const sign = kinkSign(a - b, d);
      record(lanes, { row, i, margin: a - b }, continuous(sign, d));
      const isFirst = sign === 2 ? (a - b) * direction >= 0 : sign * direction >= 0;
      const bound = sign === 2 ? Math.max(at(bounds, i), at(bounds, j)) : at(bounds, isFirst ? i : j);
      store(lanes, i, isFirst ? a : b, bound);
    }
  };

/** 1 where the comparison holds, else 0; nothing can be said at its edge. */
export const comparison =
  (row: number, operator: ComparisonOperator): Operation =>
  (lanes) => {
    const { values, bounds, size } = lanes;
    const holds = comparisonHolds[operator];
    lanes.top -= size;
    for (let j = lanes.top, i = j - size; i < lanes.top; i += 1, j += 1) {
      const a = at(values, i);
      const b = at(values, j);
      if (a !== a || b !== b) {
        values[i] = Number.NaN;
        continue;
      }
      const sign = kinkSign(a - b, at(bounds, i) + at(bounds, j));
      record(lanes, { row, i, margin: a - b }, sign);
      store(lanes, i, holds(sign) ? 1 : 0, sign === 2 ? Infinity : 0);
    }
  };

/** z where z > 0, else slope·z: (z, slope) on the stack. */
export const leaky =
  (row: number): Operation =>
  (lanes) => {
    const { values, bounds, size } = lanes;
    lanes.top -= size;
    for (let j = lanes.top, i = j - size; i < lanes.top; i += 1, j += 1) {
      const z = at(values, i);
      const slope = at(values, j);
      const d = at(bounds, i);
      const sign = kinkSign(z, d);
      record(lanes, { row, i, margin: z }, continuous(sign, d));
      if (z !== z || slope !== slope) values[i] = Number.NaN;
      else if (sign !== 1) {
        const carried = Math.abs(slope) * d + (Math.abs(z) + d) * at(bounds, j);
        const bound = carried + Math.abs(slope * z) * 2 ** -53;
        store(lanes, i, slope * z, sign === 2 ? bound + d * (1 + Math.abs(slope)) : bound);
      }
    }
  };
