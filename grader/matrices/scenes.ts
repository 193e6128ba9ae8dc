import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import type { SimpleRule } from '../misconceptions/misconception.ts';
import type { Quantity } from '../quantity.ts';
import type { UpdateRule } from '../question.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { givenFrom } from '../trace/given.ts';
import { traceFrom } from '../trace/trace.ts';
import { columnArithmetic } from './column-arithmetic.ts';
import { columnMachine, type Column, type Sides } from './columns.ts';
import { entriesOf, sizeOfBatch } from './entries.ts';
import { evaluateMatrix } from './evaluate.ts';
import type { Scene } from './evaluate.ts';

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
  /** What this one varies by a calculus or by own formulas; it is compared at the same points. */
  readonly truth?: MatrixSetting;
  /** A wrong rule by which the quantity is reckoned; the names in an answer keep their true values. */
  readonly calculus?: CalculusOf;
  /** Own formulas that take the place of what the graph says of their quantities. */
  readonly given?: readonly OwnMatrix[];
}

/** A student's formula for a quantity of the graph, of that quantity's shape. */
export interface OwnMatrix {
  readonly quantity: Quantity;
  readonly formula: Expression;
  readonly shape: Shape;
}

type CalculusOf = Extract<SimpleRule, { kind: 'calculus' }>['calculus'];

/** The names and the right answer at the points of one batch. */
export interface Batch {
  /** Number of points. */
  readonly size: number;
  readonly input: (name: string, shape: Shape) => Tensor<Column>;
  readonly valueOf: (name: string) => Tensor<Column>;
  readonly reference: Tensor<Column>;
  /** The kinks that the reference met. */
  readonly kinks: readonly Sides[];
}

const batches = new WeakMap<MatrixSetting, Map<number, Batch>>();

/** A batch of a setting; drawn and traced once. */
export function batchOf(setting: MatrixSetting, index: number): Batch {
  const known = batches.get(setting) ?? new Map<number, Batch>();
  batches.set(setting, known);
  const batch = known.get(index) ?? buildBatch(setting, index);
  known.set(index, batch);
  return batch;
}

function buildBatch(setting: MatrixSetting, index: number): Batch {
  const size = sizeOfBatch(index);
  const machine = columnMachine(size);
  const arithmetic = columnArithmetic(machine);
  const { truth } = setting;
  const { reference, ...names } =
    truth === undefined
      ? drawn(setting, index, { arithmetic, size })
      : varied(setting, batchOf(truth, index), arithmetic);
  const found = reference();
  return { size, ...names, reference: found, kinks: [...machine.kinks] };
}

/** A batch before its reference is worked out. */
type Drawn = Omit<Batch, 'size' | 'reference' | 'kinks'> & { readonly reference: () => Tensor<Column> };

/**
 * Draws the inputs of a batch and traces the forward pass over them: names that it assigns and
 * gradient symbols have their true values, whatever the answer makes of them.
 */
function drawn(
  setting: MatrixSetting,
  batch: number,
  { arithmetic, size }: Pick<Scene, 'arithmetic' | 'size'>,
): Drawn {
  const { graph, quantity, expected } = setting;
  const found = new Map<string, Tensor<Column>>();
  const input = (name: string, shape: Shape): Tensor<Column> => {
    const entries = found.get(name) ?? entriesOf(setting.key, name, { shape, batch });
    found.set(name, entries);
    return entries;
  };
  const outside = (name: string) => input(name, setting.shapes.get(name) ?? []);
  const byFormula = (valueOf: (name: string) => Tensor<Column>) => () =>
    evaluateMatrix(expected, { arithmetic, size, valueOf });
  if (graph === undefined) return { input, valueOf: outside, reference: byFormula(outside) };
  const trace = traceFrom(graph, input, { arithmetic, ...updateOf(setting) });
  const valueOf = (name: string): Tensor<Column> => {
    const [of = '', wrt] = name.split('/').map((part, _, { length }) => part.slice(length - 1));
    if (!graph.names.has(of)) return outside(name);
    return wrt === undefined ? trace.value(of) : trace.gradient(of, wrt);
  };
  const reference = quantity === undefined ? byFormula(valueOf) : () => trace.read(quantity);
  return { input, valueOf, reference };
}

/** The inputs and names of the true batch, with the reference by another calculus or from own formulas. */
function varied(
  { graph, quantity, calculus, given, ...setting }: MatrixSetting,
  { size, input, valueOf }: Batch,
  arithmetic: Arithmetic<Column>,
): Drawn {
  if (graph === undefined || quantity === undefined) throw new Error('only what a graph says can be varied');
  const reference = () =>
    traceFrom(graph, input, {
      arithmetic,
      ...updateOf(setting),
      ...(calculus && { calculus: calculus(arithmetic) }),
      ...(given && { given: givenFrom(given.map((own) => worked(own, { arithmetic, size, valueOf }))) }),
    }).read(quantity);
  return { input, valueOf, reference };
}

const updateOf = ({ update }: Pick<MatrixSetting, 'update'>) => (update === undefined ? {} : { update });

/** What an own formula is worth at the points; a row stands where a vector is asked. */
function worked({ quantity, formula, shape }: OwnMatrix, scene: Scene) {
  const { data } = evaluateMatrix(formula, scene);
  return [quantity, { shape, data }] as const;
}
