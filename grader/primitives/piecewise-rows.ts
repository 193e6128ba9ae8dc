import type { Comparison } from '../arithmetic/arithmetic.ts';
import { elementwise } from './elementwise.ts';

const signs: { readonly [C in Comparison]: string } = {
  less: '<',
  lessEqual: '\\le',
  greater: '>',
  greaterEqual: '\\ge',
  equal: '=',
  notEqual: '\\ne',
};

/** Functions with kinks. At a tie the whole adjoint goes to the first operand; relu′(0) = 0. */
export const piecewiseRows = {
  maximum: elementwise<'maximum'>({
    of: (k, a, b) => k.maximum(a, b),
    // d max(a, b) = [a ≥ b]·da + [a < b]·db
    pull: [
      (k, g, { a, b }) => k.select(k.compare('greaterEqual', a, b), g, k.number(0)),
      (k, g, { a, b }) => k.select(k.compare('less', a, b), g, k.number(0)),
    ],
    tex: () => '\\max',
  }),
  minimum: elementwise<'minimum'>({
    of: (k, a, b) => k.minimum(a, b),
    // d min(a, b) = [a ≤ b]·da + [a > b]·db
    pull: [
      (k, g, { a, b }) => k.select(k.compare('lessEqual', a, b), g, k.number(0)),
      (k, g, { a, b }) => k.select(k.compare('greater', a, b), g, k.number(0)),
    ],
    tex: () => '\\min',
  }),
  relu: elementwise<'relu'>({
    of: (k, a) => k.relu(a),
    // d relu(z) = [z > 0]·dz
    pull: [(k, g, { a }) => k.select(k.compare('greater', a, k.number(0)), g, k.number(0))],
    tex: () => '\\mathrm{ReLU}',
  }),
  compare: elementwise<'compare'>({
    of: (k, a, b, _, attributes) => k.compare(attributes.comparison, a, b),
    // piecewise constant
    pull: [(k) => k.number(0), (k) => k.number(0)],
    tex: ({ comparison }) => signs[comparison],
  }),
  where: elementwise<'where'>({
    of: (k, a, b, c) => k.select(a, b, c),
    // d where(s, b, c) = [s]·db + [not s]·dc
    pull: [
      (k) => k.number(0),
      (k, g, { a }) => k.select(a, g, k.number(0)),
      (k, g, { a }) => k.select(a, k.number(0), g),
    ],
    tex: () => '\\mathrm{where}',
  }),
};
