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
import { linear, withRelu } from './reference-signatures.ts';

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
