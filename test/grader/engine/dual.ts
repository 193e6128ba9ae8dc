import type { ScalarFunction } from '../../../grader/arithmetic/arithmetic.ts';
import type { Graph } from '../../../grader/graph.ts';
import type { Operation } from '../../../grader/primitives/names.ts';

import type { Shape, Tensor } from '../../../grader/tensor.ts';

/**
 * Forward-mode differentiation with numbers v + s·ε. Written without a look at the rules of the
 * engine, so that the two can be held against each other.
 */
interface Dual {
  readonly v: number;
  readonly s: number;
}

interface Field {
  readonly shape: Shape;
  readonly data: readonly Dual[];
}

/** Directional derivative of a one-element node along one entry of an input. */
export function slopeOf(
  graph: Graph,
  at: ReadonlyMap<string, Tensor<number>>,
  along: { readonly of: number; readonly input: string; readonly entry: number },
): number {
  const fields: Field[] = [];
  for (const node of graph.nodes) {
    if (node.kind === 'input') {
      const { shape, data } = at.get(node.name)!;
      const moves = (i: number) => (node.name === along.input && i === along.entry ? 1 : 0);
      fields.push({ shape, data: data.map((v, i) => ({ v, s: moves(i) })) });
    } else if (node.kind === 'constant') {
      fields.push({
        shape: node.value.shape,
        data: node.value.data.map((text) => ({ v: Number(text), s: 0 })),
      });
    } else {
      const args = node.arguments.map((arg) => fields[arg]!);
      fields.push({ shape: node.shape, data: evaluate(node.operation, args, node.shape) });
    }
  }
  return fields[along.of]!.data[0]!.s;
}

function evaluate(operation: Operation, args: readonly Field[], shape: Shape): readonly Dual[] {
  const [a, b, c] = args;
  const each = (rule: (x: Dual, y: Dual, z: Dual) => Dual) =>
    indices(shape).map((index) => rule(pick(a!, index), pick(b ?? a!, index), pick(c ?? a!, index)));
  switch (operation.name) {
    case 'add':
      return each((x, y) => ({ v: x.v + y.v, s: x.s + y.s }));
    case 'subtract':
      return each((x, y) => ({ v: x.v - y.v, s: x.s - y.s }));
    case 'multiply':
      return each(times);
    case 'divide':
      return each((x, y) => ({ v: x.v / y.v, s: (x.s * y.v - x.v * y.s) / (y.v * y.v) }));
    case 'power':
      return each(powerOf);
    case 'negate':
      return each((x) => ({ v: -x.v, s: -x.s }));
    case 'relu':
      return each((x) => (x.v > 0 ? x : { v: 0, s: 0 }));
    case 'maximum':
      return each((x, y) => (x.v >= y.v ? x : y));
    case 'minimum':
      return each((x, y) => (x.v <= y.v ? x : y));
    case 'compare':
      return each((x, y) => ({ v: compare[operation.attributes.comparison](x.v, y.v) ? 1 : 0, s: 0 }));
    case 'where':
      return each((x, y, z) => (x.v !== 0 ? y : z));
    case 'call':
      return each((x) => functions[operation.attributes.function](x));
    case 'gather': {
      const all = args.flatMap((arg) => arg.data);
      return operation.attributes.indices.map((index) => all[index]!);
    }
    case 'matmul':
      return product(a!, b!, shape);
    default:
      return reduced(operation.name, a!, operation.attributes.axes);
  }
}

const times = (x: Dual, y: Dual): Dual => ({ v: x.v * y.v, s: x.s * y.v + x.v * y.s });

function powerOf(x: Dual, y: Dual): Dual {
  const v = x.v ** y.v;
  const base = y.v === 0 ? 0 : x.s * y.v * x.v ** (y.v - 1);
  return { v, s: base + (y.s === 0 ? 0 : y.s * v * Math.log(x.v)) };
}

const compare = {
  less: (x: number, y: number) => x < y,
  lessEqual: (x: number, y: number) => x <= y,
  greater: (x: number, y: number) => x > y,
  greaterEqual: (x: number, y: number) => x >= y,
  equal: (x: number, y: number) => x === y,
  notEqual: (x: number, y: number) => x !== y,
};

