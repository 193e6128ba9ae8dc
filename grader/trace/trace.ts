import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Calculus, Given } from '../calculus.ts';
import type { Graph, NodeId } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import type { UpdateRule } from '../question.ts';
import { mapTensor, sameShape, writeShape } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { differentiate } from './differentiate.ts';
import { forwardPass } from './forward.ts';
import { ownAnswers } from './given.ts';
import { nodeNamed, shapeOf } from './structure.ts';
import { updatedInputs } from './update.ts';

/** A value for every input: numerals as text, or doubles. */
export type Point = ReadonlyMap<string, Tensor<number | string>>;

export interface TraceOptions<T> {
  readonly arithmetic: Arithmetic<T>;
  /** The student's own earlier answers. */
  readonly given?: Given<T>;
  /** The rules to follow; without it the right ones. */
  readonly calculus?: Calculus<T>;
  /** Needed for quantities with a `step`. */
  readonly update?: UpdateRule;
}

/**
 * Everything the graph says at one point, computed when asked and then kept. Names must exist
 * and a differentiated name must have one element (`checkQuantity` says so beforehand); else
 * these throw.
 */
export interface Trace<T> {
  readonly graph: Graph;
  readonly arithmetic: Arithmetic<T>;
  readonly value: (name: string) => Tensor<T>;
  readonly node: (id: NodeId) => Tensor<T>;
  /** ∂of/∂wrt over all paths, in the shape of `wrt`; 0 where `of` does not depend on it. */
  readonly gradient: (of: string, wrt: string) => Tensor<T>;
  /** ∂of/∂wrt along the statement that computes `of`: a row of grad_table. */
  readonly local: (of: string, wrt: string) => Tensor<T>;
  readonly read: (quantity: Quantity) => Tensor<T>;
}

/** Values, gradients and updates of a forward pass at a point. */
export function trace<T>(graph: Graph, point: Point, options: TraceOptions<T>): Trace<T> {
  return traceFrom(graph, inputsAt(point, options.arithmetic), options);
}

/** The inputs of a graph at a point; throws for one that is missing or has another shape. */
export function inputsAt<T>(
  point: Point,
  { number }: Arithmetic<T>,
): (name: string, shape: Shape) => Tensor<T> {
  return (name, shape) => {
    const value = point.get(name);
    if (value === undefined) throw new Error(`no value for the input ${name}`);
    if (!sameShape(value.shape, shape)) {
      throw new Error(`${name} is ${writeShape(value.shape)}, expected ${writeShape(shape)}`);
    }
    return mapTensor(value, number);
  };
}

/** Like `trace`, with inputs that need not be numerals (symbols, for formulas). */
export function traceFrom<T>(
  graph: Graph,
  input: (name: string, shape: Shape) => Tensor<T>,
  options: TraceOptions<T>,
): Trace<T> {
  const steps: StepTrace<T>[] = [stepTrace(graph, input, { ...options, step: 0 })];
  const step = (count: number): StepTrace<T> => {
    for (let k = steps.length; k <= count; k++) {
      const parameters = updatedInputs({ steps, input, options });
      steps.push(stepTrace(graph, parameters, { ...options, step: k }));
    }
    const found = steps[count];
    if (found === undefined) throw new Error(`no step ${count}`);
    return found;
  };
  const right = (quantity: Quantity): Tensor<T> => {
    if (quantity.kind !== 'shape') return readStep(step(quantity.step ?? 0), quantity);
    const shape = shapeOf(graph, nodeNamed(graph, quantity.of));
    return { shape: [shape.length], data: shape.map(options.arithmetic.number) };
  };
  const now = step(0);
  const read = (quantity: Quantity) => options.calculus?.report?.(quantity, right) ?? right(quantity);
  return { ...now, graph, arithmetic: options.arithmetic, read };
}

/** The graph after some updates, at fixed parameters. */
export type StepTrace<T> = Pick<Trace<T>, 'value' | 'node' | 'gradient' | 'local'>;

function stepTrace<T>(
  graph: Graph,
  input: (name: string, shape: Shape) => Tensor<T>,
  { arithmetic, given = {}, calculus = {}, step }: TraceOptions<T> & { readonly step: number },
): StepTrace<T> {
  const own = ownAnswers(graph, given, step);
  const node = forwardPass({ graph, arithmetic, input, calculus, own: own.values });
  const derivative = differentiate({ graph, arithmetic, calculus, value: node }, own);
  return {
    node,
    value: (name) => node(nodeNamed(graph, name)),
    gradient: (of, wrt) => derivative.gradient(nodeNamed(graph, of), nodeNamed(graph, wrt)),
    local: (of, wrt) => derivative.local(nodeNamed(graph, of), nodeNamed(graph, wrt)),
  };
}

function readStep<T>(at: StepTrace<T>, quantity: Exclude<Quantity, { kind: 'shape' }>): Tensor<T> {
  switch (quantity.kind) {
    case 'value':
      return at.value(quantity.of);
    case 'gradient':
      return at.gradient(quantity.of, quantity.wrt);
    case 'local':
      return at.local(quantity.of, quantity.wrt);
    case 'updated':
      return at.value(quantity.wrt);
  }
}
