import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import type { SimpleRule } from '../misconceptions/misconception.ts';
import type { Quantity } from '../quantity.ts';
import type { UpdateRule } from '../question.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { traceFrom } from '../trace/trace.ts';
import { columnArithmetic } from './column-arithmetic.ts';
import { columnMachine, type Column, type Sides } from './columns.ts';
import { batchSize, entriesOf } from './entries.ts';
import { evaluateMatrix } from './evaluate.ts';

/** What is asked, and what the names in an answer stand for. */
export interface MatrixSetting {
  /** Chooses the entries; the same key gives the same verdict for ever. */
  readonly key: string;
  /** Shapes of names outside the graph; a single value otherwise. */
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly graph?: Graph;
  readonly update?: UpdateRule;
  /** What the graph says of it is the reference; the formula where there is none. */
  readonly quantity?: Quantity;
  readonly expected: Expression;
  /** A wrong rule by which the quantity is reckoned; the names in an answer keep their true values. */
  readonly calculus?: CalculusOf;
}

type CalculusOf = Extract<SimpleRule, { kind: 'calculus' }>['calculus'];

/** The names and the right answer at the points of one batch. */
export interface Batch {
  readonly valueOf: (name: string) => Tensor<Column>;
  readonly reference: Tensor<Column>;
  /** The kinks that the reference met. */
  readonly kinks: readonly Sides[];
}

/**
 * Draws the inputs of a batch and traces the forward pass over them: names that it assigns and
 * gradient symbols have their true values, whatever the answer makes of them.
 */
export function drawBatch(setting: MatrixSetting, batch: number): Batch {
  const machine = columnMachine(batchSize);
  const arithmetic = columnArithmetic(machine);
  const drawn = new Map<string, Tensor<Column>>();
  const input = (name: string, shape: Shape): Tensor<Column> => {
    const found = drawn.get(name) ?? entriesOf(setting.key, name, { shape, batch });
    drawn.set(name, found);
    return found;
  };
  const outside = (name: string) => input(name, setting.shapes.get(name) ?? []);
  const { valueOf, reference } = traced(setting, arithmetic, { input, outside });
  const found = reference();
  return { valueOf, reference: found, kinks: [...machine.kinks] };
}

interface Draws {
  readonly input: (name: string, shape: Shape) => Tensor<Column>;
  readonly outside: (name: string) => Tensor<Column>;
}

function traced(setting: MatrixSetting, arithmetic: Arithmetic<Column>, { input, outside }: Draws) {
  const { graph, update, quantity, expected, calculus } = setting;
  const byFormula = (valueOf: (name: string) => Tensor<Column>) => () =>
    evaluateMatrix(expected, { arithmetic, size: batchSize, valueOf });
  if (graph === undefined) return { valueOf: outside, reference: byFormula(outside) };
  const options = { arithmetic, ...(update === undefined ? {} : { update }) };
  const trace = traceFrom(graph, input, options);
  const valueOf = (name: string): Tensor<Column> => {
    const [of = '', wrt] = name.split('/').map((part, _, { length }) => part.slice(length - 1));
    if (!graph.names.has(of)) return outside(name);
    return wrt === undefined ? trace.value(of) : trace.gradient(of, wrt);
  };
  if (quantity === undefined) return { valueOf, reference: byFormula(valueOf) };
  const asked =
    calculus === undefined ? trace : traceFrom(graph, input, { ...options, calculus: calculus(arithmetic) });
  return { valueOf, reference: () => asked.read(quantity) };
}
