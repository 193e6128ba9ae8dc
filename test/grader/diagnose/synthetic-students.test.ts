import { describe, expect, test } from 'vitest';
import { printFraction } from '../../../grader/arithmetic/fraction-printing.ts';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';
import { isTrue, signatures } from '../../../grader/diagnose/signatures.ts';
import type { Signature } from '../../../grader/diagnose/signatures.ts';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import { hasGraph } from '../../../grader/grade/reckon.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { Answers, Rounding } from '../../../grader/question.ts';
import { bank } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';

const seedsEach = 4;

interface Sitting {
  readonly recipe: string;
  readonly question: GraphQuestion;
  readonly key: Answers;
}

/** Certified variants of every recipe of the bank with a forward pass that asks numbers. */
const sittings: readonly Sitting[] = bank.flatMap((recipe) =>
  Array.from({ length: seedsEach }, (_, seed): readonly Sitting[] => {
    const search = findVariant(recipe, `synthetic ${seed}`);
    if (search.kind === 'exhausted') return [];
    const question = poseQuestion(recipe, search.found.variant, { id: 'q' });
    const isAsked = (sitting: GraphQuestion) =>
      sitting.parts.some(({ cells }) => cells.some(({ asks }) => asks.kind === 'number'));
    if (!hasGraph(question) || !isAsked(question)) return [];
    return [{ recipe: recipe.id, question, key: keyOf(recipe, search.found.variant) }];
  }).flat(),
);

const roundedTo = (rounding: Rounding, value: Fraction): string => {
  if (rounding.kind === 'exact') return printFraction(value);
  if (rounding.kind === 'decimals') return toNumber(value).toFixed(rounding.digits);
  return toNumber(value).toPrecision(rounding.digits);
};

/**
 * What a student types who follows one wrong rule throughout and rounds as asked. Working rows,
 * which earn nothing but let later answers follow, stay empty or not.
 */
function typedUnder({ question, key }: Sitting, form: Signature, withWorking: boolean): Answers {
  const answers: Record<string, Record<string, string>> = {};
  for (const [part, cells] of Object.entries(key)) answers[part] = { ...cells };
  for (const [index, { part, cell, asked, points }] of signatures(question).cells.entries()) {
    const value = points > 0 || withWorking ? form.exact(index) : undefined;
    answers[part] = { ...answers[part], [cell]: value === undefined ? '' : roundedTo(asked.rounding, value) };
  }
  return answers;
}

function judged(question: GraphQuestion, answers: Answers) {
  const [report] = grade([question], new Map([[question.id, answers]]), fullFollowThrough);
  if (report === undefined) throw new Error('no report');
  return report;
}

const namesIn = (report: ReturnType<typeof judged>) => [
  ...new Set(report.parts.flatMap(({ diagnoses }) => diagnoses)),
];

describe(`${sittings.length} certified variants of the bank`, () => {
  test('the key earns full marks and no name', () => {
    for (const { question, key } of sittings) {
      const report = judged(question, key);
      expect([report.points, namesIn(report)]).toEqual([report.maxPoints, []]);
    }
  });

  test('a student with one wrong rule is told the right name at least 95 times of 100, a wrong one at most once', () => {
    const tally = { students: 0, right: 0, wrong: 0, fullMarks: 0 };
    for (const [index, sitting] of sittings.entries()) {
      const { cells, mutations } = signatures(sitting.question);
      const withWorking = index % 2 === 0;
      for (const form of mutations.filter(({ everywhere }) => everywhere)) {
        if (cells.every((cell, at) => cell.points === 0 || isTrue(cell, form.exact(at)))) continue;
        const report = judged(sitting.question, typedUnder(sitting, form, withWorking));
        const names = namesIn(report);
        tally.students += 1;
        if (names.includes(form.code)) tally.right += 1;
        else if (names.length > 0) tally.wrong += 1;
        if (!withWorking && report.points === report.maxPoints) tally.fullMarks += 1;
      }
    }
    expect(tally.students).toBeGreaterThan(300);
    expect(tally.right / tally.students).toBeGreaterThanOrEqual(0.95);
    expect(tally.wrong / tally.students).toBeLessThanOrEqual(0.01);
    expect(tally.fullMarks).toBe(0);
  });

  test('a number that no rule explains gets no name', () => {
    for (const { question, key } of sittings) {
      const [first] = signatures(question).cells;
      if (first === undefined) continue;
      const report = judged(question, {
        ...key,
        [first.part]: { ...key[first.part], [first.cell]: '137.137' },
      });
      expect(namesIn(report)).toEqual([]);
    }
  });
});
