/** Operations of the yardstick's tape. */
export const tapeOps = { add: 0, multiply: 1, relu: 2, subtract: 3, halfSquare: 4 } as const;

/** A scalar program: `ops[3k]` is an operation on the slots `ops[3k+1]`, `ops[3k+2]`. */
export interface Tape {
  readonly inputs: number;
  readonly ops: Int32Array;
}

/**
 * The yardstick: reverse mode on scalars as one writes it by hand, in typed arrays and without
 * anything that a grader needs besides. Gives the adjoints of all slots by the last one.
 */
export function reverseSweep({ inputs, ops }: Tape): (point: ArrayLike<number>) => Float64Array {
  const count = ops.length / 3;
  const [values, adjoints] = [new Float64Array(inputs + count), new Float64Array(inputs + count)];
  return (point) => {
    for (let i = 0; i < inputs; i++) values[i] = point[i] ?? 0;
    for (let k = 0; k < count; k++) {
      const a = values[ops[3 * k + 1] ?? 0] ?? 0;
      const b = values[ops[3 * k + 2] ?? 0] ?? 0;
      values[inputs + k] = forward(ops[3 * k] ?? 0, a, b);
    }
    adjoints.fill(0);
    adjoints[inputs + count - 1] = 1;
    for (let k = count - 1; k >= 0; k--) backward({ inputs, ops }, k, { values, adjoints });
    return adjoints;
  };
}

function forward(op: number, a: number, b: number): number {
  if (op === 0) return a + b;
  if (op === 1) return a * b;
  if (op === 2) return a > 0 ? a : 0;
  return op === 3 ? a - b : 0.5 * a * a;
}

function backward(
  { inputs, ops }: Tape,
  k: number,
  { values, adjoints }: { readonly values: Float64Array; readonly adjoints: Float64Array },
): void {
  const [op, a, b] = [ops[3 * k] ?? 0, ops[3 * k + 1] ?? 0, ops[3 * k + 2] ?? 0];
  const g = adjoints[inputs + k] ?? 0;
  const x = values[a] ?? 0;
  if (op === 1) {
    adjoints[a] = (adjoints[a] ?? 0) + g * (values[b] ?? 0);
    adjoints[b] = (adjoints[b] ?? 0) + g * x;
    return;
  }
  adjoints[a] = (adjoints[a] ?? 0) + (op === 2 ? (x > 0 ? g : 0) : op === 4 ? g * x : g);
  if (op === 0) adjoints[b] = (adjoints[b] ?? 0) + g;
  if (op === 3) adjoints[b] = (adjoints[b] ?? 0) - g;
}
