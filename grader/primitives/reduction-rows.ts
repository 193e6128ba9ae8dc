import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { at, sizeOf } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { reducedGroups, reducedPositions, reducedShape } from '../tensor/reduction.ts';
import type { Reduction } from '../tensor/reduction.ts';
import { isShapeError, shapeError } from '../tensor/shape-error.ts';
import type { ShapeError } from '../tensor/shape-error.ts';
import type { PrimitiveAttributes, PrimitiveName } from './names.ts';
import type { Primitive, Use } from './primitive.ts';

/** How one group of entries becomes one entry, and how its adjoint `g` goes back to each of them. */
interface ReductionRule {
  readonly of: <T>(k: Arithmetic<T>, entries: readonly T[]) => T;
  readonly pull: <T>(k: Arithmetic<T>, g: T, group: { entries: readonly T[]; out: T }) => readonly T[];
  readonly tex: string;
  /** NumPy's word for a reduction that has nothing to give for no entries. */
  readonly withoutIdentity?: string;
}

type ReductionName = {
  [P in PrimitiveName]: PrimitiveAttributes[P] extends Reduction ? P : never;
}[PrimitiveName];

function reduction<P extends ReductionName>(rule: ReductionRule): Primitive<P> {
  return {
    shape: (args, attributes) => checkedShape(at(args, 0), attributes, rule),
    forward: (k, args, attributes) => {
      const arg = at(args, 0);
      const shape = knownShape(arg.shape, attributes);
      const groups = reducedGroups(arg.shape, attributes.axes, sizeOf(shape));
      return { shape, data: groups.map((group) => rule.of(k, pick(arg, group))) };
    },
    vjp: (k, adjoint, use) => pullGroups(k, adjoint, { ...use, rule }),
    tex: () => rule.tex,
  };
}

function checkedShape(shape: Shape, attributes: Reduction, rule: ReductionRule): Shape | ShapeError {
  const reduced = reducedShape(shape, attributes);
  const empty = attributes.axes.some((axis) => shape[axis] === 0);
  if (rule.withoutIdentity === undefined || !empty) return reduced;
  return shapeError(`zero-size array to reduction operation ${rule.withoutIdentity} which has no identity`);
}

function knownShape(shape: Shape, attributes: Reduction): Shape {
  const reduced = reducedShape(shape, attributes);
  if (isShapeError(reduced)) throw new Error(reduced.message);
  return reduced;
}

function pick<T>(tensor: Tensor<T>, positions: readonly number[]): readonly T[] {
  return positions.map((position) => at(tensor.data, position));
}

function pullGroups<T>(
  k: Arithmetic<T>,
  adjoint: Tensor<T>,
  { args, out, attributes, rule }: Use<T, Reduction> & { readonly rule: ReductionRule },
): Tensor<T> {
  const arg = at(args, 0);
  const data: T[] = Array.from({ length: arg.data.length }, () => k.number(0));
  const groups = reducedGroups(arg.shape, attributes.axes, out.data.length);
  for (const [to, group] of groups.entries()) {
    const g = at(adjoint.data, to);
    if (k.isZero(g)) continue;
    const pulled = rule.pull(k, g, { entries: pick(arg, group), out: at(out.data, to) });
    for (const [i, position] of group.entries()) data[position] = at(pulled, i);
  }
  return { shape: arg.shape, data };
}

/** A sum needs no entries on the way back, only the way there. */
const sum: Primitive<'sum'> = {
  ...reduction<'sum'>({
    of: (k, entries) => entries.reduce((total, entry) => k.add(total, entry), k.number(0)),
    // d Σxᵢ = Σ dxᵢ
    pull: (_, g, { entries }) => entries.map(() => g),
    tex: '\\sum',
  }),
  vjp: (_, adjoint, { args, attributes }) => {
    const { shape } = at(args, 0);
    const positions = reducedPositions(shape, attributes.axes);
    return { shape, data: positions.map((position) => at(adjoint.data, position)) };
  },
};

/** ∏ of all entries but each one, without dividing (an entry may be 0). */
function productsOfOthers<T>(k: Arithmetic<T>, entries: readonly T[]): readonly T[] {
  const before: T[] = [];
  let product = k.number(1);
  for (const entry of entries) {
    before.push(product);
    product = k.multiply(product, entry);
  }
  product = k.number(1);
  return before
    .map((_, i) => {
      const last = entries.length - 1 - i;
      const others = k.multiply(at(before, last), product);
      product = k.multiply(product, at(entries, last));
      return others;
    })
    .reverse();
}

/** 1 at the first entry that equals the result, 0 elsewhere. */
function firstWinner<T>(k: Arithmetic<T>, entries: readonly T[], winner: T): readonly T[] {
  let open = k.number(1);
  return entries.map((entry) => {
    const wins = k.multiply(open, k.compare('equal', entry, winner));
    open = k.subtract(open, wins);
    return wins;
  });
}

export const reductionRows = {
  sum,
  product: reduction<'product'>({
    of: (k, entries) => entries.reduce((product, entry) => k.multiply(product, entry), k.number(1)),
    // d ∏xᵢ = Σ (∏ of the others)·dxᵢ
    pull: (k, g, { entries }) => productsOfOthers(k, entries).map((others) => k.multiply(others, g)),
    tex: '\\prod',
  }),
  largest: reduction<'largest'>({
    of: (k, entries) => entries.reduce((best, entry) => k.maximum(best, entry)),
    // d max xᵢ = [xᵢ is the first largest]·dxᵢ
    pull: (k, g, { entries, out }) =>
      firstWinner(k, entries, out).map((wins) => k.select(wins, g, k.number(0))),
    tex: '\\max',
    withoutIdentity: 'maximum',
  }),
  smallest: reduction<'smallest'>({
    of: (k, entries) => entries.reduce((best, entry) => k.minimum(best, entry)),
    // d min xᵢ = [xᵢ is the first smallest]·dxᵢ
    pull: (k, g, { entries, out }) =>
      firstWinner(k, entries, out).map((wins) => k.select(wins, g, k.number(0))),
    tex: '\\min',
    withoutIdentity: 'minimum',
  }),
};
