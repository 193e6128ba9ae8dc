import { describe, expect, test } from 'vitest';
import { isFeedbackCode } from '../../../grader/grade/feedback-texts.ts';
import {
  distinctCauses,
  feedbackFor,
  formulaShapeDetails,
  issueSentence,
  sentenceOf,
} from '../../../grader/grade/feedback.ts';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { Language } from '../../../grader/language.ts';
import type { Answers, Asked, Question } from '../../../grader/question.ts';
import type { CellReport } from '../../../grader/report.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { recipeOf } from '../../problems/pinned.ts';
import { cell, gradient, lectureQuestion } from './lecture-question.ts';

const plain = (asks: Asked): Question => ({
  ...{ id: 'q', at: new Map(), roles: new Map(), symbols: [], misconceptions: [] },
  parts: [{ id: 'p', cells: [{ id: 'c', asks, points: 1000 }] }],
});

function feedbackOn(question: Question, answers: Answers, language: Language = 'en') {
  const [report] = grade([question], new Map([['q', answers]]), fullFollowThrough);
  if (report === undefined) throw new Error('no report');
  return feedbackFor(report, question, { language }).map(({ feedback }) => feedback);
}

/** The sentences on the one cell of a question. */
const told = (asks: Asked, typed: string, language: Language = 'en'): readonly string[] =>
  (feedbackOn(plain(asks), { p: { c: typed } }, language)[0] ?? []).map((item) => sentenceOf(item, language));

const label = { en: '', 'zh-TW': '' };
const options = [
  { id: 'a', label },
  { id: 'b', label, feedback: { en: 'Not b.', 'zh-TW': '不是 b。' } },
  { id: 'c', label, feedback: { en: 'Nor c.', 'zh-TW': '也不是 c。' } },
];

describe('a chosen option', () => {
  const choice: Asked = { kind: 'choice', options, correct: 'a' };
  test.each([
    ['a', ['Correct.']],
    ['b', ['Not correct.', 'Not b.']],
    ['', ['Not answered.']],
    ['d', ['There is no option “d”.']],
  ])('%j', (typed, sentences) => {
    expect(told(choice, typed)).toEqual(sentences);
  });

  test('that was right has nothing said of it, whatever else was wrong', () => {
    const rightToo: Asked = { kind: 'choices', options, correct: ['a', 'b'] };
    expect(told(rightToo, 'b')).toEqual(['Not correct.', '1 right, 0 wrongly marked.']);
    expect(told(rightToo, 'b c')).toEqual(['Not correct.', '1 right, 1 wrongly marked.', 'Nor c.']);
    expect(told(rightToo, 'c')).toEqual(['Not correct.', '0 right, 1 wrongly marked.', 'Nor c.']);
    expect(told(rightToo, 'a b')).toEqual(['Correct.']);
    expect(told({ ...rightToo, correct: ['a'] }, 'a b c', 'zh-TW')).toEqual([
      ...['不正確。', '選對 1 個，多選 2 個。', '不是 b。', '也不是 c。'],
    ]);
  });
});

describe('an array', () => {
  const asks = { kind: 'array', expected: { shape: [2, 1], data: ['1', '2'] } } as const;
  test.each([
    ['[[1],[2]]', ['Correct.']],
    ['[[1],[3]]', ['Not correct.']],
    ['[1,2]', ['Not correct.', 'Your array has the shape (2,); (2,1) is asked.']],
    ['5', ['Not correct.', 'Your array has the shape (); (2,1) is asked.']],
    ['[[1],[x]]', ['“x” is not a number.']],
    ['[[1],,[2]]', ['There is a comma with nothing before or after it.']],
  ])('%s', (typed, sentences) => {
    expect(told(asks, typed)).toEqual(sentences);
  });

  test('that is a shape is not told which shape is asked: that would be the answer', () => {
    const shape: Asked = { kind: 'array', expected: { shape: [2], data: ['3', '2'] }, isShape: true };
    expect(told(shape, '(3, 2, 1)')).toEqual(['Not correct.']);
  });
});

