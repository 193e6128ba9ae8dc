import { expect, test } from 'vitest';
import { feedbackFor, sentenceOf } from '../../../grader/grade/feedback.ts';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import { languages } from '../../../grader/language.ts';
import type { Language } from '../../../grader/language.ts';
import type { Answers, Question } from '../../../grader/question.ts';
import { cell, gradient, lectureQuestion, nineGradients } from './lecture-question.ts';

function told(question: Question, answers: Answers, language: Language = 'en'): Record<string, string> {
  const [report] = grade([question], new Map([[question.id, answers]]), fullFollowThrough);
  if (report === undefined) throw new Error('no report');
  const cells = feedbackFor(report, question, { language });
  return Object.fromEntries(
    cells.map(({ cell: id, feedback }) => [id, feedback.map((item) => sentenceOf(item, language)).join(' ')]),
  );
}

const question = lectureQuestion({
  parts: {
    backward: [cell('dyhat', gradient('yhat')), cell('w31', gradient('w31')), cell('w32', gradient('w32'))],
  },
});
const answers = { backward: { dyhat: '-2.5', w31: '8.75', w32: '1,5' } };

test('a student reads what an answer follows from, and the wrong rule where it was applied', () => {
  expect(told(question, answers)).toEqual({
    dyhat: expect.stringMatching(/^Not correct\. The size is right/),
    w31: 'A right step: it follows from your ∂L/∂ŷ.',
    w32: expect.stringMatching(/Use a point for decimals/),
  });
});

test('in Chinese too', () => {
  expect(told(question, answers, 'zh-TW')).toMatchObject({
    dyhat: expect.stringContaining('正負號相反'),
    w31: '這一步是對的：由你的 ∂L/∂ŷ 正確推得。',
  });
});

test.each(languages)('feedback in %s never contains a right number', (language) => {
  const nine = lectureQuestion({ parts: { gradients: nineGradients } });
  const wrong = Object.fromEntries(nineGradients.map(({ id }, index) => [id, `${index + 101}.25`]));
  const text = Object.values(told(nine, { gradients: wrong }, language)).join(' ');
  for (const right of ['15', '3.75', '10', '2.5', '8.75', '7.5', '1.25']) expect(text).not.toContain(right);
});

test('an array of another shape is told which shape is asked', () => {
  const array: Question = {
    id: 'q',
    at: new Map(),
    roles: new Map(),
    symbols: [],
    parts: [
      {
        id: 'p',
        cells: [
          { id: 'c', points: 1, asks: { kind: 'array', expected: { shape: [2, 1], data: ['1', '2'] } } },
        ],
      },
    ],
    misconceptions: [],
  };
  expect(told(array, { p: { c: '[1,2]' } })['c']).toBe(
    'Not correct. Your array has the shape (2,); (2,1) is asked.',
  );
  expect(told(array, { p: { c: '[[1],[2,3]]' } })['c']).toBe('The rows of the array differ in length.');
});
