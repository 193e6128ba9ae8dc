/** `[]` for a single value, `[n]` for NumPy's vectors, `[rows, columns]`. */
export type Shape = readonly number[];

/** `3×2`; `(2,)` for a vector without rows and columns; `1` for a single value. */
export function shapeText(shape: Shape): string {
  if (shape.length === 1) return `(${shape.join()},)`;
  return shape.length === 0 ? '1' : shape.join('×');
}

export const isSingle = (shape: Shape): boolean => shape.length === 0;

/** The common shape of an operation entry by entry, by NumPy's rule; undefined where there is none. */
export function stretchedShape(a: Shape, b: Shape): Shape | undefined {
  const length = Math.max(a.length, b.length);
  const found: number[] = [];
  for (let back = 1; back <= length; back += 1) {
    const [x, y] = [a[a.length - back] ?? 1, b[b.length - back] ?? 1];
    if (x !== y && x !== 1 && y !== 1) return undefined;
    found.unshift(Math.max(x, y));
  }
  return found;
}

/** What meets in a matrix product: columns of the left and rows of the right. */
export function innerLengths(a: Shape, b: Shape): readonly [number, number] {
  return [a.at(-1) ?? 1, b[0] ?? 1];
}

/** The shape of a matrix product, by NumPy's rule; undefined where the inner lengths differ. */
export function productShape(a: Shape, b: Shape): Shape | undefined {
  const [inner, outer] = innerLengths(a, b);
  if (inner !== outer) return undefined;
  return [...a.slice(0, -1), ...b.slice(1)];
}

export const transposedShape = (shape: Shape): Shape => shape.toReversed();

/** NumPy's vectors count as rows: `(2,)` and 1×2 are the same shape of an answer. */
export function sameForm(a: Shape, b: Shape): boolean {
  const [x, y] = [a, b].map((shape) => (shape.length === 1 ? [1, ...shape] : shape));
  return x?.length === y?.length && x?.every((length, k) => length === y?.[k]) === true;
}
