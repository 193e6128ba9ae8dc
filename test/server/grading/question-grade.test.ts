import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellReport } from '../../../grader/report.ts';
import { foldQuestionGrade, scaledPoints, type GradeFacts } from '../../../server/grading/question-grade.ts';
import { usualPolicy } from '../../../server/policy/assignment-policy.ts';

interface Submitted {
  readonly at: number;
  readonly points: number;
  readonly text?: string;
  readonly waiting?: boolean;
}

const cellOf = (cell: string, points: number, more: Partial<CellReport> = {}): CellReport => ({
  cell,
  outcome: points > 0 ? 'correct' : 'incorrect',
  points,
  maxPoints: 4000,
  typed: '',
  from: [],
  diagnoses: [],
  expected: '',
  ...more,
});

function judged(submitted: Submitted, number: number): GradeFacts['judged'][number] {
  const cells = [
    cellOf('number', submitted.points),
    cellOf('words', 0, { outcome: submitted.waiting === true ? 'undecided' : 'blank' }),
  ];
  return {
    submission: {
      id: `s${number}`,
      questionId: 'q',
      personId: 'mei',
      number,
      clientId: `c${number}`,
      answers: { a: { words: submitted.text ?? '' } },
      answersHash: '',
      arrivedAt: submitted.at,
    },
    report: {
      question: 'q',
      points: submitted.points,
      maxPoints: 8000,
      parts: [
        {
          part: 'a',
          outcome: 'correct',
          points: submitted.points,
          maxPoints: 8000,
          from: [],
          diagnoses: [],
          cells,
        },
      ],
    },
  };
}

function facts(submissions: readonly Submitted[], more: Partial<GradeFacts> = {}): GradeFacts {
  return {
    policy: usualPolicy.homework,
    slotPoints: 8000,
    judged: submissions.map((each, index) => judged(each, index + 1)),
    marks: [],
    overrides: [],
    hints: [],
    ...more,
  };
}

const mark = (at: number, points: number) => ({
  id: `m${at}`,
  questionId: 'q',
  part: 'a',
  cell: 'words',
  items: [],
  points,
  comment: '',
  byId: 'ta',
  at,
});
const override = (points: number | null) => ({
  id: 'o',
  questionId: 'q',
  points,
  reason: 'r',
  byId: 'ta',
  at: 9,
});

describe('the mark of a question', () => {
  it('is that of the best submission in homework and of the last one in a quiz', () => {
    const submissions = [
      { at: 1, points: 1000 },
      { at: 2, points: 4000 },
      { at: 3, points: 2000 },
    ];
    expect(foldQuestionGrade(facts(submissions)).points).toBe(4000);
    expect(foldQuestionGrade(facts(submissions, { policy: usualPolicy.quiz })).points).toBe(2000);
  });

  it('waits for a person while a text is unmarked, and counts what the person gave', () => {
    const written = [{ at: 1, points: 4000, text: 'the gradient', waiting: true }];
    expect(foldQuestionGrade(facts(written))).toMatchObject({ points: 4000, waiting: 1 });
    const marked = foldQuestionGrade(facts(written, { marks: [mark(2, 3000)] }));
    expect(marked).toMatchObject({ points: 7000, waiting: 0 });
  });

  it('takes the newest mark and never more than the cell is worth', () => {
    const written = [{ at: 1, points: 0, text: 'x', waiting: true }];
    expect(foldQuestionGrade(facts(written, { marks: [mark(2, 3000), mark(3, 9000)] })).points).toBe(4000);
  });

  it('does not give the mark of one text to another text', () => {
    const rewritten = [
      { at: 1, points: 0, text: 'first', waiting: true },
      { at: 3, points: 0, text: 'second', waiting: true },
    ];
    const policy = usualPolicy.quiz;
    expect(foldQuestionGrade(facts(rewritten, { policy, marks: [mark(2, 3000)] }))).toMatchObject({
      points: 0,
      waiting: 1,
    });
    const same = rewritten.map((each) => ({ ...each, text: 'same' }));
    expect(foldQuestionGrade(facts(same, { policy, marks: [mark(2, 3000)] }))).toMatchObject({
      points: 3000,
      waiting: 0,
    });
  });

  it('follows an override until it is withdrawn', () => {
    const submissions = [{ at: 1, points: 4000, text: 'x', waiting: true }];
    expect(foldQuestionGrade(facts(submissions, { overrides: [override(500)] }))).toMatchObject({
      points: 500,
      waiting: 0,
    });
    const withdrawn = foldQuestionGrade(facts(submissions, { overrides: [override(500), override(null)] }));
    expect(withdrawn).toMatchObject({ points: 4000, waiting: 1 });
  });
});

describe('scaling to the points of a slot', () => {
  it('gives nothing for nothing, all for all, and never less for more', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }));
    fc.assert(
      fc.property(amounts, fc.nat(100_000), ([max, slot], earned) => {
        const less = Math.min(earned, max);
        expect(scaledPoints(0, max, slot)).toBe(0);
        expect(scaledPoints(max, max, slot)).toBe(slot);
        expect(scaledPoints(less, max, slot)).toBeLessThanOrEqual(slot);
        expect(scaledPoints(Math.max(0, less - 1), max, slot)).toBeLessThanOrEqual(
          scaledPoints(less, max, slot),
        );
      }),
    );
  });
});
