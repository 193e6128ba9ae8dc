/** The values of a name at many points. */
export interface Column {
  readonly values: Float64Array;
  /** Bounds on their errors, and where they divide by exactly 0; coordinates have neither. */
  readonly errors: { readonly bounds: Float64Array; readonly poles: Uint8Array } | undefined;
}

/**
 * A stack machine over many points at once: every slot of the stack holds one number for each
 * point, with a bound on its error.
 *
 * NaN stands for "certainly undefined here" and for nothing else; a bound that is not finite
 * stands for "cannot be told in floating point here" (overflow, a division by something that
 * may be 0).
 */
export interface Lanes {
  /** How many points. */
  readonly size: number;
  readonly values: Float64Array;
  readonly bounds: Float64Array;
  /** One column of coordinates for each name of the program. */
  readonly columns: readonly Column[];
  /**
   * One row for each kink (an argument of max, |·|, a comparison): the sign of what is compared
   * with 0. 0 is a tie, 2 means that the sign cannot be told.
   */
  readonly kinks: Int8Array;
  /** What is compared with 0, row by row like `kinks`: kinks of one argument are one kink. */
  readonly margins: Float64Array;
  /** 1 where something was divided by exactly 0. */
  readonly poles: Uint8Array;
  /** First free position of `values`. */
  top: number;
}

export type Operation = (lanes: Lanes, operand: number) => void;

/** Half a unit in the last place, relative: the rounding of one operation. */
export const roundoff = 2 ** -53;

/** Results below it may have lost digits to underflow. */
const smallestSafe = 1e-290;

/** What a few operations may lose to underflow: some smallest doubles. */
export const lastUnits = 2e-323;

/** Veltkamp's constant: splits a double into two halves of 26 bits. */
const splitter = 134_217_729;

/** The rounding error of product = a·b; exactly 0 where nothing was rounded (Dekker). */
export function productError(a: number, b: number, product: number): number {
  const c = splitter * a;
  const aHigh = c - (c - a);
  const aLow = a - aHigh;
  const d = splitter * b;
  const bHigh = d - (d - b);
  const bLow = b - bHigh;
  const error = Math.abs(aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow));
  const size = Math.abs(product);
  if (error === error && size > smallestSafe) return error;
  return a === 0 || b === 0 ? 0 : size * roundoff + 5e-324;
}

/** The rounding error of sum = a + b; exactly 0 where nothing was rounded (Knuth). */
export function sumError(a: number, b: number, sum: number): number {
  const virtual = sum - a;
  return Math.abs(a - (sum - virtual) + (b - virtual));
}

/** Writes a result; what overflowed becomes "cannot be told", undefined stays undefined. */
export function store({ values, bounds }: Lanes, at: number, value: number, bound: number): void {
  const isOverflow = value - value !== 0 && value === value;
  values[at] = isOverflow ? 0 : value;
  bounds[at] = isOverflow ? Infinity : bound;
}

export const at = (column: Float64Array, position: number): number => column[position] ?? Number.NaN;
