import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulasAgree } from '../../../grader/agree/formula.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { anyFormula } from '../notation/arbitrary-formula.ts';

/** The formula with every sum and product turned round. */
function commuted(e: Expression): Expression {
  switch (e.kind) {
    case 'negate':
      return { ...e, of: commuted(e.of) };
    case 'comparison':
      return { ...e, left: commuted(e.left), right: commuted(e.right) };
    case 'call':
      return { ...e, arguments: e.arguments.map(commuted) };
    case 'binary': {
      const [left, right] = [commuted(e.left), commuted(e.right)];
      if (e.operator === 'add' || e.operator === 'multiply') return { ...e, left: right, right: left };
      return e.operator === 'subtract'
        ? { kind: 'negate', of: { ...e, left: right, right: left } }
        : { ...e, left, right };
    }
    default:
      return e;
  }
}

test('no formula, however odd, is judged to differ from itself', () => {
  let decided = 0;
  fc.assert(
    fc.property(anyFormula, fc.string(), (e, key) => {
      const outcomes = [formulasAgree(e, e, { key }).outcome, formulasAgree(e, commuted(e), { key }).outcome];
      expect(outcomes).not.toContain('incorrect');
      if (outcomes.every((outcome) => outcome === 'correct')) decided += 1;
    }),
    { numRuns: 600 },
  );
  expect(decided).toBeGreaterThan(500);
});
