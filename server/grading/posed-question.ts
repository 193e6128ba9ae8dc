import type { Answers, Question } from '../../grader/question.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import { issuedSheet, type IssuedSheet } from './issued-sheet.ts';
import type { PublishedSlot } from '../policy/assignment-policy.ts';
import type { Assignment } from '../store/assignments.ts';
import type { Reader } from '../store/database.ts';
import { listQuestions, type IssuedQuestion } from '../store/questions.ts';
import { loadRecipe } from './load-recipe.ts';

/** A question of an attempt, ready to be shown and to be judged. */
export interface PosedQuestion {
  readonly row: IssuedQuestion;
  readonly slot: PublishedSlot;
  /** Its id is that of the question's row; its cells share the points of the slot. */
  readonly question: Question;
  /** All that a page may say of it. */
  readonly sheet: IssuedSheet;
}

/**
 * Only questions that were drawn together are judged together; a further variant of a practice
 * question stands for itself.
 */
function networkOf(slot: PublishedSlot, row: IssuedQuestion): string | undefined {
  if (slot.network === null || row.position !== slot.position) return undefined;
  return `${slot.network}/${row.draw}`;
}

async function posed(db: Reader, assignment: Assignment, row: IssuedQuestion): Promise<PosedQuestion> {
  const slot = assignment.slots.find(({ id }) => id === row.slotId);
  if (slot === undefined) throw new Error(`question ${row.id} belongs to no slot of ${assignment.id}`);
  const recipe = await loadRecipe(db, assignment.courseId, row.variant.recipe);
  const options = { id: row.id, network: networkOf(slot, row), points: slot.points };
  const question = poseQuestion(recipe, row.variant, options);
  return { row, slot, question, sheet: issuedSheet(recipe, row.variant, question) };
}

/** The questions of an attempt in order. */
export async function poseAttempt(
  db: Reader,
  assignment: Assignment,
  attemptId: string,
): Promise<readonly PosedQuestion[]> {
  const rows = await listQuestions(db, attemptId);
  return Promise.all(rows.map((row) => posed(db, assignment, row)));
}

/** Whether a question has a cell of that name. */
export function hasCell({ question }: PosedQuestion, part: string, cell: string): boolean {
  return question.parts.some(({ id, cells }) => id === part && cells.some((each) => each.id === cell));
}

/** Whether a question has a box for code. */
export function asksCode({ question }: PosedQuestion): boolean {
  return question.parts.some(({ cells }) =>
    cells.some(({ asks }) => asks.kind === 'function' || asks.kind === 'numpy'),
  );
}

/** The answers that belong to cells of the question; anything else is left out. */
export function ownAnswers(posedQuestion: PosedQuestion, answers: Answers): Answers {
  return Object.fromEntries(
    posedQuestion.question.parts.map(({ id, cells }) => [
      id,
      Object.fromEntries(cells.map((cell) => [cell.id, answers[id]?.[cell.id] ?? ''])),
    ]),
  );
}

/** Texts of cells as answers of a question. */
export function answersFrom(
  cells: readonly { readonly part: string; readonly cell: string; readonly text: string }[],
): Answers {
  const parts = Object.groupBy(cells, ({ part }) => part);
  return Object.fromEntries(
    Object.entries(parts).map(([part, typed = []]) => [
      part,
      Object.fromEntries(typed.map(({ cell, text }) => [cell, text])),
    ]),
  );
}

/** Stored answers with what was sent now in their place. */
export function mergedAnswers(
  stored: Answers,
  cells: readonly { readonly part: string; readonly cell: string; readonly text: string }[],
): Answers {
  const sent = answersFrom(cells);
  const parts = new Set([...Object.keys(stored), ...Object.keys(sent)]);
  return Object.fromEntries([...parts].map((part) => [part, { ...stored[part], ...sent[part] }]));
}
