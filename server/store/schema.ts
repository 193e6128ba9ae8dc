import type { Generated } from 'kysely';
import type { Language } from '../../grader/language.ts';
import type { HintRow } from './schema-hints.ts';
import type { SessionRow, SignInLinkRow } from './schema-sign-in.ts';

/** Rows as the database holds them: times are epoch milliseconds UTC, flags 0 or 1, JSON is text. */
export interface Schema {
  readonly course: CourseRow;
  readonly person: PersonRow;
  readonly enrolment: EnrolmentRow;
  readonly signInLink: SignInLinkRow;
  readonly session: SessionRow;
  readonly courseRecipe: CourseRecipeRow;
  readonly problemSet: ProblemSetRow;
  readonly slot: SlotRow;
  readonly assignment: AssignmentRow;
  readonly extension: ExtensionRow;
  readonly variant: VariantRow;
  readonly attempt: AttemptRow;
  readonly question: QuestionRow;
  readonly draft: DraftRow;
  readonly submission: SubmissionRow;
  readonly receipt: ReceiptRow;
  readonly grading: GradingRow;
  readonly rubricMark: RubricMarkRow;
  readonly override: OverrideRow;
  readonly hint: HintRow;
  readonly questionGrade: QuestionGradeRow;
  readonly grade: GradeRow;
  readonly audit: AuditRow;
}

export type Role = 'student' | 'ta' | 'instructor';

export interface CourseRow {
  readonly id: string;
  readonly name: string;
  readonly term: string;
  /** IANA zone in which every date of the course is read and shown. */
  readonly zone: string;
  readonly language: Language;
  readonly demonstration: number;
  readonly createdAt: number;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  readonly passwordHash: string | null;
  readonly language: Language | null;
  readonly createdAt: number;
}

export interface EnrolmentRow {
  readonly courseId: string;
  readonly personId: string;
  readonly role: Role;
  readonly studentNumber: string | null;
  readonly timePercent: Generated<number>;
  readonly active: Generated<number>;
  readonly createdAt: number;
}

export interface CourseRecipeRow {
  readonly courseId: string;
  readonly id: string;
  readonly version: number;
  readonly body: string;
  readonly createdBy: string;
  readonly createdAt: number;
}

export interface ProblemSetRow {
  readonly id: string;
  readonly courseId: string;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface SlotRow {
  readonly id: string;
  readonly problemSetId: string;
  readonly position: number;
  readonly points: number;
  readonly network: string | null;
  readonly recipes: string;
}

export interface AssignmentRow {
  readonly id: string;
  readonly courseId: string;
  /** The set it was made from; a draft follows it until it is published. */
  readonly problemSetId: string | null;
  readonly kind: 'quiz' | 'homework' | 'practice';
  readonly title: string;
  readonly state: 'draft' | 'published';
  readonly policy: string;
  readonly slots: string;
  readonly weight: Generated<number>;
  readonly secret: string;
  readonly startedAt: number | null;
  readonly stoppedAt: number | null;
  readonly releasedAt: number | null;
  readonly createdAt: number;
  readonly publishedAt: number | null;
  readonly certification: string | null;
}

export interface ExtensionRow {
  readonly id: string;
  readonly assignmentId: string;
  readonly personId: string | null;
  readonly extraMs: number;
  readonly reason: string;
  readonly byId: string;
  readonly at: number;
}

export interface VariantRow {
  readonly id: string;
  readonly assignmentId: string;
  readonly slotId: string;
  readonly draw: number;
  readonly body: string;
  readonly digest: string;
}

export interface AttemptRow {
  readonly id: string;
  readonly assignmentId: string;
  readonly personId: string;
  readonly number: number;
  readonly startedAt: number;
  readonly state: 'open' | 'handedIn';
  readonly handedInAt: number | null;
}

export interface QuestionRow {
  readonly id: string;
  readonly attemptId: string;
  readonly slotId: string;
  readonly position: number;
  readonly variantId: string;
  /** When the worked solution was shown before the end; nothing more is taken for the variant then. */
  readonly solutionShownAt: number | null;
}

export interface DraftRow {
  readonly questionId: string;
  readonly part: string;
  readonly cell: string;
  readonly text: string;
  readonly sequence: number;
  readonly savedAt: number;
}

export interface SubmissionRow {
  readonly id: string;
  readonly questionId: string;
  readonly personId: string;
  readonly number: number;
  readonly clientId: string;
  readonly answers: string;
  readonly answersHash: string;
  readonly arrivedAt: number;
}

export interface ReceiptRow {
  readonly id: string;
  readonly attemptId: string;
  readonly questionId: string | null;
  readonly clientId: string;
  readonly code: string;
  readonly body: string;
  readonly hash: string;
  readonly signature: string;
  readonly at: number;
}

export interface GradingRow {
  readonly id: string;
  readonly submissionId: string;
  readonly questionId: string;
  readonly report: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly graderVersion: string;
  readonly cause: 'handIn' | 'closed' | 'regrade';
  readonly at: number;
}

export interface RubricMarkRow {
  readonly id: string;
  readonly questionId: string;
  readonly part: string;
  readonly cell: string;
  readonly items: string;
  readonly points: number;
  readonly comment: string;
  readonly byId: string;
  readonly at: number;
}

export interface OverrideRow {
  readonly id: string;
  readonly questionId: string;
  readonly points: number | null;
  readonly reason: string;
  readonly byId: string;
  readonly at: number;
}

export interface QuestionGradeRow {
  readonly questionId: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly waiting: number;
  readonly diagnoses: string;
}

export interface GradeRow {
  readonly assignmentId: string;
  readonly personId: string;
  readonly attemptId: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly waiting: number;
  readonly updatedAt: number;
}

export interface AuditRow {
  readonly number: number;
  readonly courseId: string | null;
  readonly at: number;
  readonly byId: string | null;
  readonly act: string;
  readonly subject: string;
  readonly details: string;
  readonly previousHash: string;
  readonly hash: string;
}
