import * as arithmetic from '../agree/lane-arithmetic.ts';
import { laneFunctions, power } from '../agree/lane-functions.ts';
import * as kinks from '../agree/lane-kinks.ts';
import { roundoff, type Operation } from '../agree/lanes.ts';
import type { Arithmetic, Comparison, ScalarFunction } from '../arithmetic/arithmetic.ts';
import { compare, fraction, parseFraction, type Fraction } from '../arithmetic/fraction.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { ComparisonOperator } from '../notation/expression.ts';
import {
  addColumns,
  constantColumn,
  isZeroColumn,
  multiplyColumns,
  type Column,
  type ColumnMachine,
} from './columns.ts';

const operators: { readonly [C in Comparison]: ComparisonOperator } = {
  less: '<',
  lessEqual: '<=',
  greater: '>',
  greaterEqual: '>=',
  equal: '=',
  notEqual: '!=',
};

/**
 * The engine's arithmetic at many points at once, with running error bounds: the lane operations
 * that compare single formulas, one column for each scalar. Gradients of arrays come from the
 * same trace as everything else.
 */
export function columnArithmetic(machine: ColumnMachine): Arithmetic<Column> {
  const { size, run, runKinked } = machine;
  const constants = new Map<number | string, Column>();
  const number = (value: number | string): Column => {
    const known = constants.get(value) ?? numberColumn(size, value);
    constants.set(value, known);
    return known;
  };
  const binary = (operation: Operation) => (a: Column, b: Column) => run(operation, [a, b]);
  return {
    name: 'columns',
    number,
    add: addColumns,
    subtract: binary(arithmetic.subtract),
    multiply: multiplyColumns,
    divide: binary(arithmetic.divide),
    power: (a, b) => raised(machine, a, b),
    negate: (a) => run(arithmetic.negate, [a]),
    maximum: (a, b) => runKinked(kinks.extreme(0, 1), [a, b]),
    minimum: (a, b) => runKinked(kinks.extreme(0, -1), [a, b]),
    relu: (z) => runKinked(kinks.relu(0), [z]),
    call: (name, a) => called(machine, name, a),
    compare: (name, a, b) => runKinked(kinks.comparison(0, operators[name]), [a, b]),
    select: (condition, a, b) => selected(condition, a, b),
    isZero: isZeroColumn,
  };
}

/** A numeral; one that is not known to be a double carries its rounding, one beyond all doubles cannot be told. */
function numberColumn(size: number, value: number | string): Column {
  if (typeof value === 'number') return constantColumn(size, value, 0);
  const exact = parseFraction(value);
  const rounded = exact === undefined ? Number(value) : toNumber(exact);
  if (!Number.isFinite(rounded)) return constantColumn(size, 0, Infinity);
  const isExact = exact !== undefined && isShortBinary(exact, rounded);
  return constantColumn(size, rounded, isExact ? 0 : Math.abs(rounded) * 2 * roundoff + 5e-324);
}

/** Whether a fraction is a multiple of 1/1024 that a double holds. The shortest decimal would not tell: 0.1 is none. */
function isShortBinary(exact: Fraction, rounded: number): boolean {
  const parts = rounded * 1024;
  return Number.isSafeInteger(parts) && compare(fraction(BigInt(parts), 1024n), exact) === 0;
}

/** Whole powers are products, so that exact coordinates keep exact powers. */
function raised(machine: ColumnMachine, a: Column, b: Column): Column {
  const [exponent = Number.NaN] = b.values;
  const isConstant = b.values.every((value) => value === exponent) && b.bounds.every((bound) => bound === 0);
  if (!isConstant || !Number.isInteger(exponent) || exponent < 1 || exponent > 16) {
    return machine.run(power(undefined), [a, b]);
  }
  let product = a;
  for (let k = 1; k < exponent; k += 1) product = multiplyColumns(product, a);
  return product;
}

const steps: ReadonlyMap<ScalarFunction, (x: number) => number> = new Map([
  ['floor', Math.floor],
  ['ceil', Math.ceil],
  ['round', Math.round],
]);

function called(machine: ColumnMachine, name: ScalarFunction, a: Column): Column {
  const { run, runKinked } = machine;
  const one = () => constantColumn(machine.size, 1, 0);
  if (name === 'abs') return runKinked(kinks.absolute(0), [a]);
  if (name === 'sign') return runKinked(kinks.signOf(0), [a]);
  if (name === 'expm1') return run(arithmetic.subtract, [called(machine, 'exp', a), one()]);
  if (name === 'log1p') return called(machine, 'log', run(arithmetic.add, [one(), a]));
  const step = steps.get(name);
  if (step !== undefined) return stepped(step, a);
  const operation =
    name === 'floor' || name === 'ceil' || name === 'round' ? undefined : laneFunctions.get(name);
  if (operation === undefined) throw new Error(`no operation on columns for ${name}`);
  return run(operation, [a]);
}

/** A function that is constant between its steps; nothing can be said where a step is near. */
function stepped(step: (x: number) => number, { values, bounds }: Column): Column {
  const isSure = (x: number, d: number) => step(x - d) === step(x + d);
  return {
    values: values.map(step),
    bounds: bounds.map((d, k) => (isSure(values[k] ?? Number.NaN, d) ? 0 : Infinity)),
  };
}

function selected(condition: Column, a: Column, b: Column): Column {
  const chosen = (k: number) => (condition.values[k] === 0 ? b : a);
  return {
    values: condition.values.map((value, k) => (value === value ? (chosen(k).values[k] ?? value) : value)),
    bounds: condition.bounds.map((bound, k) => (bound === 0 ? (chosen(k).bounds[k] ?? bound) : Infinity)),
  };
}
