import {
  at,
  lastUnits,
  productError,
  roundoff,
  store,
  sumError,
  type Column,
  type Lanes,
  type Operation,
} from './lanes.ts';

/** Pushes the column of a name. Coordinates are exact. */
export const pushName: Operation = (lanes, operand) => {
  const { values, bounds, top, size } = lanes;
  const column = lanes.columns[operand];
  if (column === undefined) throw new Error('every name of a program has a column');
  for (let k = 0; k < size; k += 1) {
    values[top + k] = at(column.values, k);
    bounds[top + k] = 0;
  }
  if (column.errors !== undefined) pushErrors(lanes, column.errors);
  lanes.top = top + size;
};

function pushErrors({ bounds, poles, top, size }: Lanes, own: NonNullable<Column['errors']>): void {
  for (let k = 0; k < size; k += 1) {
    bounds[top + k] = at(own.bounds, k);
    if (own.poles[k] === 1) poles[k] = 1;
  }
}

/** Pushes one number with its error. */
export const pushConstant =
  (value: number, bound: number): Operation =>
  (lanes) => {
    const { values, bounds, top, size } = lanes;
    for (let i = top; i < top + size; i += 1) {
      values[i] = value;
      bounds[i] = bound;
    }
    lanes.top = top + size;
  };

export const duplicate: Operation = (lanes) => {
  const from = lanes.top - lanes.size;
  lanes.values.copyWithin(lanes.top, from, lanes.top);
  lanes.bounds.copyWithin(lanes.top, from, lanes.top);
  lanes.top += lanes.size;
};

export const negate: Operation = ({ values, top, size }) => {
  for (let i = top - size; i < top; i += 1) values[i] = -at(values, i);
};

export const add: Operation = (lanes) => {
  const { values, bounds, size } = lanes;
  const top = (lanes.top -= size);
  for (let j = top, i = j - size; i < top; i += 1, j += 1) {
    const a = at(values, i);
    const b = at(values, j);
    const sum = a + b;
    store(lanes, i, sum, at(bounds, i) + at(bounds, j) + sumError(a, b, sum));
  }
};

export const subtract: Operation = (lanes) => {
  const { values, bounds, size } = lanes;
  const top = (lanes.top -= size);
  for (let j = top, i = j - size; i < top; i += 1, j += 1) {
    const a = at(values, i);
    const b = -at(values, j);
    const sum = a + b;
    store(lanes, i, sum, at(bounds, i) + at(bounds, j) + sumError(a, b, sum));
  }
};

/**
 * Factors without error are short or given: their product may be exact, and it matters that this
 * is seen. Where an error is carried anyway, the rounding of this step is bounded, not computed.
 */
export const multiply: Operation = (lanes) => {
  const { values, bounds, size } = lanes;
  const top = (lanes.top -= size);
  for (let j = top, i = j - size; i < top; i += 1, j += 1) {
    const a = at(values, i);
    const b = at(values, j);
    const da = at(bounds, i);
    const db = at(bounds, j);
    const product = a * b;
    if (da === 0 && db === 0) store(lanes, i, product, productError(a, b, product));
    else {
      const carried = Math.abs(a) * db + Math.abs(b) * da + da * db;
      // A factor of exactly 0 makes 0; anything else may have lost all its digits to underflow.
      const isZero = (a === 0 && da === 0) || (b === 0 && db === 0);
      store(lanes, i, product, isZero ? carried : carried + Math.abs(product) * roundoff + lastUnits);
    }
  }
};

/** Marks a division by something that is 0, or may be. */
export function singular(lanes: Lanes, i: number, isExactlyZero: boolean): void {
  lanes.values[i] = 0;
  lanes.bounds[i] = Infinity;
  if (isExactlyZero) lanes.poles[i % lanes.size] = 1;
}

export const divide: Operation = (lanes) => {
  const { values, bounds, size } = lanes;
  const top = (lanes.top -= size);
  for (let j = top, i = j - size; i < top; i += 1, j += 1) {
    const a = at(values, i);
    const b = at(values, j);
    const da = at(bounds, i);
    const db = at(bounds, j);
    if (a !== a || b !== b) {
      values[i] = Number.NaN;
      continue;
    }
    const divisor = Math.abs(b);
    if (!(divisor > db)) {
      singular(lanes, i, b === 0 && db === 0);
      continue;
    }
    const quotient = a / b;
    const back = quotient * b;
    const residue = Math.abs(a - back) + productError(quotient, b, back);
    const error = da + Math.abs(quotient) * db + residue;
    store(lanes, i, quotient, error === 0 ? 0 : error / (divisor - db) + lastUnits);
  }
};
