import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { at, sizeOf, writeShape } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { broadcastPositions, broadcastShapes } from '../tensor/broadcast.ts';
import { isShapeError, shapeError } from '../tensor/shape-error.ts';
import type { ShapeError } from '../tensor/shape-error.ts';
import type { Primitive } from './primitive.ts';

/** A product of matrices as loops: sizes, and where each pair of matrices of a batch starts. */
interface Product {
  readonly shape: Shape;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly starts: readonly { readonly a: number; readonly b: number; readonly out: number }[];
}

/** 1-D operands are a row on the left and a column on the right, and leave no axis behind. */
function planProduct(a: Shape, b: Shape): Product | ShapeError {
  for (const [operand, shape] of [a, b].entries()) {
    if (shape.length === 0) {
      return shapeError(
        `matmul: Input operand ${operand} does not have enough dimensions (has 0, requires 1)`,
      );
    }
  }
  const [rows, inner] = a.length === 1 ? [1, at(a, 0)] : [at(a, a.length - 2), at(a, a.length - 1)];
  const [depth, columns] = b.length === 1 ? [at(b, 0), 1] : [at(b, b.length - 2), at(b, b.length - 1)];
  if (inner !== depth) {
    const dims = [`${inner} (dim ${a.length - 1})`, `${depth} (dim ${Math.max(b.length - 2, 0)})`];
    return shapeError(
      `matmul: shapes ${writeShape(a)} and ${writeShape(b)} not aligned: ${dims.join(' ≠ ')}`,
    );
  }
  const batch = broadcastShapes([a.slice(0, -2), b.slice(0, -2)]);
  if (isShapeError(batch)) return shapeError(`matmul: ${batch.message}`);
  const shape = [...batch, ...(a.length === 1 ? [] : [rows]), ...(b.length === 1 ? [] : [columns])];
  const aBatch = broadcastPositions(a.slice(0, -2), batch);
  const bBatch = broadcastPositions(b.slice(0, -2), batch);
  const starts = Array.from({ length: sizeOf(batch) }, (_, i) => ({
    a: (aBatch === undefined ? i : at(aBatch, i)) * rows * inner,
    b: (bBatch === undefined ? i : at(bBatch, i)) * inner * columns,
    out: i * rows * columns,
  }));
  return { shape, rows, inner, columns, starts };
}

function knownProduct<T>(args: readonly Tensor<T>[]): Product {
  const plan = planProduct(at(args, 0).shape, at(args, 1).shape);
  if ('kind' in plan) throw new Error(plan.message);
  return plan;
}

/** Positions of the three entries that meet in one multiplication: out += a·b. */
function eachProduct(plan: Product, visit: (a: number, b: number, out: number) => void): void {
  for (const start of plan.starts) {
    for (let row = 0; row < plan.rows; row++) {
      for (let column = 0; column < plan.columns; column++) {
        for (let i = 0; i < plan.inner; i++) {
          visit(
            start.a + row * plan.inner + i,
            start.b + i * plan.columns + column,
            start.out + row * plan.columns + column,
          );
        }
      }
    }
  }
}

/** The multiplications of a matrix product, each by its positions in both operands and the result. */
export function productTerms(
  a: Shape,
  b: Shape,
): readonly { readonly a: number; readonly b: number; readonly out: number }[] {
  const plan = planProduct(a, b);
  if ('kind' in plan) throw new Error(plan.message);
  const terms: { readonly a: number; readonly b: number; readonly out: number }[] = [];
  eachProduct(plan, (left, right, out) => terms.push({ a: left, b: right, out }));
  return terms;
}

function zeros<T>(k: Arithmetic<T>, size: number): T[] {
  return Array.from({ length: size }, () => k.number(0));
}

export const matmul: Primitive<'matmul'> = {
  shape: (args) => {
    const plan = planProduct(at(args, 0), at(args, 1));
    return 'kind' in plan ? plan : plan.shape;
  },
  forward: (k, args) => {
    const plan = knownProduct(args);
    const [left, right] = [at(args, 0).data, at(args, 1).data];
    const data = zeros(k, sizeOf(plan.shape));
    eachProduct(plan, (a, b, out) => {
      data[out] = k.add(at(data, out), k.multiply(at(left, a), at(right, b)));
    });
    return { shape: plan.shape, data };
  },
  // Y = A·B: dA = dY·Bᵀ, dB = Aᵀ·dY, summed where a batch was broadcast
  vjp: (k, adjoint, { args, argument }) => {
    const plan = knownProduct(args);
    const other = at(args, 1 - argument).data;
    const { shape } = at(args, argument);
    const data = zeros(k, sizeOf(shape));
    eachProduct(plan, (a, b, out) => {
      const [own, opposite] = argument === 0 ? [a, b] : [b, a];
      const g = at(adjoint.data, out);
      if (k.isZero(g)) return;
      data[own] = k.add(at(data, own), k.multiply(at(other, opposite), g));
    });
    return { shape, data };
  },
  tex: () => '@',
};
