import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateConstant } from '../../../grader/agree/evaluate-constant.ts';
import { formulasAgree } from '../../../grader/agree/formula.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { anyFormula, symbolNames } from '../notation/arbitrary-formula.ts';
import { substituted } from './changes.ts';

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
    { numRuns: 400 },
  );
  expect(decided).toBeGreaterThan(330);
}, 60_000);

const extremes = [
  '0',
  '1',
  '-1',
  '0.5',
  '-2.75',
  '1e300',
  '-1e300',
  '1e-300',
  '1e9999',
  '1e-9999',
  '99999999',
  '1e40',
];
const outcomes = ['correct', 'incorrect', 'invalid', 'undecided'];

test('no formula makes the comparison throw, however large its numbers', () => {
  const numbers = fc.array(fc.constantFrom(...extremes), {
    minLength: symbolNames.length,
    maxLength: symbolNames.length,
  });
  fc.assert(
    fc.property(anyFormula, anyFormula, numbers, (a, b, values) => {
      const at = new Map(symbolNames.map((name, k) => [name, values[k] ?? '0']));
      const [x, y] = [substituted(a, at), substituted(b, at)];
      expect(['rational', 'ball', 'none']).toContain(evaluateConstant(x).kind);
      for (const [r, s] of [
        [a, b],
        [x, y],
        [a, y],
        [x, b],
      ] as const) {
        expect(outcomes).toContain(formulasAgree(r, s, { key: 'extremes' }).outcome);
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);
