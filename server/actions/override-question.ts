import type { Deps } from '../deps.ts';
import { readGradeFacts, refreshQuestionGrade } from '../grading/keep-grades.ts';
import { readPoints } from '../policy/points.ts';
import { appendAudit } from '../store/audit.ts';
import { findCourseQuestion } from '../store/gradebook.ts';
import { insertOverride } from '../store/overrides.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

export interface Override {
  readonly questionId: string;
  /** In points of the slot, as typed; null withdraws what was decided before. */
  readonly points: string | null;
  readonly reason: string;
}

export type OverrideOutcome =
  | { readonly kind: 'done' }
  /** Points that cannot be read or are more than the slot is worth; or no reason. */
  | { readonly kind: 'refused'; readonly why: 'points' | 'reason' }
  | { readonly kind: 'notFound' };

/** Sets a question's mark by hand, with a reason; the judgement stays in the ledger. */
export async function overrideQuestion(
  deps: Deps,
  by: ByStaff,
  override: Override,
): Promise<OverrideOutcome> {
  const { questionId } = override;
  const reason = override.reason.trim();
  const points = override.points === null ? null : readPoints(override.points);
  return deps.db.commit(async (tx) => {
    const place = await findCourseQuestion(tx, by.courseId, questionId);
    if (place === undefined) return { kind: 'notFound' };
    const { slotPoints } = await readGradeFacts(tx, questionId);
    const isReadable = override.points === null || (points !== null && points <= slotPoints);
    if (!isReadable) return { kind: 'refused', why: 'points' };
    if (reason === '') return { kind: 'refused', why: 'reason' };
    const at = deps.clock();
    await insertOverride(tx, { id: deps.randomText(9), questionId, points, reason, byId: by.byId, at });
    await refreshQuestionGrade(tx, questionId, at);
    const details = { title: place.title, student: place.personName, points, reason };
    await appendAudit(tx, auditOf(by, at, { act: 'override', subject: `question:${questionId}`, details }));
    return { kind: 'done' };
  });
}
