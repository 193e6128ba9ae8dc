import type { Deps } from '../deps.ts';
import { readGradeFacts, refreshQuestionGrade } from '../grading/keep-grades.ts';
import { markedPoints, rubricOf } from '../grading/rubric.ts';
import { readWaitingWork, waitingAnswers } from '../grading/waiting-answers.ts';
import { appendAudit } from '../store/audit.ts';
import { insertRubricMark } from '../store/rubric-marks.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

export interface TextMark {
  readonly questionId: string;
  readonly part: string;
  readonly cell: string;
  /** Rubric items that were ticked. */
  readonly items: readonly string[];
  /** In points of the slot, as typed; wins over the items unless it is blank. */
  readonly points: string;
  readonly comment: string;
}

/** `notFound`: no such answer waits in this course. `outOfRange`: it cannot give such points. */
export type MarkOutcome = 'marked' | 'outOfRange' | 'notFound';

/** Keeps what a person gave for one answer that the machine could not judge. */
export async function markText(deps: Deps, by: ByStaff, mark: TextMark): Promise<MarkOutcome> {
  const { questionId, part, cell, items, comment } = mark;
  const work = await readWaitingWork(deps.db.read, by.courseId, questionId);
  if (work === undefined) return 'notFound';
  const { place, posed } = work;
  const rubric = rubricOf(posed.question, part, cell);
  return deps.db.commit(async (tx) => {
    const waiting = waitingAnswers(await readGradeFacts(tx, questionId));
    const answer = waiting.find((one) => one.part === part && one.cell === cell);
    if (answer === undefined) return 'notFound';
    const points = markedPoints(rubric, answer.maxPoints, mark);
    if (points === null) return 'outOfRange';
    const at = deps.clock();
    const row = { id: deps.randomText(9), questionId, part, cell, items, points, comment };
    await insertRubricMark(tx, { ...row, byId: by.byId, at });
    await refreshQuestionGrade(tx, questionId, at);
    const details = { title: place.title, student: place.personName, part, cell, points };
    await appendAudit(tx, auditOf(by, at, { act: 'mark-text', subject: `question:${questionId}`, details }));
    return 'marked';
  });
}
