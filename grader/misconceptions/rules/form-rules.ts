import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import { at, sizeOf } from '../../tensor.ts';
import type { Shape, Tensor } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import { transposedPosition } from './matrix-rules.ts';

/** M38: every value and every error signal on the way rounded to one or two decimals, halves away from 0. */
export function roundedTooEarly(structure: Structure): readonly Mutation[] {
  return [1, 2].map((decimals) => everywhere(`${decimals} decimals`, rounding(structure, decimals)));
}

/** Closer to a half than this counts as a half, so that doubles and fractions round alike. */
const nearlyHalf = '0.500000001';

function rounding({ isStatement, isVariable }: Structure, decimals: number) {
  return <T>(k: Arithmetic<T>): Calculus<T> => {
    const [scale, half, zero] = [k.number(10 ** decimals), k.number(nearlyHalf), k.number(0)];
    const rounded = (entry: T): T => {
      const size = k.call('floor', k.add(k.multiply(k.call('abs', entry), scale), half));
      const right = k.divide(size, scale);
      return k.select(k.compare('less', entry, zero), k.negate(right), right);
    };
    const all = (tensor: Tensor<T>): Tensor<T> => ({ shape: tensor.shape, data: tensor.data.map(rounded) });
    const isWritten = (node: number) => isStatement(node) && isVariable(node);
    return {
      forward: (node, right) => (isWritten(node) ? all(right()) : right()),
      adjoint: (node, right) => (isWritten(node) ? all(right) : right),
    };
  };
}

type Order = (shape: Shape) => readonly number[] | undefined;

const positions = (shape: Shape): readonly number[] =>
  Array.from({ length: sizeOf(shape) }, (_, position) => position);

const orders: readonly (readonly [string, Order])[] = [
  ['reversed', (shape) => (sizeOf(shape) > 1 ? positions(shape).toReversed() : undefined)],
  [
    'by columns',
    (shape) =>
      isTable(shape) ? positions(shape).map((position) => columnFirst(shape, position)) : undefined,
  ],
];

const isTable = ([rows = 1, columns = 1, ...more]: Shape): boolean =>
  more.length === 0 && rows > 1 && columns > 1;

/** Read down the columns and written along the rows. */
const columnFirst = ([rows = 1, columns = 1]: Shape, position: number): number =>
  transposedPosition([columns, rows], position);

/** M44: the right numbers of an array in another order. Nothing else about the form of an answer. */
export function otherOrder({ graph }: Structure): readonly Mutation[] {
  const shapes = [...graph.names.values()].map((node) => shapeOf(graph, node));
  return orders.flatMap(([label, order]) =>
    shapes.some((shape) => order(shape) !== undefined) ? [everywhere(label, inOrder(order))] : [],
  );
}

function inOrder(order: Order) {
  return <T>(): Calculus<T> => ({
    report: (asked, read) => {
      if (asked.kind === 'shape') return undefined;
      const right = read(asked);
      const from = order(right.shape);
      return from && { shape: right.shape, data: from.map((position) => at(right.data, position)) };
    },
  });
}
