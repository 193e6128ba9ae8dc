import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../grader/notation/expression.ts';
import { readFormula } from '../../../grader/notation/read-formula.ts';
import { runNumpy } from '../../../grader/numpy/run.ts';
import { printNumpy } from '../../../problems/proposal/print-numpy.ts';

const symbols = [{ name: 'w' }, { name: 'x1' }, { name: 'yhat' }];

const arithmetic: fc.Arbitrary<Expression> = fc.letrec<{ e: Expression }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('2', '0.5', '13').map((text): Expression => ({ kind: 'number', text })),
    fc.constantFrom('w', 'x1', 'yhat').map((name): Expression => ({ kind: 'symbol', name })),
    tie('e').map((of): Expression => ({ kind: 'negate', of })),
    fc
      .tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'power'), tie('e'), tie('e'))
      .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right })),
  ),
})).e;

describe('a formula written in NumPy', () => {
  it('is, where it is arithmetic, read back as the same formula', () => {
    fc.assert(
      fc.property(arithmetic, (e) => {
        const reading = readFormula(printNumpy(e), symbols);
        expect(reading.kind === 'read' ? reading.expression : reading.issue).toEqual(e);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['sigmoid(-x)', 1 / (1 + Math.exp(2))],
    ['2*sigmoid(x)^2', 2 / (1 + Math.exp(-2)) ** 2],
    ['relu(-x) + relu(x)', 2],
    ['leaky_relu(-x)', -0.02],
    ['softplus(x - 1)', Math.log(1 + Math.E)],
    ['max(1, x, 3) - min(4, x)', 1],
    ['3*(x > 1) - (x == 1)', 3],
    ['|x - 5| * e^0 + ln(e) + pi*0', 4],
    ['-x^2', -4],
    ['sqrt(x)^4 / 2x^-1', undefined],
  ])('has the same value: %s at x = 2', (text, value) => {
    const reading = readFormula(text, [{ name: 'x' }]);
    if (value === undefined) return expect(reading.kind).toBe('invalid');
    if (reading.kind !== 'read') throw new Error(text);
    const result = runNumpy(printNumpy(reading.expression), new Map([['x', { shape: [], data: [2] }]]));
    expect(result.kind === 'value' ? result.value.data[0] : result).toBeCloseTo(value, 12);
  });
});
