import type { AssignmentKind } from '../policy/assignment-policy.ts';

/** How an assignment stands for one student. */
export type StudentState = 'waiting' | 'open' | 'running' | 'received' | 'released' | 'missed';

/** What a student may know of one assignment at a glance. Times in epoch milliseconds; null where there is none. */
export interface AssignmentSummary {
  readonly href: string;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly state: StudentState;
  readonly opensAt: number | null;
  /** For this student: of the running attempt where there is one, else of the assignment. */
  readonly endsAt: number | null;
  readonly handedInAt: number | null;
  readonly questions: number;
  readonly begun: number;
  /** Thousandths; null until results are out. */
  readonly points: number | null;
  readonly maxPoints: number;
}
