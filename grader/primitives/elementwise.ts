import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { at, sameShape } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { broadcastShapes } from '../tensor/broadcast.ts';
import { isShapeError } from '../tensor/shape-error.ts';
import { folded, stretched } from '../tensor/stretch.ts';
import type { PrimitiveAttributes, PrimitiveName } from './names.ts';
import type { Primitive } from './primitive.ts';

/** Scalars that one derivative rule sees: the operands and the result. */
interface Place<T, A> {
  readonly a: T;
  readonly b: T;
  readonly c: T;
  readonly out: T;
  readonly attributes: A;
}

/** The scalar function, and per operand how an adjoint `g` of the result is pulled back to it. */
interface ElementwiseRule<A> {
  readonly of: <T>(k: Arithmetic<T>, a: T, b: T, c: T, attributes: A) => T;
  readonly pull: readonly (<T>(k: Arithmetic<T>, g: T, place: Place<T, A>) => T)[];
  readonly tex: (attributes: A) => string;
}

/**
 * The row of a scalar function that broadcasts. An entry whose adjoint is exactly 0 passes 0
 * on, whatever its derivative is there: where(x > 0, √x, 0) has the gradient 0 at x = −1.
 */
export function elementwise<P extends PrimitiveName>(
  rule: ElementwiseRule<PrimitiveAttributes[P]>,
): Primitive<P> {
  return {
    shape: (args) => broadcastShapes(args),
    forward: (k, args, attributes) => {
      const shape = commonShape(args);
      const [as, bs, cs] = operands(args, shape);
      return { shape, data: as.map((a, i) => rule.of(k, a, at(bs, i), at(cs, i), attributes)) };
    },
    vjp: (k, adjoint, { args, out, attributes, argument }) => {
      const [as, bs, cs] = operands(args, out.shape);
      const pull = at(rule.pull, argument);
      const data = adjoint.data.map((g, i) => {
        if (k.isZero(g)) return k.number(0);
        const [a, b, c] = [at(as, i), at(bs, i), at(cs, i)];
        return pull(k, g, { a, b, c, out: at(out.data, i), attributes });
      });
      return folded(k, { shape: out.shape, data }, at(args, argument).shape);
    },
    tex: rule.tex,
  };
}

function commonShape<T>(args: readonly Tensor<T>[]): Shape {
  const first = at(args, 0).shape;
  if (args.every((arg) => sameShape(arg.shape, first))) return first;
  const shape = broadcastShapes(args.map((arg) => arg.shape));
  if (isShapeError(shape)) throw new Error(shape.message);
  return shape;
}

/** Up to three operands; the ones a primitive does not have repeat the first and are not read. */
function operands<T>(
  args: readonly Tensor<T>[],
  shape: Shape,
): readonly [readonly T[], readonly T[], readonly T[]] {
  const [a, b, c] = args;
  const first = stretched(a ?? at(args, 0), shape);
  return [
    first,
    b === undefined ? first : stretched(b, shape),
    c === undefined ? first : stretched(c, shape),
  ];
}
