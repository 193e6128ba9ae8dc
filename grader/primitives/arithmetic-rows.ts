import { elementwise } from './elementwise.ts';

/** + − × ÷ and powers. A pull-back writes its own factor before the adjoint, as the lecture does. */
export const arithmeticRows = {
  add: elementwise<'add'>({
    of: (k, a, b) => k.add(a, b),
    // d(a + b) = da + db
    pull: [(_, g) => g, (_, g) => g],
    tex: () => '+',
  }),
  subtract: elementwise<'subtract'>({
    of: (k, a, b) => k.subtract(a, b),
    // d(a − b) = da − db
    pull: [(_, g) => g, (k, g) => k.negate(g)],
    tex: () => '-',
  }),
  multiply: elementwise<'multiply'>({
    of: (k, a, b) => k.multiply(a, b),
    // d(a·b) = b·da + a·db
    pull: [(k, g, { b }) => k.multiply(b, g), (k, g, { a }) => k.multiply(a, g)],
    tex: () => '\\times',
  }),
  divide: elementwise<'divide'>({
    of: (k, a, b) => k.divide(a, b),
    // d(a/b) = da/b − (a/b)/b·db
    pull: [(k, g, { b }) => k.divide(g, b), (k, g, { b, out }) => k.negate(k.multiply(k.divide(out, b), g))],
    tex: () => '\\div',
  }),
  power: elementwise<'power'>({
    of: (k, a, b) => k.power(a, b),
    // d(a^b) = b·a^(b−1)·da + a^b·ln a·db; a constant power is flat, and so is 0^b for b > 0
    pull: [
      (k, g, { a, b }) => {
        if (k.isZero(b)) return k.number(0);
        return k.multiply(k.multiply(b, k.power(a, k.subtract(b, k.number(1)))), g);
      },
      (k, g, { a, out }) => (k.isZero(a) ? k.number(0) : k.multiply(k.multiply(out, k.call('log', a)), g)),
    ],
    tex: () => '\\wedge',
  }),
  negate: elementwise<'negate'>({
    of: (k, a) => k.negate(a),
    // d(−a) = −da
    pull: [(k, g) => k.negate(g)],
    tex: () => '-',
  }),
};
