import fc from 'fast-check';
import type { Expression, FunctionName } from '../../../../grader/notation/expression.ts';
import type { SymbolEntry } from '../../../../grader/question.ts';

/** Names of every shape with sides 2, 3 and 4, and single values. */
export const matrixSymbols: readonly SymbolEntry[] = [
  { name: 'eta' },
  { name: 'n' },
  ...['A', 'B', 'W1', 'dL/dZ'].map((name) => ({ name, shape: [3, 2] })),
  ...['C', 'W2_1'].map((name) => ({ name, shape: [2, 3] })),
  { name: 'D', shape: [3, 3] },
  { name: 'E', shape: [2, 2] },
  { name: 'b', shape: [2] },
  { name: 'c', shape: [3] },
];

type Shape = readonly number[];
const functions: readonly FunctionName[] = ['exp', 'tanh', 'sigmoid', 'relu', 'softplus', 'abs'];
const lengths = [2, 3];

function leaf(shape: Shape): fc.Arbitrary<Expression> {
  const names = matrixSymbols.filter((symbol) => (symbol.shape ?? []).join() === shape.join());
  const symbol = fc.constantFrom(...names).map(({ name }): Expression => ({ kind: 'symbol', name }));
  if (shape.length > 0) return symbol;
  return fc.oneof(
    symbol,
    fc.constantFrom('2', '0.5', '1', '2e-3').map((text): Expression => ({ kind: 'number', text })),
  );
}

const two = (shape: Shape, depth: number) => fc.tuple(formula(shape, depth), formula(shape, depth));
const num = (text: string): Expression => ({ kind: 'number', text });

const known = new Map<string, fc.Arbitrary<Expression>>();

/** Any formula of that shape that the grammar can read. */
export function formula(shape: Shape, depth: number): fc.Arbitrary<Expression> {
  const key = `${shape.join()}/${depth}`;
  const found = known.get(key) ?? anyFormula(shape, depth);
  known.set(key, found);
  return found;
}

function anyFormula(shape: Shape, depth: number): fc.Arbitrary<Expression> {
  if (depth === 0) return leaf(shape);
  const inner = depth - 1;
  const choices: fc.Arbitrary<Expression>[] = [
    leaf(shape),
    formula(shape, inner).map((of): Expression => ({ kind: 'negate', of })),
    fc
      .tuple(fc.constantFrom('add' as const, 'subtract' as const, 'divide' as const), two(shape, inner))
      .map(([operator, [left, right]]): Expression => ({ kind: 'binary', operator, left, right })),
    fc
      .tuple(formula([], inner), formula(shape, inner))
      .map(([left, right]): Expression => ({ kind: 'binary', operator: 'multiply', left, right })),
    fc
      .tuple(fc.constantFrom(...functions), formula(shape, inner))
      .map(([name, of]): Expression => ({ kind: 'call', function: name, arguments: [of] })),
    two(shape, inner).map(([left, right]): Expression => ({
      kind: 'comparison',
      operator: '>',
      left,
      right,
    })),
  ];
  if (shape.length > 0) {
    choices.push(
      two(shape, inner).map(([left, right]): Expression => ({
        kind: 'binary',
        operator: 'hadamard',
        left,
        right,
      })),
      formula(shape, inner).map((of): Expression => ({
        kind: 'binary',
        operator: 'power',
        left: { kind: 'call', function: 'tanh', arguments: [of] },
        right: num('2'),
      })),
    );
  }
  if (shape.length === 2) choices.push(...ofMatrix(shape, inner));
  if (shape.length === 1) {
    choices.push(
      formula([3, ...shape], inner).map((of): Expression => ({
        kind: 'call',
        function: 'sum',
        arguments: [of, num('0')],
      })),
    );
  }
  return fc.oneof(...choices);
}

function ofMatrix(shape: Shape, depth: number): fc.Arbitrary<Expression>[] {
  const [rows = 0, columns = 0] = shape;
  return [
    formula([columns, rows], depth).map((of): Expression => ({
      kind: 'call',
      function: 'transpose',
      arguments: [of],
    })),
    ...lengths.map((length) =>
      fc
        .tuple(formula([rows, length], depth), formula([length, columns], depth))
        .map(([left, right]): Expression => ({ kind: 'binary', operator: 'matmul', left, right })),
    ),
    fc
      .array(fc.array(formula([], depth), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((entries): Expression => ({ kind: 'matrix', rows: entries })),
  ];
}
