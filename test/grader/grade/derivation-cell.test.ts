import { describe, expect, test } from 'vitest';
import { expectedText } from '../../../grader/grade/expected.ts';
import { feedbackFor, sentenceOf } from '../../../grader/grade/feedback.ts';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { Language } from '../../../grader/language.ts';
import type { Cell } from '../../../grader/question.ts';
import { lecture, task } from '../derivation/networks.ts';

const asks = { kind: 'derivation', ...task(['w31', 'w11']) } as const;
const derivation: Cell = { id: 'c', asks, points: 4000 };
const question: GraphQuestion = { ...lecture, id: 'q', parts: [{ id: 'p', cells: [derivation] }] };

/** The report on lines of a derivation of ∂L/∂w₃,₁ and ∂L/∂w₁,₁, and what is said of it. */
function judged(lines: readonly string[], language: Language = 'en', on = question) {
  const answers = new Map([['q', { p: { c: lines.join('\n') } }]]);
  const [report] = grade([on], answers, fullFollowThrough);
  const cell = report?.parts[0]?.cells[0];
  if (report === undefined || cell === undefined) throw new Error('no cell');
  const [told] = feedbackFor(report, on, { language });
  return { ...cell, told: told?.feedback.map((item) => sentenceOf(item, language)) };
}

const right = [
  'dL/dyhat = -(y - yhat)',
  'dL/dw31 = dL/dyhat*h1',
  'dL/dh1 = dL/dyhat*w31',
  'dL/dw11 = dL/dh1*x1',
];
const signLost = ['dL/dyhat = y - yhat', ...right.slice(1)];

describe('a derivation as a cell', () => {
  test('earns everything where each target is reached', () => {
    expect(judged(right)).toMatchObject({
      ...{ outcome: 'correct', points: 4000, maxPoints: 4000, from: [], diagnoses: [] },
      told: ['Correct.', '∂L/∂w₃,₁: reached.', '∂L/∂w₁,₁: reached.'],
    });
  });

  test('shares its points among its targets by their weights', () => {
    const targets = asks.targets.map((target, at) => ({ ...target, points: [3, 1][at] ?? 0 }));
    const weighed = { ...derivation, asks: { ...asks, targets } };
    const found = judged(right.slice(0, 2), 'en', { ...question, parts: [{ id: 'p', cells: [weighed] }] });
    expect(found.derivation?.targets.map(({ points, maxPoints }) => [points, maxPoints])).toEqual([
      [3000, 3000],
      [167, 1000],
    ]);
    expect(found.points).toBe(3167);
  });

  test('names a wrong row once, however many follow from it', () => {
    const found = judged([...signLost, 'dL/dyhat = y - yhat']);
    expect(found.diagnoses).toEqual(['M01']);
    expect(found.derivation?.rows.map(({ outcome }) => outcome)).toEqual([
      'incorrect',
      ...['followThrough', 'followThrough', 'followThrough'],
      'incorrect',
    ]);
  });

  test('says of each row, and of each target, what there is to say', () => {
    expect(judged(signLost).told).toEqual([
      'Not correct.',
      expect.stringMatching(/^The size is right/),
      'Row 2: A right step: it follows from your row 1.',
      'Row 3: A right step: it follows from your row 1.',
      'Row 4: A right step: it follows from your row 1.',
      expect.stringMatching(/^∂L\/∂w₃,₁: reached, from a wrong row\. A wrong row on the way costs one step/),
      '∂L/∂w₁,₁: reached, from a wrong row.',
    ]);
    expect(judged(signLost, 'zh-TW').told?.slice(-5)).toEqual([
      '第 2 行：這一步是對的：由你的第 1 行正確推得。',
      '第 3 行：這一步是對的：由你的第 1 行正確推得。',
      '第 4 行：這一步是對的：由你的第 1 行正確推得。',
      expect.stringMatching(/^∂L\/∂w₃,₁：由寫錯的行正確推得。路徑上有一行寫錯/),
      '∂L/∂w₁,₁：由寫錯的行正確推得。',
    ]);
  });

  test('is blank where nothing was typed, and has no rows', () => {
    const found = judged([]);
    expect(found).toMatchObject({ outcome: 'blank', points: 0, diagnoses: [], told: ['Not answered.'] });
    expect('derivation' in found || 'issue' in found).toBe(false);
  });

  test('is invalid, with the reason, where it is longer than anyone writes', () => {
    const found = judged(['x'.repeat(100_000)]);
    expect(found).toMatchObject({ outcome: 'invalid', points: 0, issue: { code: 'tooLong' } });
    expect(found.told).toHaveLength(1);
  });

  test('expects the model derivation, and needs a forward pass to be one', () => {
    expect(expectedText(question, 'p', derivation)).toMatch(/^dL\/dyhat = -\(y - yhat\)\n/);
    const { graph: _, ...plain } = question;
    expect(expectedText(plain, 'p', derivation)).toBe('');
    const answers = new Map([['q', { p: { c: 'dL/dw31 = h1' } }]]);
    expect(() => grade([plain], answers, fullFollowThrough)).toThrow('q has no graph to derive on');
  });
});
