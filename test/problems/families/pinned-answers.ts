import type { Answers } from '../../../grader/question.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { judged } from '../../../problems/wrong-answers.ts';
import { pinned, recipeOf } from '../pinned.ts';

type Numbers = Parameters<typeof pinned>[1];

/** A recipe at numbers of our choice, with one of its faces. */
export interface At {
  readonly id: string;
  readonly numbers: Numbers;
  readonly face?: string;
}

/** The key at these numbers. */
export const keyAt = ({ id, numbers, face }: At): Answers => {
  const recipe = recipeOf(id);
  return keyOf(recipe, pinned(recipe, numbers, face));
};

/** The judgement of answers at these numbers; parts that are left out are answered rightly. */
export function judgedAt(at: At, answers: Answers) {
  const recipe = recipeOf(at.id);
  const question = poseQuestion(recipe, pinned(recipe, at.numbers, at.face), { id: at.id });
  return judged(question, { ...keyAt(at), ...answers });
}

/** The wrong rules named for answers at these numbers, each once, in order. */
export const namedAt = (at: At, answers: Answers): readonly string[] =>
  [...new Set(judgedAt(at, answers).parts.flatMap(({ diagnoses }) => diagnoses))].toSorted();

/** Entries of a vector as the boxes of its part. */
export const boxes = (...entries: readonly (number | string)[]): Answers[string] =>
  Object.fromEntries(entries.map((entry, at) => [`${at + 1}`, String(entry)]));

/** Rows of a matrix as the boxes of its part. */
export const grid = (...rows: readonly (readonly (number | string)[])[]): Answers[string] =>
  Object.fromEntries(
    rows.flatMap((row, r) => row.map((entry, c) => [`${r + 1}-${c + 1}`, String(entry)] as const)),
  );
