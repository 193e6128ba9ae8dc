import { expect, test } from 'vitest';
import { fraction } from '../../../grader/arithmetic/fraction.ts';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import { reckon } from '../../../grader/grade/reckon.ts';
import { matrixNetworks } from '../misconceptions/matrix-networks.ts';
import { networkQuestion } from '../misconceptions/dossier-question.ts';

test('an own entry of an array that has no exact fractions is followed in doubles', () => {
  const question = networkQuestion(matrixNetworks.A05);
  const own = [{ quantity: { kind: 'value', of: 'e' }, element: 0, value: fraction(3n) }] as const;
  const loss = reckon(question, { own })({ kind: 'value', of: 'L' }, 0);
  // e = (3, 2, 5), so p₂ = 1/5
  expect(loss && toNumber(loss)).toBeCloseTo(Math.log(5), 12);
});
