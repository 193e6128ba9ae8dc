import { Evidence } from '../../../grader/diagnose/evidence.ts';
import { bestHypotheses } from '../../../grader/diagnose/hypothesis.ts';
import { judgeNetwork } from '../../../grader/grade/judge-network.ts';
import type { JudgedNumber } from '../../../grader/grade/number-entry.ts';
import { placesOf } from '../../../grader/grade/places.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { WrongCode } from '../../../grader/misconceptions/codes.ts';
import { wrongCodes } from '../../../grader/misconceptions/own-answers.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { cell, gradient, lectureQuestion, nineGradients, value } from '../grade/lecture-question.ts';
import type { LectureQuestion } from '../grade/lecture-question.ts';

/** What was typed, by the id of the cell; the questions here have no two cells of one name. */
export type Typed = Readonly<Record<string, string>>;

/** The answers on questions of one network, read and judged. */
export const networkOf = (questions: readonly GraphQuestion[], typed: Typed) =>
  judgeNetwork(
    questions.flatMap((question) =>
      placesOf(question).map(({ cell: asked, reference }) => ({
        question,
        cell: asked,
        reference,
        typed: typed[asked.id] ?? '',
      })),
    ),
  );

export function evidenceOf(
  questions: readonly GraphQuestion[],
  typed: Typed,
  codes: readonly WrongCode[] = [...new Set(questions.flatMap(wrongCodes))],
): Evidence {
  return new Evidence([...networkOf(questions, typed).judged.values()], codes);
}

export function entryOf(evidence: Evidence, id: string): JudgedNumber {
  const entry = evidence.judged.find(({ reference }) => reference.cell === id);
  if (entry === undefined) throw new Error(`${id} was not typed`);
  return entry;
}

/** The hypotheses that explain the numbers best, each as `M01 times -1 & M14 own factor: 1.8, 0 left`. */
export const explained = (questions: readonly GraphQuestion[], typed: Typed): readonly string[] =>
  bestHypotheses(evidenceOf(questions, typed)).map(
    ({ forms, codes, cost, unexplained }) =>
      `${codes.join('+')}: ${forms.join(' & ')}: ${cost.toFixed(1)}, ${unexplained} left`,
  );

/** The names behind wrong numbers, by cell: `M01`, `M14|M16` for either, `M01+M14!` for both and certain. */
export const named = (questions: readonly GraphQuestion[], typed: Typed): Typed =>
  Object.fromEntries(
    [...networkOf(questions, typed).diagnoses].map(([place, { codes, joined, certain }]) => [
      place.split(' ').at(-1) ?? '',
      `${codes.join(joined === 'both' ? '+' : '|')}${certain ? '!' : ''}`,
    ]),
  );

/** The lecture's network with all nine gradients, and some rules listed. */
export const nine = (
  misconceptions: NonNullable<LectureQuestion['misconceptions']>,
  more: Partial<LectureQuestion> = {},
): GraphQuestion => lectureQuestion({ parts: { g: nineGradients }, misconceptions, ...more });

/** The same network with just these gradients or values asked. */
export const asking = (
  ids: string,
  misconceptions: NonNullable<LectureQuestion['misconceptions']>,
  more: Partial<LectureQuestion> = {},
): GraphQuestion => {
  const quantityOf = (id: string): Quantity => (id.startsWith('=') ? value(id.slice(1)) : gradient(id));
  const cells = ids.split(' ').map((id) => cell(id, quantityOf(id)));
  return lectureQuestion({ parts: { g: cells }, misconceptions, ...more });
};

/** Numbers in the order of ids: `typedAs('w11 b3', '15 -2.5')`. */
export const typedAs = (ids: string, numbers: string): Typed => {
  const all = numbers.split(' ');
  return Object.fromEntries(ids.split(' ').map((id, at) => [id, all[at] ?? '']));
};

export const gradientIds = 'w11 w12 w21 w22 w31 w32 b1 b2 b3';
