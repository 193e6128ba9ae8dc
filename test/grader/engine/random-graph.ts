import fc from 'fast-check';
import { scalarFunctions } from '../../../grader/arithmetic/arithmetic.ts';
import { GraphBuilder } from '../../../grader/graph-builder.ts';
import type { Graph, NodeId } from '../../../grader/graph.ts';
import type { Operation } from '../../../grader/primitives/names.ts';
import { scalar, sizeOf } from '../../../grader/tensor.ts';
import type { Shape, Tensor } from '../../../grader/tensor.ts';

export interface RandomCase {
  readonly graph: Graph;
  readonly at: ReadonlyMap<string, Tensor<number>>;
  /** Inputs and some nodes in between. */
  readonly names: readonly string[];
}

const inputShapes: readonly Shape[] = [[], [3], [2, 3], [3, 2], [2, 1], [1], [2, 1, 3]];
const comparisons = ['less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'notEqual'] as const;

/** One line of a random program: what to do, and to which of the nodes so far. */
type Step = readonly [what: number, a: number, b: number, c: number];

/**
 * Forward passes with broadcasting, fan-out, reductions, gathers, products and branches, and a
 * point whose entries are drawn and then moved apart by `spread`.
 */
export function randomCases(entry: fc.Arbitrary<number>, spread = 0): fc.Arbitrary<RandomCase> {
  const step = fc.tuple(fc.nat(15), fc.nat(1000), fc.nat(1000), fc.nat(1000));
  const entries = inputShapes.map((shape, k) => {
    const size = sizeOf(shape);
    const drawn = fc.array(entry, { minLength: size, maxLength: size });
    return drawn.map((values) => values.map((x, i) => x + spread * (10 * k + i + 1)));
  });
  return fc
    .tuple(fc.array(step, { minLength: 2, maxLength: 12 }), fc.tuple(...entries))
    .map(([steps, values]) => write(steps, values));
}

function write(steps: readonly Step[], values: readonly (readonly number[])[]): RandomCase {
  const program = new Program();
  const at = new Map<string, Tensor<number>>();
  for (const [i, shape] of inputShapes.entries()) {
    program.push(program.builder.input(`x${i}`, shape));
    at.set(`x${i}`, { shape, data: values[i]! });
  }
  for (const [i, step] of steps.entries()) {
    const id = program.line(step);
    if (id !== undefined && i % 2 === 0) program.builder.name(`n${i}`, id);
  }
  program.builder.name('L', program.total());
  const graph = program.builder.finish();
  return { graph, at, names: [...graph.names.keys()] };
}

class Program {
  readonly builder = new GraphBuilder();
  readonly nodes: NodeId[] = [];

  push(id: NodeId): NodeId {
    this.nodes.push(id);
    return id;
  }

  /** Recent nodes are drawn more often, so that graphs grow deep. */
  pick(choice: number): NodeId {
    const recent = choice % 3 === 0 ? this.nodes : this.nodes.slice(-4);
    return recent[choice % recent.length]!;
  }

  apply(operation: Operation, ...args: NodeId[]): NodeId | undefined {
    const id = this.builder.apply(operation, args);
    return typeof id === 'number' ? id : undefined;
  }

  number(value: number): NodeId {
    return this.builder.constant(scalar(String(value)));
  }

  call(name: (typeof scalarFunctions)[number], a: NodeId): NodeId {
    return this.apply({ name: 'call', attributes: { function: name } }, a)!;
  }

  plain(
    name: 'add' | 'multiply' | 'subtract' | 'divide' | 'power',
    a: NodeId,
    b: NodeId,
  ): NodeId | undefined {
    return this.apply({ name, attributes: {} }, a, b);
  }

  line([what, i, j, k]: Step): NodeId | undefined {
    const [a, b, c] = [this.pick(i), this.pick(j), this.pick(k)];
    if (sizeOf(this.builder.shape(a)) > 40 && what > 4) return undefined;
    const id = this.written(what, { a, b, c, k });
    return id === undefined ? undefined : this.push(id);
  }

  written(what: number, { a, b, c, k }: { a: NodeId; b: NodeId; c: NodeId; k: number }): NodeId | undefined {
    const lines: readonly (() => NodeId | undefined)[] = [
      () => this.plain('add', a, b),
      () => this.plain('subtract', a, b),
      () => this.plain('multiply', a, b),
      () => this.plain('divide', a, this.positive(b)),
      () => this.plain('power', a, this.number(2 + (k % 2))),
      () => this.plain('power', this.positive(a), this.call('tanh', b)),
      () => this.apply({ name: k % 2 === 0 ? 'maximum' : 'minimum', attributes: {} }, a, b),
      () => this.apply({ name: k % 2 === 0 ? 'relu' : 'negate', attributes: {} }, a),
      () => this.function(k, a),
      () => this.where(k, [a, b, c]),
      () => this.apply({ name: 'matmul', attributes: {} }, a, b),
      () => this.reduce(k, a),
      () => this.gather(k, [a, b]),
      () => this.reduce(k, a),
      () => this.gather(k, [a, b]),
      () => this.plain('multiply', a, a),
    ];
    return lines[what]!();
  }

  /** softplus + ½: safe to divide by, to take roots and logarithms of. */
  positive(a: NodeId): NodeId {
    return this.plain('add', this.call('softplus', a), this.number(0.5))!;
  }

  function(k: number, a: NodeId): NodeId {
    const name = scalarFunctions[k % scalarFunctions.length]!;
    if (['log', 'sqrt', 'log1p'].includes(name)) return this.call(name, this.positive(a));
    const isWild = ['exp', 'expm1', 'sinh', 'cosh', 'tan'].includes(name);
    return this.call(name, isWild ? this.call('tanh', a) : a);
  }

  where(k: number, [a, b, c]: readonly [NodeId, NodeId, NodeId]): NodeId | undefined {
    const comparison = comparisons[k % comparisons.length]!;
    const condition = this.apply({ name: 'compare', attributes: { comparison } }, a, b);
    return condition === undefined
      ? undefined
      : this.apply({ name: 'where', attributes: {} }, condition, b, c);
  }

  reduce(k: number, a: NodeId): NodeId | undefined {
    const name = (['sum', 'product', 'largest', 'smallest'] as const)[k % 4]!;
    const axes = this.builder
      .shape(a)
      .map((_, axis) => axis)
      .filter((axis) => (k >> (axis + 2)) % 2 === 0);
    return this.apply({ name, attributes: { axes, keepdims: k % 8 < 4 } }, a);
  }

  /** Any entries of two nodes in any order, some of them twice. */
  gather(k: number, args: readonly [NodeId, NodeId]): NodeId | undefined {
    const available = args.reduce((size, arg) => size + sizeOf(this.builder.shape(arg)), 0);
    const shape: Shape = k % 2 === 0 ? [2, 3] : [3];
    const indices = Array.from({ length: sizeOf(shape) }, (_, i) => (k + i * (1 + (k % 5))) % available);
    return this.apply({ name: 'gather', attributes: { indices, shape, as: 'index' } }, ...args);
  }

  /** One number that depends on the last few nodes. */
  total(): NodeId {
    const sums = this.nodes.slice(-4).map((node) => {
      const axes = this.builder.shape(node).map((_, axis) => axis);
      return this.apply({ name: 'sum', attributes: { axes, keepdims: false } }, node)!;
    });
    return sums.reduce((a, b) => this.plain('add', a, b)!);
  }
}
