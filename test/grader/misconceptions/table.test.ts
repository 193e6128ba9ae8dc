import { describe, expect, test } from 'vitest';
import { foreignWords } from '../../support/taiwan-words.ts';
import { languages } from '../../../grader/language.ts';
import { misconceptionCodes } from '../../../grader/misconceptions/codes.ts';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import { misconceptions } from '../../../grader/misconceptions/misconceptions.ts';
import { structureOf } from '../../../grader/misconceptions/structure.ts';
import { isTrue, signatures } from '../../../grader/diagnose/signatures.ts';
import type { Signature } from '../../../grader/diagnose/signatures.ts';
import {
  cell,
  lectureQuestion,
  nineGradients,
  parameters,
  refB,
  updated,
  value,
} from '../grade/lecture-question.ts';

describe.each(misconceptionCodes)('%s', (code) => {
  const { name, feedback, mutations } = misconceptions[code];
  test('has a name and a sentence in every language', () => {
    for (const language of languages) {
      expect(name[language]).not.toBe('');
      expect(feedback[language].length).toBeGreaterThan(8);
    }
    expect(foreignWords(name['zh-TW'] + feedback['zh-TW'])).toEqual([]);
  });
  test('has forms whose labels do not repeat', () => {
    const question = lectureQuestion({ relu: true, parts: { gradients: nineGradients } });
    const labels = mutations(structureOf(question)).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test('a rule about gates finds nothing to act on where there are none', () => {
  const question = lectureQuestion({
    parts: { gradients: nineGradients },
    misconceptions: ['M24', 'M26', 'M28'],
  });
  expect(signatures(question).mutations).toEqual([]);
});

/** The rules that the lecture’s own network with ReLU can show: values, gradients and one update. */
const ofTheLecture: readonly MisconceptionCode[] = [
  'M01',
  'M02',
  'M03',
  'M04',
  'M07',
  'M08',
  'M11',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
  'M19',
  'M20',
  'M21',
  'M24',
  'M25',
  'M26',
  'M28',
  'M32',
  'M33',
  'M34',
  'M35',
  'M37',
  'M38',
];

test('a wrong rule gives other numbers than the right one, on forward, backward or update', () => {
  const question = lectureQuestion({
    at: { ...refB, x1: '1.5', x2: '-2.5' },
    relu: true,
    parts: {
      forward: ['z1', 'h1', 'yhat'].map((name) => cell(name, value(name))),
      gradients: nineGradients,
      step: parameters.map((name) => cell(`${name}-new`, updated(name))),
    },
  });
  const { cells, mutations } = signatures(question);
  const shows = (form: Signature) => cells.some((asked, index) => !isTrue(asked, form.exact(index)));
  const found = new Set(mutations.filter(shows).map(({ code }) => code));
  expect(ofTheLecture.filter((code) => !found.has(code))).toEqual([]);
});