test('numbers, words and free text have nothing said of them beyond the verdict', () => {
  expect(told({ kind: 'plainNumber', expected: '2', rounding: { kind: 'exact' } }, '3')).toEqual([
    'Not correct.',
  ]);
  expect(told({ kind: 'word', accepted: ['a'] }, 'b')).toEqual(['Not correct.']);
  expect(told({ kind: 'text', rubric: [] }, 'b')).toEqual(['A person will look at this answer.']);
});

test('code is told the line and the words of its error', () => {
  const asks: Asked = { kind: 'numpy', given: {}, expected: { shape: [], data: ['1'] } };
  expect(told(asks, 'a = 1\nresult = b')).toEqual([expect.stringMatching(/^Line 2: .*b/)]);
  expect(told(asks, 'result = 2')).toEqual(['Not correct.']);
  const details = { message: 'too long' };
  expect(issueSentence({ code: 'code', details }, 'zh-TW')).toBe('第 1 行：too long');
  expect(issueSentence({ code: 'code', details: { ...details, line: '7' } }, 'en')).toBe('Line 7: too long');
  expect(issueSentence({ code: 'raggedArray' }, 'en')).toBe('The rows of the array differ in length.');
  expect(issueSentence({ code: 'comma' }, 'en')).toMatch(/point for decimals/);
  expect(isFeedbackCode('blank')).toBe(true);
  expect(isFeedbackCode('comma')).toBe(false);
});

test('a wrong function is told what a test showed, with the call, and the slip behind it', () => {
  const recipe = recipeOf('N01');
  const search = findVariant(recipe, 'remarks');
  if (search.kind === 'exhausted') throw new Error('a variant');
  const { variant } = search.found;
  const question = poseQuestion(recipe, variant, { id: 'q' });
  const [[part, cells] = ['', {}]] = Object.entries(keyOf(recipe, variant));
  const [[id, model] = ['', '']] = Object.entries(cells);
  const task = question.parts.flatMap((own) => own.cells).find((own) => own.id === id)?.asks;
  if (task?.kind !== 'function') throw new Error('a function');
  const remarks = (typed: string) => feedbackOn(question, { [part]: { [id]: typed } })[0] ?? [];
  expect(remarks(model)).toEqual([{ kind: 'sentence', code: 'correct', details: {} }]);
  const nothing = remarks(`${task.task.starter.trim()}\n    return 1`);
  expect(nothing.map(({ kind }) => kind)).toEqual(['sentence', 'option']);
  expect(nothing[1]).toMatchObject({ text: expect.stringMatching(/ \[.*; .*\]$/s) });
});

test('what an answer follows from goes by its quantity, in the list of the language', () => {
  const question = lectureQuestion({
    parts: {
      p: ['w31', 'h1', 'yhat'].map((name) => cell(name, gradient(name))),
      s: [cell('g', gradient('w11'))],
    },
  });
  const typed = { p: { yhat: '-2.5', h1: '9' }, s: { g: '27' } };
  const [, ...rest] = feedbackOn(question, typed);
  expect(rest.at(-1)).toEqual([{ kind: 'sentence', code: 'followThrough', details: { cells: '∂L/∂h₁' } }]);
});

test('of two rules that cannot be told apart the first stands for both', () => {
  const report = { diagnoses: ['M01', 'M14'] } as unknown as CellReport;
  expect(distinctCauses({ ...report, joined: 'either' })).toEqual(['M01']);
  expect(distinctCauses({ ...report, joined: 'both' })).toEqual(['M01', 'M14']);
  expect(distinctCauses({ ...report, diagnoses: ['M20'] })).toEqual(['M20']);
});

test('a formula of another shape is told both', () => {
  const asks = { kind: 'matrixFormula', expected: 'X', symbols: [], shape: [2, 3] } as const;
  expect(formulaShapeDetails([3, 2], { ...asks, quantity: gradient('W1') })).toEqual({
    ...{ own: '3×2', name: '∂L/∂W₁', expected: '2×3' },
  });
  expect(formulaShapeDetails([3, 2], asks)).toMatchObject({ name: '' });
});
