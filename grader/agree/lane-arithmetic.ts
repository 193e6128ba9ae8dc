import { at, productError, store, sumError, type Lanes, type Operation } from './lanes.ts';

/** Pushes the column of a name. Coordinates are exact. */
export const pushName: Operation = (lanes, operand) => {
  const column = lanes.columns[operand];
  if (column === undefined) throw new Error('every name of a program has a column');
  lanes.values.set(column, lanes.top);
  lanes.bounds.fill(0, lanes.top, lanes.top + lanes.size);
  lanes.top += lanes.size;
};

/** Pushes one number with its error. */
export const pushConstant =
  (value: number, bound: number): Operation =>
  (lanes) => {
    lanes.values.fill(value, lanes.top, lanes.top + lanes.size);
    lanes.bounds.fill(bound, lanes.top, lanes.top + lanes.size);
    lanes.top += lanes.size;
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
  lanes.top -= size;
  for (let j = lanes.top, i = j - size; i < lanes.top; i += 1, j += 1) {
    const a = at(values, i);
    const b = at(values, j);
    const sum = a + b;
    store(lanes, i, sum, at(bounds, i) + at(bounds, j) + sumError(a, b, sum));
  }
};

export const subtract: Operation = (lanes) => {
  negate(lanes, 0);
  add(lanes, 0);
};

export const multiply: Operation = (lanes) => {
  const { values, bounds, size } = lanes;
  lanes.top -= size;
  for (let j = lanes.top, i = j - size; i < lanes.top; i += 1, j += 1) {
    const a = at(values, i);
    const b = at(values, j);
    const da = at(bounds, i);
    const db = at(bounds, j);
    const product = a * b;
    const carried = Math.abs(a) * db + Math.abs(b) * da + da * db;
    store(lanes, i, product, carried + productError(a, b, product));
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
  lanes.top -= size;
  for (let j = lanes.top, i = j - size; i < lanes.top; i += 1, j += 1) {
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
    store(lanes, i, quotient, (da + Math.abs(quotient) * db + residue) / (divisor - db));
  }
};
