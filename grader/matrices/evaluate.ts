import { roundoff } from '../agree/lanes.ts';
import type { Arithmetic, Comparison, ScalarFunction } from '../arithmetic/arithmetic.ts';
import {
  isMatrixFunction,
  type ComparisonOperator,
  type Expression,
  type FunctionName,
} from '../notation/expression.ts';
import { applyOperation } from '../primitives/primitives.ts';
import type { Operation } from '../primitives/names.ts';
import { at, scalar, type Tensor } from '../tensor.ts';
import { constantColumn, type Column } from './columns.ts';

/** What a formula of matrices is worked out with. */
export interface Scene {
  readonly arithmetic: Arithmetic<Column>;
  readonly size: number;
  /** The values of a name or a gradient symbol at every point of the batch. */
  readonly valueOf: (name: string) => Tensor<Column>;
}

type Matrix = Tensor<Column>;
type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

const comparisons: { readonly [O in ComparisonOperator]: Comparison } = {
  '<': 'less',
  '<=': 'lessEqual',
  '>': 'greater',
  '>=': 'greaterEqual',
  '=': 'equal',
  '!=': 'notEqual',
};

const binaries = {
  add: { name: 'add', attributes: {} },
  subtract: { name: 'subtract', attributes: {} },
  multiply: { name: 'multiply', attributes: {} },
  hadamard: { name: 'multiply', attributes: {} },
  divide: { name: 'divide', attributes: {} },
  power: { name: 'power', attributes: {} },
  matmul: { name: 'matmul', attributes: {} },
} as const satisfies { readonly [name: string]: Operation };

/** The values of a formula whose shapes were checked when it was read. */
export function evaluateMatrix(e: Expression, scene: Scene): Matrix {
  const { arithmetic, size, valueOf } = scene;
  const apply = (operation: Operation, ...args: readonly Matrix[]) =>
    applyOperation(operation, arithmetic, args);
  switch (e.kind) {
    case 'number':
      return scalar(arithmetic.number(e.text));
    case 'constant': {
      const value = e.name === 'e' ? Math.E : Math.PI;
      return scalar(constantColumn(size, value, value * roundoff));
    }
    case 'symbol':
      return valueOf(e.name);
    case 'negate':
      return apply({ name: 'negate', attributes: {} }, evaluateMatrix(e.of, scene));
    case 'binary':
      return apply(binaries[e.operator], evaluateMatrix(e.left, scene), evaluateMatrix(e.right, scene));
    case 'comparison': {
      const operation: Operation = { name: 'compare', attributes: { comparison: comparisons[e.operator] } };
      return apply(operation, evaluateMatrix(e.left, scene), evaluateMatrix(e.right, scene));
    }
    case 'call':
      return called(e, scene);
    case 'matrix': {
      const entries = e.rows.flat().map((entry) => at(evaluateMatrix(entry, scene).data, 0));
      return { shape: [e.rows.length, e.rows[0]?.length ?? 0], data: entries };
    }
    default:
      return e satisfies never;
  }
}

function called(e: Of<'call'>, scene: Scene): Matrix {
  const apply = (operation: Operation, ...args: readonly Matrix[]) =>
    applyOperation(operation, scene.arithmetic, args);
  const of = evaluateMatrix(at(e.arguments, 0), scene);
  if (e.function === 'transpose') return transposed(of);
  if (isMatrixFunction(e.function)) return reduced(e, of, scene);
  if (e.function === 'max' || e.function === 'min') {
    const name = e.function === 'max' ? 'maximum' : 'minimum';
    const rest = e.arguments.slice(1).map((argument) => evaluateMatrix(argument, scene));
    return rest.reduce((best, next) => apply({ name, attributes: {} }, best, next), of);
  }
  if (e.function === 'relu') return apply({ name: 'relu', attributes: {} }, of);
  if (e.function === 'leaky_relu') return leaky(e, of, scene);
  return apply({ name: 'call', attributes: { function: scalarFunction(e.function) } }, of);
}

type Plain = Exclude<FunctionName, 'max' | 'min' | 'relu' | 'leaky_relu' | 'transpose' | 'sum' | 'mean'>;
const scalarFunction = (name: Plain): ScalarFunction => name;

function transposed({ shape: [rows = 1, columns = 1], data }: Matrix): Matrix {
  const entries = Array.from({ length: rows * columns }, (_, k) =>
    at(data, (k % rows) * columns + Math.floor(k / rows)),
  );
  return { shape: [columns, rows], data: entries };
}

/** z where z > 0, else slope·z; the slope is 0.01 unless it is given. */
function leaky(e: Of<'call'>, z: Matrix, scene: Scene): Matrix {
  const apply = (operation: Operation, ...args: readonly Matrix[]) =>
    applyOperation(operation, scene.arithmetic, args);
  const [, given] = e.arguments;
  const slope = given === undefined ? scalar(scene.arithmetic.number('0.01')) : evaluateMatrix(given, scene);
  const isOpen: Operation = { name: 'compare', attributes: { comparison: 'greater' } };
  const gate = apply(isOpen, z, scalar(scene.arithmetic.number(0)));
  return apply({ name: 'where', attributes: {} }, gate, z, apply(binaries.multiply, slope, z));
}

function reduced(e: Of<'call'>, of: Matrix, { arithmetic }: Scene): Matrix {
  const [, axis, keeps] = e.arguments;
  const axes = axis?.kind === 'number' ? [Number(axis.text)] : of.shape.map((_, k) => k);
  const sum = applyOperation(
    { name: 'sum', attributes: { axes, keepdims: keeps !== undefined } },
    arithmetic,
    [of],
  );
  if (e.function === 'sum') return sum;
  const count = scalar(arithmetic.number(of.data.length / sum.data.length));
  return applyOperation(binaries.divide, arithmetic, [sum, count]);
}
