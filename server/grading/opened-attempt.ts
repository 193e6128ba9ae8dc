import type { Assignment } from '../store/assignments.ts';
import type { AttemptRow, CourseRow, DraftRow } from '../store/schema.ts';
import type { PosedQuestion } from './posed-question.ts';

/** An attempt as its owner meets it at an instant. */
export interface OpenedAttempt {
  readonly course: CourseRow;
  readonly assignment: Assignment;
  readonly attempt: AttemptRow;
  /** The last instant at which work counts (grace apart); null where nothing ends it. */
  readonly endsAt: number | null;
  /** Whether verdicts and keys may be shown. */
  readonly released: boolean;
  readonly questions: readonly PosedQuestion[];
  readonly drafts: readonly DraftRow[];
}

/** The question at a position of an opened attempt. */
export function questionAt(opened: OpenedAttempt, position: number): PosedQuestion | undefined {
  return opened.questions.find(({ row }) => row.position === position);
}