const chain =
  (f: (v: number) => number, df: (v: number) => number) =>
  (x: Dual): Dual => ({
    v: f(x.v),
    s: x.s === 0 ? 0 : x.s * df(x.v),
  });
const sigma = (v: number) => 1 / (1 + Math.exp(-v));

const functions: { readonly [F in ScalarFunction]: (x: Dual) => Dual } = {
  exp: chain(Math.exp, Math.exp),
  expm1: chain(Math.expm1, Math.exp),
  log: chain(Math.log, (v) => 1 / v),
  log1p: chain(Math.log1p, (v) => 1 / (1 + v)),
  sqrt: chain(Math.sqrt, (v) => 0.5 / Math.sqrt(v)),
  abs: chain(Math.abs, Math.sign),
  sign: chain(Math.sign, () => 0),
  sin: chain(Math.sin, Math.cos),
  cos: chain(Math.cos, (v) => -Math.sin(v)),
  tan: chain(Math.tan, (v) => Math.cos(v) ** -2),
  sinh: chain(Math.sinh, Math.cosh),
  cosh: chain(Math.cosh, Math.sinh),
  tanh: chain(Math.tanh, (v) => 4 / (Math.exp(v) + Math.exp(-v)) ** 2),
  arctan: chain(Math.atan, (v) => 1 / (1 + v * v)),
  sigmoid: chain(sigma, (v) => 1 / (2 + Math.exp(v) + Math.exp(-v))),
  softplus: chain((v) => (v > 30 ? v + Math.exp(-v) : Math.log1p(Math.exp(v))), sigma),
  floor: chain(Math.floor, () => 0),
  ceil: chain(Math.ceil, () => 0),
  round: chain(
    (v) => (Math.abs(v % 1) === 0.5 ? 2 * Math.round(v / 2) : Math.round(v)),
    () => 0,
  ),
};

function indices(shape: Shape): readonly (readonly number[])[] {
  return shape.reduce<number[][]>(
    (sofar, length) => sofar.flatMap((index) => Array.from({ length }, (_, i) => [...index, i])),
    [[]],
  );
}

/** The entry that NumPy's broadcasting puts at an index of the result. */
function pick({ shape, data }: Field, index: readonly number[]): Dual {
  const own = index.slice(index.length - shape.length).map((i, axis) => (shape[axis] === 1 ? 0 : i));
  return data[own.reduce((position, i, axis) => position * shape[axis]! + i, 0)]!;
}

function product(a: Field, b: Field, shape: Shape): readonly Dual[] {
  const left = a.shape.length === 1 ? { ...a, shape: [1, ...a.shape] } : a;
  const right = b.shape.length === 1 ? { ...b, shape: [...b.shape, 1] } : b;
  const full = [...shape];
  if (b.shape.length === 1) full.push(1);
  if (a.shape.length === 1) full.splice(full.length - 1, 0, 1);
  return indices(full).map((index) => {
    const [batch, row, column] = [index.slice(0, -2), index.at(-2)!, index.at(-1)!];
    const inner = Array.from({ length: left.shape.at(-1)! }, (_, k) =>
      times(pick(left, [...batch, row, k]), pick(right, [...batch, k, column])),
    );
    return inner.reduce((x, y) => ({ v: x.v + y.v, s: x.s + y.s }), { v: 0, s: 0 });
  });
}

const folds = {
  sum: (x: Dual, y: Dual) => ({ v: x.v + y.v, s: x.s + y.s }),
  product: times,
  largest: (x: Dual, y: Dual) => (y.v > x.v ? y : x),
  smallest: (x: Dual, y: Dual) => (y.v < x.v ? y : x),
};

function reduced(name: keyof typeof folds, a: Field, axes: readonly number[]): readonly Dual[] {
  const groups = new Map<string, Dual[]>();
  for (const [i, index] of indices(a.shape).entries()) {
    const key = index.filter((_, axis) => !axes.includes(axis)).join();
    groups.set(key, [...(groups.get(key) ?? []), a.data[i]!]);
  }
  return [...groups.values()].map((group) => group.reduce((x, y) => folds[name](x, y)));
}
