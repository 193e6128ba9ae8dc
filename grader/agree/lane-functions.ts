import type { FunctionName } from '../notation/expression.ts';
import { singular } from './lane-arithmetic.ts';
import { at, lastUnits, productError, roundoff, store, type Lanes, type Operation } from './lanes.ts';

/** Math.* of V8 is within two units in the last place; twice that is allowed for. */
const libraryError = 8 * roundoff;

/** Below it doubles lose digits. */
const smallestSafe = 1e-290;

const sigmoid = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** Slopes are good for d up to 1/8; beyond that nothing is said. */
const widest = 0.125;

type SmoothName =
  | 'exp'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'sinh'
  | 'cosh'
  | 'tanh'
  | 'arctan'
  | 'sigmoid'
  | 'softplus';

/** A smooth function: its value, and a bound on its slope all over [x − d, x + d]. */
type Smooth = readonly [value: (x: number) => number, slope: (x: number, value: number, d: number) => number];

const smooth: { readonly [F in SmoothName]: Smooth } = {
  exp: [Math.exp, (_x, value) => value * 1.14],
  sin: [Math.sin, () => 1],
  cos: [Math.cos, () => 1],
  // tan′ = 1 + tan²; near a pole the interval must not reach it.
  tan: [Math.tan, (_x, value, d) => (d * (Math.abs(value) + 1) < 0.1 ? 2 * (1 + value * value) : Infinity)],
  sinh: [Math.sinh, (_x, value) => (Math.abs(value) + 1) * 1.14],
  cosh: [Math.cosh, (_x, value) => value * 1.14],
  // tanh′ = 1 − tanh², with what rounding may have taken from it
  tanh: [Math.tanh, (_x, value) => Math.min(1, (1 - value * value + 2 * libraryError) * 1.29)],
  arctan: [Math.atan, (x, _value, d) => 1 / (1 + Math.max(0, Math.abs(x) - d) ** 2)],
  // σ′ = σ·(1 − σ)
  sigmoid: [sigmoid, (_x, value) => Math.min(0.25, value * (1 - value + 2 * libraryError) * 1.14)],
  softplus: [softplus, (x) => Math.min(1, sigmoid(x) * 1.14)],
};

const smoothly =
  ([value, slope]: Smooth): Operation =>
  (lanes) => {
    const { values, bounds, top, size } = lanes;
    for (let i = top - size; i < top; i += 1) {
      const x = at(values, i);
      const d = at(bounds, i);
      const y = value(x);
      const carried = d === 0 ? 0 : d <= widest ? d * slope(x, y, d) : Infinity;
      // A result that underflowed, wholly or in its last digits, is off by some smallest doubles.
      const underflow = (x !== 0 || d !== 0) && y < smallestSafe && y > -smallestSafe ? lastUnits : 0;
      store(lanes, i, y, carried + Math.abs(y) * libraryError + underflow);
    }
  };

/** ln x; undefined for a certainly negative x. */
const log: Operation = (lanes) => {
  const { values, bounds, top, size } = lanes;
  for (let i = top - size; i < top; i += 1) {
    const x = at(values, i);
    const d = at(bounds, i);
    if (x !== x || x < -d) values[i] = Number.NaN;
    else if (!(x > d)) singular(lanes, i, x === 0 && d === 0);
    else {
      const y = Math.log(x);
      store(lanes, i, y, d / (x - d) + Math.abs(y) * libraryError);
    }
  }
};

/** √x; undefined for a certainly negative x. */
const sqrt: Operation = (lanes) => {
  const { values, bounds, top, size } = lanes;
  for (let i = top - size; i < top; i += 1) {
    const x = at(values, i);
    const d = at(bounds, i);
    if (x !== x || x < -d) values[i] = Number.NaN;
    else if (x === 0 && d === 0) values[i] = 0;
    else if (!(x > d)) singular(lanes, i, false);
    else store(lanes, i, Math.sqrt(x), rootBound(x, d));
  }
};

/** |√(x ± d) − fl(√x)|, exactly 0 for a square without error. */
function rootBound(x: number, d: number): number {
  const y = Math.sqrt(x);
  const square = y * y;
  const residue = Math.abs(x - square) + productError(y, y, square);
  return (d + residue) / (y + Math.sqrt(x - d)) + (residue === 0 ? 0 : y * roundoff * roundoff);
}

/** The operations of functions without kinks. */
export const laneFunctions: ReadonlyMap<FunctionName, Operation> = new Map<FunctionName, Operation>([
  ...(['exp', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'arctan', 'sigmoid', 'softplus'] as const).map(
    (name): [FunctionName, Operation] => [name, smoothly(smooth[name])],
  ),
  ['log', log],
  ['sqrt', sqrt],
]);

export const exponential: Operation = smoothly(smooth.exp);

/**
 * Powers that are no small whole ones: x^y with a positive x, or a whole y. `row` records whether
 * a varying exponent is whole; a constant one has none.
 */
export const power =
  (row: number | undefined): Operation =>
  (lanes) => {
    const { size } = lanes;
    lanes.top -= size;
    for (let j = lanes.top, i = j - size; i < lanes.top; i += 1, j += 1) raise(lanes, { i, j, row });
  };

interface Operands {
  readonly i: number;
  readonly j: number;
  readonly row: number | undefined;
}

function raise(lanes: Lanes, { i, j, row }: Operands): void {
  const { values, bounds, size, kinks } = lanes;
  const x = at(values, i);
  const y = at(values, j);
  const dx = at(bounds, i);
  const dy = at(bounds, j);
  if (x !== x || y !== y) {
    values[i] = Number.NaN;
    return;
  }
  const isWhole = dy === 0 && Number.isInteger(y);
  // A whole exponent that is whole by chance at this point only is a tie, to be left out.
  if (row !== undefined) kinks[row * size + (i % size)] = isWhole ? 0 : 1;
  const distance = Math.abs(x);
  const isZero = x === 0 && dx === 0;
  if (y === 0 && dy === 0) store(lanes, i, 1, 0);
  else if (y === 1 && dy === 0) store(lanes, i, x, dx);
  else if (isZero && y > dy) store(lanes, i, 0, 0);
  else if (!(distance > dx)) singular(lanes, i, isZero && y < -dy);
  else if (x < 0 && !isWhole) {
    // Undefined, unless the exponent may be a whole number that was rounded (2 + y − y).
    if (Math.abs(y - Math.round(y)) > dy) values[i] = Number.NaN;
    else singular(lanes, i, false);
  } else {
    const value = x ** y;
    const relative = (Math.abs(y) * dx) / (distance - dx) + Math.abs(Math.log(distance)) * dy;
    const carried = relative === 0 ? 0 : relative <= widest ? relative * 1.14 : Infinity;
    store(lanes, i, value, Math.abs(value) * (carried + libraryError) + lastUnits);
  }
}
