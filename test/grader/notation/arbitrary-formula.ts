import fc from 'fast-check';
import type { ComparisonOperator, Expression, FunctionName } from '../../../grader/notation/expression.ts';

/** The symbols that random formulas use. */
export const symbolNames = ['x', 'y', 'w', 'b', 'h1', 'w31', 'yhat', 'eta', 'w2_1,3', 'dL/dh1'] as const;
export const symbols = symbolNames.map((name) => ({ name }));

const numeral = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map(String),
  fc.constantFrom('0.5', '.25', '5.', '1e-3', '2e3', '3.75', '0.125'),
);

const unary: readonly FunctionName[] = [
  'exp', 'log', 'sqrt', 'abs', 'sign', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'arctan', 'sigmoid', 'relu',
  'softplus',
]; // oxfmt-ignore
const comparisons: readonly ComparisonOperator[] = ['<', '<=', '>', '>=', '=', '!='];

/** Any formula that the grammar can read. */
export const anyFormula: fc.Arbitrary<Expression> = fc.letrec<{ formula: Expression; leaf: Expression }>(
  (tie) => ({
    leaf: fc.oneof(
      numeral.map((text): Expression => ({ kind: 'number', text })),
      fc.constantFrom(...symbolNames).map((name): Expression => ({ kind: 'symbol', name })),
      fc.constantFrom('e' as const, 'pi' as const).map((name): Expression => ({ kind: 'constant', name })),
    ),
    formula: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      tie('leaf'),
      tie('formula').map((of): Expression => ({ kind: 'negate', of })),
      fc
        .tuple(
          fc.constantFrom(
            'add' as const,
            'subtract' as const,
            'multiply' as const,
            'divide' as const,
            'power' as const,
          ),
          tie('formula'),
          tie('formula'),
        )
        .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right })),
      fc
        .tuple(fc.constantFrom(...unary), tie('formula'))
        .map(([name, of]): Expression => ({ kind: 'call', function: name, arguments: [of] })),
      fc
        .tuple(
          fc.constantFrom('max' as const, 'min' as const, 'leaky_relu' as const),
          tie('formula'),
          tie('formula'),
        )
        .map(([name, a, b]): Expression => ({ kind: 'call', function: name, arguments: [a, b] })),
      fc
        .tuple(fc.constantFrom(...comparisons), tie('formula'), tie('formula'))
        .map(([operator, left, right]): Expression => ({ kind: 'comparison', operator, left, right })),
    ),
  }),
).formula;
