import { float } from '../arithmetic/float.ts';
import { applyOperation, resultShape } from '../primitives/primitives.ts';
import type { Operation } from '../primitives/names.ts';
import { at, sizeOf } from '../tensor.ts';
import type { Shape } from '../tensor.ts';
import { isShapeError } from '../tensor/shape-error.ts';
import type { Backend, Constant } from './backend.ts';
import type { Budget } from './budget.ts';
import { refuse } from './issue.ts';
import type { Operand } from './operand.ts';

/** The backend that computes in float64. */
export function computingBackend(budget: Budget): Backend {
  return {
    tracing: false,
    constant: ({ shape, known }) => ({ shape, known }),
    apply: (operation, args) => {
      checkedShape(operation, args, budget);
      return computed(operation, args);
    },
    derived: (numbers, composition) => (numbers === undefined ? composition() : numbers()),
    settled: (operand) => operand,
    assign: (_, operand) => operand,
  };
}

/** The operation on known numbers whose shapes and cost were checked. */
export function computed(operation: Operation, args: readonly Operand[]): Constant {
  const tensors = args.map(({ shape, known }) => {
    if (known === undefined) throw new Error('only known operands are computed');
    return { shape, data: known };
  });
  const { shape, data } = applyOperation(operation, float, tensors);
  return { shape, known: data };
}

/** The shape of the result; refuses what does not fit or costs too much. */
export function checkedShape(operation: Operation, args: readonly Operand[], budget: Budget): Shape {
  const shapes = args.map((arg) => arg.shape);
  const shape = resultShape(operation, shapes);
  if (isShapeError(shape)) return refuse('shape', shape.message);
  const size = sizeOf(shape);
  budget.allocate(size);
  if (operation.name === 'matmul') budget.touch(size * (at(shapes, 0).at(-1) ?? 1));
  else for (const arg of shapes) budget.touch(sizeOf(arg));
  return shape;
}
