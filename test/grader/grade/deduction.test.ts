import { describe, expect, test } from 'vitest';
import { deductedOnce } from '../../../grader/grade/deduction.ts';
import type { WrongCode } from '../../../grader/misconceptions/codes.ts';
import type { CellReport, Outcome } from '../../../grader/report.ts';
import { cell, gradient, lectureQuestion } from './lecture-question.ts';

const question = lectureQuestion({ parts: {} });

/** A wrong cell: what it could earn, the rules behind it, and whether they are certain. */
interface Wrong {
  readonly worth: number;
  readonly rules: readonly WrongCode[];
  readonly certain?: boolean;
  readonly outcome?: Outcome;
  readonly earned?: number;
}

/** The points of each cell where the same rule is to be paid for once, and half of a right step is given. */
function points(wrongs: readonly Wrong[], oneRuleOneDeduction = true): readonly number[] {
  const cells = wrongs.map((_, index) => ({
    question,
    reference: { question: 'q', part: 'p', cell: `c${index}` },
    cell: cell(`c${index}`, gradient('w11')),
    typed: '7',
  }));
  const reports = wrongs.map(({ worth, rules, outcome = 'incorrect', earned = 0 }, index): CellReport => ({
    ...{ cell: `c${index}`, outcome, points: earned, maxPoints: worth, typed: '7', expected: '8' },
    ...{ from: [], diagnoses: rules },
  }));
  const diagnoses = wrongs.map(
    ({ rules, certain = true }, index) =>
      [`q p c${index}`, { codes: rules, certain, joined: 'both' }] as const,
  );
  const none = new Map<string, never>();
  const network = {
    ...{ judged: none, formulas: none, matrices: none, read: none, issues: none },
    diagnoses: new Map(diagnoses.filter(([, { codes }]) => codes.length > 0)),
  };
  const policy = { followThroughPercent: 50, oneRuleOneDeduction };
  return deductedOnce(reports, { cells, network, policy }).map((report) => report.points);
}

describe('a rule is paid for once', () => {
  test('at its most expensive cell, the first of those that cost as much', () => {
    const wrong = [1000, 3000, 2000, 3000].map((worth) => ({ worth, rules: ['M01'] as const }));
    expect(points(wrong)).toEqual([500, 0, 1000, 1500]);
    expect(points(wrong.toReversed())).toEqual([0, 1000, 1500, 500]);
  });

  test('and another rule by itself, two rules together being one of their own', () => {
    const rules: readonly (readonly WrongCode[])[] = [['M01'], ['M14'], ['M01', 'M14'], ['M01'], ['M14']];
    expect(points(rules.map((own) => ({ worth: 1000, rules: own })))).toEqual([0, 0, 0, 500, 500]);
  });

  test('only where it is certain', () => {
    const [sure, guess] = [
      { worth: 1000, rules: ['M01'] as const },
      { worth: 2000, rules: ['M01'] as const, certain: false },
    ];
    expect(points([sure, guess, sure])).toEqual([0, 0, 500]);
    expect(points([guess, guess])).toEqual([0, 0]);
  });

  test('and changes nothing of what is not wrong, or has no rule', () => {
    const rules = ['M01'] as const;
    expect(
      points([
        { worth: 1000, rules },
        { worth: 1000, rules, outcome: 'undecided' },
        { worth: 1000, rules, outcome: 'followThrough', earned: 1000 },
        { worth: 1000, rules: [] },
        { worth: 1000, rules: [] },
      ]),
    ).toEqual([0, 0, 1000, 0, 0]);
  });
});

test('without that policy, every cell pays', () => {
  const wrong = { worth: 1000, rules: ['M01'] as const };
  expect(points([wrong, wrong], false)).toEqual([0, 0]);
});
