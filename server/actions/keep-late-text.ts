import type { Deps } from '../deps.ts';
import type { OpenedAttempt } from '../grading/opened-attempt.ts';
import type { PosedQuestion } from '../grading/posed-question.ts';
import { writeAnswers } from '../store/answers-json.ts';
import { appendAudit } from '../store/audit.ts';
import { answersFrom } from '../grading/posed-question.ts';
import type { TypedCell } from './save-draft.ts';

/** Keeps what arrived after the end as evidence for staff; it is never scored. */
export async function keepLateText(
  deps: Deps,
  opened: OpenedAttempt,
  late: {
    readonly question: PosedQuestion;
    readonly cells: readonly TypedCell[];
    readonly arrivedAt: number;
  },
): Promise<void> {
  await deps.db.commit((tx) =>
    appendAudit(tx, {
      courseId: opened.course.id,
      at: late.arrivedAt,
      byId: opened.attempt.personId,
      act: 'late-text',
      subject: `question:${late.question.row.id}`,
      details: { typed: writeAnswers(answersFrom(late.cells)) },
    }),
  );
}
