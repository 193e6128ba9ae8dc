import type { Deps } from '../deps.ts';
import { refreshQuestionGrade } from '../grading/keep-grades.ts';
import { appendAudit } from '../store/audit.ts';
import { findCourseQuestion } from '../store/gradebook.ts';
import { insertOverride } from '../store/overrides.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

export interface Override {
  readonly questionId: string;
  /** Thousandths in the slot's points; null withdraws what was decided before. */
  readonly points: number | null;
  readonly reason: string;
}

/** Sets a question's mark by hand, with a reason; the judgement stays in the ledger. False where the course has no such question. */
export async function overrideQuestion(deps: Deps, by: ByStaff, override: Override): Promise<boolean> {
  return deps.db.commit(async (tx) => {
    const place = await findCourseQuestion(tx, by.courseId, override.questionId);
    if (place === undefined) return false;
    const at = deps.clock();
    await insertOverride(tx, { id: deps.randomText(9), ...override, byId: by.byId, at });
    await refreshQuestionGrade(tx, override.questionId, at);
    const { title, personName: student } = place;
    const details = { title, student, points: override.points, reason: override.reason };
    await appendAudit(
      tx,
      auditOf(by, at, { act: 'override', subject: `question:${override.questionId}`, details }),
    );
    return true;
  });
}
