import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateConstant } from '../../../grader/agree/evaluate-constant.ts';
import { formulasAgree } from '../../../grader/agree/formula.ts';
import { nearestDouble } from '../../../grader/answer/number.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { printText } from '../../../grader/notation/print-text.ts';
import { anyFormula, symbolNames } from '../notation/arbitrary-formula.ts';
import { changedAt, substituted } from './changes.ts';

/**
 * Whether a saturated function may be compared with its limit: tanh(99) < 1 holds, but not at 50
 * digits, so that our oracle would be wrong.
 */
function comparesSaturated(e: Expression): boolean {
  const text = printText(e);
  return /[<>=]|sign/.test(text) && /tanh|sigmoid|softplus|exp|e\^/.test(text);
}

const leaf = fc.oneof(
  fc.constantFrom(...symbolNames).map((name): Expression => ({ kind: 'symbol', name })),
  fc.integer({ min: 0, max: 9 }).map((n): Expression => ({ kind: 'number', text: String(n) })),
);

const coordinate = fc.integer({ min: -9_999_999, max: 9_999_999 });
const points = fc.array(
  fc.array(coordinate, { minLength: symbolNames.length, maxLength: symbolNames.length }),
  {
    minLength: 20,
    maxLength: 20,
  },
);

/** Nowhere special: no round number, and no two names alike. */
const generic = (n: number, k: number) => (n / 1e6 + (k + 1) * 1.3717e-4).toFixed(12);

/** The value at a point to 50 digits, as a double; undefined where it has none. */
function valueAt(e: Expression, point: readonly number[]): number | undefined {
  const value = evaluateConstant(
    substituted(e, new Map(symbolNames.map((name, k) => [name, generic(point[k] ?? 0, k)]))),
  );
  return value.kind === 'none' ? undefined : nearestDouble(value);
}

const differ = (a: number, b: number) => Math.abs(a - b) > 1e-8 * Math.max(Math.abs(a), Math.abs(b)) + 1e-40;

test('no formula is accepted for another that differs from it at 50 digits', () => {
  let refused = 0;
  fc.assert(
    fc.property(anyFormula, leaf, fc.nat({ max: 8 }), points, (expected, other, place, samples) => {
      fc.pre(!comparesSaturated(expected));
      const answer = changedAt(expected, place, () => other);
      const { outcome } = formulasAgree(expected, answer, { key: 'soundness' });
      if (outcome === 'incorrect') refused += 1;
      if (outcome !== 'correct') return;
      for (const point of samples) {
        const [r, a] = [valueAt(expected, point), valueAt(answer, point)];
        const both = r !== undefined && a !== undefined;
        expect(
          both && differ(r, a),
          `${printText(answer)} for ${printText(expected)} at ${point.join()}`,
        ).toBe(false);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(refused).toBeGreaterThan(300);
}, 60_000);
