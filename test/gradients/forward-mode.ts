import type { Arithmetic } from '../../grader/arithmetic/arithmetic.ts';
import type { Graph, NodeId } from '../../grader/graph.ts';
import type { Operation } from '../../grader/primitives/names.ts';
import type { Shape, Tensor } from '../../grader/tensor.ts';
import { duals } from './dual.ts';
import type { Dual, Duals } from './dual.ts';

interface Field<T> {
  readonly shape: Shape;
  readonly data: readonly Dual<T>[];
}

/** The point to start from: one entry of one node moves with speed 1. */
export interface Along {
  readonly of: NodeId;
  readonly node: NodeId;
  readonly entry: number;
}

/**
 * Directional derivative of a one-element node along one entry of another. Forward mode, written
 * without a look at the rules of the engine (it shares the scalars and the graph, no rule and no
 * indexing), so that the two can be held against each other.
 */
export function slopeOf<T>(
  k: Arithmetic<T>,
  graph: Graph,
  { at, along }: { readonly at: ReadonlyMap<string, Tensor<number>>; readonly along: Along },
): T {
  const d = duals(k);
  const fields: Field<T>[] = [];
  for (const [id, node] of graph.nodes.entries()) {
    const field = evaluateNode(node, { d, k, fields, at });
    if (id !== along.node) fields.push(field);
    else {
      const moves = (i: number) => k.number(i === along.entry ? 1 : 0);
      fields.push({ ...field, data: field.data.map(({ v }, i) => ({ v, s: moves(i) })) });
    }
  }
  return fields[along.of]!.data[0]!.s;
}

function evaluateNode<T>(
  node: Graph['nodes'][number],
  here: {
    readonly d: Duals<T>;
    readonly k: Arithmetic<T>;
    readonly fields: readonly Field<T>[];
    readonly at: ReadonlyMap<string, Tensor<number>>;
  },
): Field<T> {
  const { d, k, fields, at } = here;
  if (node.kind === 'input') {
    const { shape, data } = at.get(node.name)!;
    return { shape, data: data.map((v) => d.constant(k.number(v))) };
  }
  if (node.kind === 'constant') {
    return { shape: node.value.shape, data: node.value.data.map((text) => d.constant(k.number(text))) };
  }
  const args = node.arguments.map((arg) => fields[arg]!);
  return { shape: node.shape, data: evaluate(d, node.operation, { args, shape: node.shape }) };
}

function evaluate<T>(
  d: Duals<T>,
  operation: Operation,
  { args, shape }: { readonly args: readonly Field<T>[]; readonly shape: Shape },
): readonly Dual<T>[] {
  const [a, b, c] = args;
  const each = (rule: (x: Dual<T>, y: Dual<T>, z: Dual<T>) => Dual<T>) =>
    indices(shape).map((index) => rule(pick(a!, index), pick(b ?? a!, index), pick(c ?? a!, index)));
  switch (operation.name) {
    case 'add':
      return each(d.plus);
    case 'subtract':
      return each(d.minus);
    case 'multiply':
      return each(d.times);
    case 'divide':
      return each(d.over);
    case 'power':
      return each(d.toThe);
    case 'negate':
      return each((x) => d.minus(d.zero, x));
    case 'relu':
      return each((x) => (d.holds('greater', x, d.zero) ? x : d.zero));
    case 'maximum':
      return each((x, y) => (d.holds('less', x, y) ? y : x));
    case 'minimum':
      return each((x, y) => (d.holds('greater', x, y) ? y : x));
    case 'compare':
      return each((x, y) => (d.holds(operation.attributes.comparison, x, y) ? d.one : d.zero));
    case 'where':
      return each((x, y, z) => (d.holds('equal', x, d.zero) ? z : y));
    case 'call':
      return each((x) => d.call(operation.attributes.function, x));
    case 'gather': {
      const all = args.flatMap((arg) => arg.data);
      return operation.attributes.indices.map((index) => all[index]!);
    }
    case 'matmul':
      return product(d, [a!, b!], shape);
    default:
      return reduced(d, operation, a!);
  }
}

function indices(shape: Shape): readonly (readonly number[])[] {
  return shape.reduce<number[][]>(
    (sofar, length) => sofar.flatMap((index) => Array.from({ length }, (_, i) => [...index, i])),
    [[]],
  );
}

/** The entry that NumPy's broadcasting puts at an index of the result. */
function pick<T>({ shape, data }: Field<T>, index: readonly number[]): Dual<T> {
  const own = index.slice(index.length - shape.length).map((i, axis) => (shape[axis] === 1 ? 0 : i));
  return data[own.reduce((position, i, axis) => position * shape[axis]! + i, 0)]!;
}

function product<T>(d: Duals<T>, [a, b]: readonly [Field<T>, Field<T>], shape: Shape): readonly Dual<T>[] {
  const left = a.shape.length === 1 ? { ...a, shape: [1, ...a.shape] } : a;
  const right = b.shape.length === 1 ? { ...b, shape: [...b.shape, 1] } : b;
  const full = [...shape];
  if (b.shape.length === 1) full.push(1);
  if (a.shape.length === 1) full.splice(full.length - 1, 0, 1);
  return indices(full).map((index) => {
    const [batch, row, column] = [index.slice(0, -2), index.at(-2)!, index.at(-1)!];
    return Array.from({ length: left.shape.at(-1)! }, (_, i) =>
      d.times(pick(left, [...batch, row, i]), pick(right, [...batch, i, column])),
    ).reduce((x, y) => d.plus(x, y));
  });
}

type Reducing = Extract<Operation, { readonly name: 'sum' | 'product' | 'largest' | 'smallest' }>;

function reduced<T>(d: Duals<T>, { name, attributes }: Reducing, a: Field<T>): readonly Dual<T>[] {
  const folds: { readonly [N in Reducing['name']]: (x: Dual<T>, y: Dual<T>) => Dual<T> } = {
    sum: d.plus,
    product: d.times,
    largest: (x, y) => (d.holds('greater', y, x) ? y : x),
    smallest: (x, y) => (d.holds('less', y, x) ? y : x),
  };
  const groups = new Map<string, Dual<T>[]>();
  for (const [i, index] of indices(a.shape).entries()) {
    const key = index.filter((_, axis) => !attributes.axes.includes(axis)).join();
    groups.set(key, [...(groups.get(key) ?? []), a.data[i]!]);
  }
  return [...groups.values()].map((group) => group.reduce((x, y) => folds[name](x, y)));
}
