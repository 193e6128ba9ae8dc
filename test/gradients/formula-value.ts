import type { Comparison } from '../../grader/arithmetic/arithmetic.ts';
import {
  isMatrixFunction,
  type BinaryOperator,
  type ComparisonOperator,
  type Expression,
  type FunctionName,
} from '../../grader/notation/expression.ts';
import { dd } from './double-double.ts';
import type { DoubleDouble } from './double-double.ts';
import { doubleDouble as k } from './double-double-arithmetic.ts';

const binary: { readonly [O in Exclude<BinaryOperator, 'matmul' | 'hadamard'>]: typeof k.add } = {
  add: k.add,
  subtract: k.subtract,
  multiply: k.multiply,
  divide: k.divide,
  power: k.power,
};

const signs: { readonly [O in ComparisonOperator]: Comparison } = {
  '<': 'less',
  '<=': 'lessEqual',
  '>': 'greater',
  '>=': 'greaterEqual',
  '=': 'equal',
  '!=': 'notEqual',
};

function called(name: FunctionName, args: readonly DoubleDouble[]): DoubleDouble {
  const [a, b] = args;
  if (name === 'max') return args.reduce(k.maximum);
  if (name === 'min') return args.reduce(k.minimum);
  if (name === 'relu') return k.relu(a!);
  if (name === 'leaky_relu') return k.select(k.compare('greater', a!, dd(0)), a!, k.multiply(b!, a!));
  if (isMatrixFunction(name)) throw new Error(`${name} is of matrices`);
  return k.call(name, a!);
}

/**
 * What a derived formula is worth in 32 digits. Parts that the derivation shares are worked out
 * once, so that a formula whose printed form would not fit on any page can still be compared.
 */
export function formulaValue(
  formula: Expression,
  symbol: (name: string) => DoubleDouble,
  known = new Map<Expression, DoubleDouble>(),
): DoubleDouble {
  const of = (part: Expression): DoubleDouble => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const value = worth(part);
    known.set(part, value);
    return value;
  };
  const worth = (e: Expression): DoubleDouble => {
    switch (e.kind) {
      case 'number':
        return k.number(e.text);
      case 'symbol':
        return symbol(e.name);
      case 'constant':
        return dd(e.name === 'e' ? Math.E : Math.PI);
      case 'negate':
        return k.negate(of(e.of));
      case 'call':
        return called(e.function, e.arguments.map(of));
      case 'comparison':
        return k.compare(signs[e.operator], of(e.left), of(e.right));
      case 'binary':
        if (e.operator === 'matmul' || e.operator === 'hadamard') throw new Error('a formula of matrices');
        return guarded(e.operator, e.left, e.right);
      case 'matrix':
        throw new Error('a formula of matrices');
    }
  };
  /** A closed gate counts as 0 whatever stands behind it. */
  const guarded = (operator: keyof typeof binary, left: Expression, right: Expression) => {
    const gate = left.kind === 'comparison' ? left : right.kind === 'comparison' ? right : undefined;
    if (operator === 'multiply' && gate !== undefined && k.isZero(of(gate))) return dd(0);
    return binary[operator](of(left), of(right));
  };
  return of(formula);
}
