import type { ScalarFunction } from '../../arithmetic/arithmetic.ts';
import { resultOf } from '../arrays/conversion.ts';
import { constant } from '../arrays/gather.ts';
import { refuse } from '../issue.ts';
import type { ArithmeticOperator } from '../operations/binary.ts';
import { arithmetic } from '../operations/binary.ts';
import { apply, call as scalar } from '../operations/elementwise.ts';
import type { Value } from '../values.ts';
import { integer, numericArgument } from './arguments.ts';
import type { Call, FunctionRow } from './row.ts';

/** Functions of one number, entry by entry, and the operators by name. */
export const elementwiseRows: readonly FunctionRow[] = [
  operator('add', '+'),
  operator('subtract', '-'),
  operator('multiply', '*'),
  operator('divide', '/'),
  operator('power', '**'),
  { name: 'square', parameters: 'x', run: square },
  ...(['sqrt', 'exp', 'log', 'log1p', 'expm1'] as const).map((name) => float(name)),
  ...(['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'arctan'] as const).map((name) => float(name)),
  ...(['abs', 'sign', 'floor', 'ceil'] as const).map((name) => sameDtype(name)),
  { name: 'round', parameters: 'a, decimals=0', method: true, run: round },
];

function operator(name: string, sign: ArithmeticOperator): FunctionRow {
  return {
    name,
    parameters: 'x1, x2',
    run: (call) => {
      const both = [numericArgument(call, 'x1'), numericArgument(call, 'x2')] as const;
      const numpy = both.map((one) => ({ ...one, python: false }));
      const [left = both[0], right = both[1]] = numpy;
      const { operand, dtype } = arithmetic(call.session, sign, [left, right]);
      return resultOf(operand, dtype);
    },
  };
}

function square(call: Call): Value {
  const x = { ...numericArgument(call, 'x'), python: false };
  const operand = constant(call.session, 2);
  const { operand: squared, dtype } = arithmetic(call.session, '**', [
    x,
    { operand, dtype: 'int64', python: true },
  ]);
  return resultOf(squared, dtype);
}

function float(name: ScalarFunction): FunctionRow {
  return {
    name,
    parameters: 'x',
    run: (call) => resultOf(scalar(call.session, name, numericArgument(call, 'x').operand), 'float64'),
  };
}

/** Integers stay integers. */
function sameDtype(name: ScalarFunction): FunctionRow {
  return {
    name,
    parameters: 'x',
    run: (call) => {
      const { operand, dtype } = numericArgument(call, 'x');
      if (name === 'sign' && dtype === 'bool')
        return refuse('type', "ufunc 'sign' is not supported for booleans");
      const result = scalar(call.session, name, operand);
      return resultOf(dtype === 'float64' ? result : call.session.backend.settled(result), dtype);
    },
  };
}

/** Halves go to the even neighbour; with `decimals`, of the number times a power of ten. */
function round(call: Call): Value {
  const { session } = call;
  const { operand, dtype } = numericArgument(call, 'a');
  const decimals = integer(call, 'decimals', 0);
  if (dtype !== 'float64' && decimals >= 0) return resultOf(operand, dtype);
  if (Math.abs(decimals) > 300) return refuse('value', 'round(): too many decimals');
  if (decimals === 0) return resultOf(scalar(session, 'round', operand), 'float64');
  const scale = constant(session, 10 ** Math.abs(decimals));
  const [up, down] = decimals > 0 ? (['multiply', 'divide'] as const) : (['divide', 'multiply'] as const);
  const scaled = scalar(session, 'round', apply(session, up, [operand, scale]));
  return resultOf(apply(session, down, [scaled, scale]), dtype);
}
