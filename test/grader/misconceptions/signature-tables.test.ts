import { describe, expect, test } from 'vitest';
import { parseFraction } from '../../../grader/arithmetic/fraction.ts';
import { printQuotient } from '../../../grader/arithmetic/fraction-printing.ts';
import type { Signature } from '../../../grader/diagnose/signatures.ts';
import { signatures } from '../../../grader/diagnose/signatures.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import {
  cell,
  lectureQuestion,
  nineGradients,
  parameters,
  refA,
  refB,
  updated,
} from '../grade/lecture-question.ts';

/** code, form, and the nine numbers in the course's order. */
type Row = readonly [MisconceptionCode, string, string];

const linear: readonly Row[] = [
  ['M01', 'times -1', '15 3.75 10 2.5 8.75 -7.5 5 1.25 -2.5'],
  ['M02', 'times 2', '-30 -7.5 -20 -5 -17.5 15 -10 -2.5 5'],
  ['M03', 'times 1/2', '-7.5 -1.875 -5 -1.25 -4.375 3.75 -2.5 -0.625 1.25'],
  ['M04', 'loss', '-18.75 -4.6875 -12.5 -3.125 -10.9375 9.375 -6.25 -1.5625 3.125'],
  ['M07', 'local only', '3 3 2 2 -3.5 3 1 1 1'],
  ['M08', 'link', '7.5 7.5 5 5 -8.75 7.5 2.5 2.5 2.5'],
  ['M14', 'own factor', '5 -1.875 2.5 0.625 -5 -1.25 -5 -1.25 2.5'],
  ['M15', 'whole product', '15 -5.625 5 1.25 17.5 -3.75 -5 -1.25 2.5'],
  ['M16', 'node', '3.125 3.125 3.125 3.125 -5 -1.25 -5 -1.25 2.5'],
  ['M17', 'zero', '-15 -3.75 -10 -2.5 -8.75 7.5 0 0 0'],
  ['M17', 'itself', '-15 -3.75 -10 -2.5 -8.75 7.5 -2.5 0.625 -1.25'],
  ['M17', 'input 1', '-15 -3.75 -10 -2.5 -8.75 7.5 -15 -3.75 -8.75'],
  ['M18', 'value', '-26.25 22.5 -17.5 15 -8.75 7.5 -8.75 7.5 2.5'],
  ['M19', 'weights reported', '-15 -10 -3.75 -2.5 7.5 -8.75 -5 -1.25 2.5'],
  ['M20', 'source +1', '-10 -2.5 -15 -3.75 7.5 -8.75 -5 -1.25 2.5'],
  ['M21', 'branch +1', '-3.75 -15 -2.5 -10 -8.75 7.5 -1.25 -5 2.5'],
];

const withRelu: readonly Row[] = [
  ['M01', 'times -1', '0 -6.75 0 -4.5 0 13.5 0 -2.25 4.5'],
  ['M02', 'times 2', '0 13.5 0 9 0 -27 0 4.5 -9'],
  ['M03', 'times 1/2', '0 3.375 0 2.25 0 -6.75 0 1.125 -2.25'],
  ['M04', 'loss', '0 -15.1875 0 -10.125 0 30.375 0 -5.0625 10.125'],
  ['M07', 'local only', '3 3 2 2 0 3 1 1 1'],
  ['M08', 'link', '0 -13.5 0 -9 0 -13.5 0 -4.5 -4.5'],
  ['M14', 'own factor', '0 3.375 0 -1.125 9 2.25 0 2.25 -4.5'],
  ['M15', 'whole product', '0 10.125 0 -2.25 0 6.75 0 2.25 -4.5'],
  ['M16', 'node', '3.375 3.375 -1.125 -1.125 9 2.25 0 2.25 -4.5'],
  ['M17', 'zero', '0 6.75 0 4.5 0 -13.5 0 0 0'],
  ['M17', 'itself', '0 6.75 0 4.5 0 -13.5 0 -1.125 2.25'],
  ['M17', 'input 1', '0 6.75 0 4.5 0 -13.5 0 6.75 0'],
  ['M18', 'value', '0 -40.5 0 -27 0 -13.5 0 -13.5 -4.5'],
  ['M19', 'weights reported', '0 0 6.75 4.5 -13.5 0 0 2.25 -4.5'],
  ['M20', 'source +1', '0 4.5 0 6.75 -13.5 0 0 2.25 -4.5'],
  ['M21', 'branch +1', '0 27 0 18 0 -13.5 0 9 -4.5'],
  ['M24', 'open', '27 6.75 18 4.5 0 -13.5 9 2.25 -4.5'],
  ['M25', 'by gradient', '27 6.75 18 4.5 0 -13.5 9 2.25 -4.5'],
  ['M26', 'inverted', '27 0 18 0 0 -13.5 9 0 -4.5'],
  ['M28', 'activation', '0 20.25 0 13.5 0 -13.5 0 6.75 -4.5'],
  ['M37', 'no activation', '-15 -3.75 -10 -2.5 -8.75 7.5 -5 -1.25 2.5'],
];

const exactly = (text: string) => {
  const read = parseFraction(text);
  if (read === undefined) throw new Error(`${text} is no fraction`);
  return printQuotient(read);
};

const printed = (form: Signature, index: number): string => {
  const entry = form.exact(index);
  return entry === undefined ? '?' : printQuotient(entry);
};

function formOf(
  question: GraphQuestion,
  code: MisconceptionCode,
  label: string,
): readonly string[] | undefined {
  const form = signatures(question).mutations.find((own) => own.code === code && own.label === label);
  return form?.glances.map((_, index) => printed(form, index));
}

describe('the numbers of every wrong rule are those of the signature tables, exactly', () => {
  describe('REF-A, linear', () => {
    const question = lectureQuestion({ at: refA, parts: { grads: nineGradients } });
    test.each(linear)('%s, %s', (code, label, numbers) => {
      expect(formOf(question, code, label)).toEqual(numbers.split(' ').map(exactly));
    });
  });

  describe('REF-A with ReLU', () => {
    const question = lectureQuestion({ at: refA, relu: true, parts: { grads: nineGradients } });
    test.each(withRelu)('%s, %s', (code, label, numbers) => {
      expect(formOf(question, code, label)).toEqual(numbers.split(' ').map(exactly));
    });
  });

  describe('REF-B, one step with η = 0.1, later layers updated first (T05)', () => {
    const cells = parameters.map((name) => cell(name, updated(name)));
    const rows = [
      [false, '-1.118125 2.054375 -0.0275 -0.7175 1.575 -0.725 -1.23625 -0.39125 -0.65'],
      [true, '-1 13403/6400 -0.5 -0.876875 1.5 -0.8375 -1 -997/3200 -0.725'],
    ] as const;
    test.each(rows)('ReLU: %s', (relu, numbers) => {
      const question = lectureQuestion({ at: refB, relu, parts: { step: cells } });
      expect(formOf(question, 'M35', 'later layers first')).toEqual(numbers.split(' ').map(exactly));
    });
  });
});

test('a form that gives the numbers of an earlier form of its rule is not listed twice', () => {
  const question = lectureQuestion({ parts: { grads: nineGradients } });
  const seen = signatures(question).mutations.map((form) =>
    [form.code, form.everywhere, ...form.glances.map((_, index) => printed(form, index))].join(' '),
  );
  expect(new Set(seen).size).toBe(seen.length);
});
