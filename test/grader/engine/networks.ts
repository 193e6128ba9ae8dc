import { GraphBuilder } from '../../../grader/graph-builder.ts';
import type { Graph, NodeId } from '../../../grader/graph.ts';
import type { Operation } from '../../../grader/primitives/names.ts';
import { scalar } from '../../../grader/tensor.ts';
import type { Shape, Tensor } from '../../../grader/tensor.ts';
import type { Point } from '../../../grader/trace/trace.ts';

/** Writes a forward pass in a few words: every operation that does not fit is a broken test. */
export class Sketch {
  readonly builder = new GraphBuilder();

  input(name: string, shape: Shape = []): NodeId {
    return this.builder.input(name, shape);
  }

  number(text: string): NodeId {
    return this.builder.constant(scalar(text));
  }

  apply(operation: Operation, ...args: NodeId[]): NodeId {
    const id = this.builder.apply(operation, args);
    if (typeof id !== 'number') throw new Error(id.message);
    return id;
  }

  binary(
    name: 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'matmul',
    a: NodeId,
    b: NodeId,
  ): NodeId {
    return this.apply({ name, attributes: {} }, a, b);
  }

  sum(...terms: NodeId[]): NodeId {
    return terms.reduce((a, b) => this.binary('add', a, b));
  }

  times(a: NodeId, b: NodeId): NodeId {
    return this.binary('multiply', a, b);
  }

  relu(z: NodeId): NodeId {
    return this.apply({ name: 'relu', attributes: {} }, z);
  }

  name(name: string, id: NodeId): NodeId {
    this.builder.name(name, id);
    return id;
  }

  finish(): Graph {
    return this.builder.finish();
  }
}

export const parameters = ['w11', 'w12', 'w21', 'w22', 'w31', 'w32', 'b1', 'b2', 'b3'] as const;

/** The lecture's 2-2-1 network with L = ½(y − ŷ)²; with ReLU it has z1 and z2 too. */
export function lectureNetwork(relu: boolean): Graph {
  const g = new Sketch();
  const names = ['x1', 'x2', 'y', 'eta', ...parameters];
  const ids = new Map(names.map((name) => [name, g.input(name)]));
  const n = (name: string): NodeId => ids.get(name)!;
  const unit = (j: 1 | 2): NodeId => {
    const z = g.sum(g.times(n(`w1${j}`), n('x1')), g.times(n(`w2${j}`), n('x2')), n(`b${j}`));
    return relu ? g.name(`h${j}`, g.relu(g.name(`z${j}`, z))) : g.name(`h${j}`, z);
  };
  const [h1, h2] = [unit(1), unit(2)];
  const yhat = g.name('yhat', g.sum(g.times(n('w31'), h1), g.times(n('w32'), h2), n('b3')));
  const square = g.binary('power', g.binary('subtract', n('y'), yhat), g.number('2'));
  g.name('L', g.times(g.number('0.5'), square));
  return g.finish();
}

/** Scalars as a point. */
export function scalars(values: { readonly [name: string]: number | string }): Point {
  return new Map(Object.entries(values).map(([name, value]) => [name, scalar(value)]));
}

/** A tensor from nested arrays of rows, for short tests. */
export function matrix<T>(rows: readonly (readonly T[])[]): Tensor<T> {
  return { shape: [rows.length, rows[0]?.length ?? 0], data: rows.flat() };
}
