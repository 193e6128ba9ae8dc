import type { Deps } from '../deps.ts';
import { refreshQuestionGrade } from '../grading/keep-grades.ts';
import { appendAudit } from '../store/audit.ts';
import { findCourseQuestion } from '../store/gradebook.ts';
import { insertRubricMark } from '../store/rubric-marks.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

export interface TextMark {
  readonly questionId: string;
  readonly part: string;
  readonly cell: string;
  /** Rubric items that were given. */
  readonly items: readonly string[];
  /** Thousandths, in the cell's own points. */
  readonly points: number;
  readonly comment: string;
}

/** Keeps what a person gave for one cell that the machine could not judge. False where the course has no such question. */
export async function markText(deps: Deps, by: ByStaff, mark: TextMark): Promise<boolean> {
  return deps.db.commit(async (tx) => {
    const place = await findCourseQuestion(tx, by.courseId, mark.questionId);
    if (place === undefined) return false;
    const at = deps.clock();
    await insertRubricMark(tx, { id: deps.randomText(9), ...mark, byId: by.byId, at });
    await refreshQuestionGrade(tx, mark.questionId, at);
    const { title, personName: student } = place;
    const details = { title, student, part: mark.part, cell: mark.cell, points: mark.points };
    await appendAudit(
      tx,
      auditOf(by, at, { act: 'mark-text', subject: `question:${mark.questionId}`, details }),
    );
    return true;
  });
}
