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

/** Elements that an operation looks at: a picked element costs nothing where it lies. */
function read({ name }: Operation, shapes: readonly Shape[], size: number): number {
  if (name === 'matmul') return Math.ceil((size * (at(shapes, 0).at(-1) ?? 1)) / 2);
  if (name === 'gather' && shapes.length === 1) return size;
  return shapes.reduce((total, shape) => total + sizeOf(shape), 0);
}

/** How many sums more one entry takes. */
function extra({ name }: Operation): number {
  return name === 'power' || name === 'call' ? 2 : 0;
}

/** The shape of the result; refuses what does not fit or costs too much. */
export function checkedShape(operation: Operation, args: readonly Operand[], budget: Budget): Shape {
  const shapes = args.map((arg) => arg.shape);
  const shape = resultShape(operation, shapes);
  if (isShapeError(shape)) return refuse('shape', shape.message);
  const size = sizeOf(shape);
  budget.step(2);
  budget.allocate(size);
  budget.touch(size * extra(operation));
  budget.touch(read(operation, shapes, size));
  return shape;
}
