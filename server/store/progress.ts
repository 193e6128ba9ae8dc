import type { Reader } from './database.ts';
import type { AttemptRow } from './schema.ts';

/** A student's newest attempt and how far it has come. */
export interface Progress extends Pick<
  AttemptRow,
  'personId' | 'number' | 'startedAt' | 'state' | 'handedInAt'
> {
  readonly attemptId: string;
  readonly questions: number;
  /** Questions in which something is typed. */
  readonly begun: number;
}

/** The newest attempt of every student who has begun an assignment. */
export async function listProgress(db: Reader, assignmentId: string): Promise<readonly Progress[]> {
  const rows = await db
    .selectFrom('attempt')
    .leftJoin('question', 'question.attemptId', 'attempt.id')
    .leftJoin('draft', (join) =>
      join.onRef('draft.questionId', '=', 'question.id').on('draft.text', '!=', ''),
    )
    .select((e) => [
      'attempt.id as attemptId',
      'attempt.personId as personId',
      'attempt.number as number',
      'attempt.startedAt as startedAt',
      'attempt.state as state',
      'attempt.handedInAt as handedInAt',
      e.fn.count<number>('question.id').distinct().as('questions'),
      e.fn.count<number>('draft.questionId').distinct().as('begun'),
    ])
    .where('attempt.assignmentId', '=', assignmentId)
    .groupBy('attempt.id')
    .orderBy('attempt.number')
    .execute();
  const newest = new Map(rows.map((row) => [row.personId, row]));
  return [...newest.values()].map((row) => ({
    ...row,
    questions: Number(row.questions),
    begun: Number(row.begun),
  }));
}

/** How many students have something typed in each slot of an assignment. */
export async function listBegunSlots(db: Reader, assignmentId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('question')
    .innerJoin('attempt', 'attempt.id', 'question.attemptId')
    .innerJoin('draft', (join) =>
      join.onRef('draft.questionId', '=', 'question.id').on('draft.text', '!=', ''),
    )
    .select((e) => [
      'question.slotId as slotId',
      e.fn.count<number>('attempt.personId').distinct().as('students'),
    ])
    .where('attempt.assignmentId', '=', assignmentId)
    .groupBy('question.slotId')
    .execute();
  return new Map(rows.map(({ slotId, students }) => [slotId, Number(students)]));
}

/** Whether anybody has begun an assignment: what they read before they began then stays. */
export async function hasAttempts(db: Reader, assignmentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('attempt')
    .select('id')
    .where('assignmentId', '=', assignmentId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** For each assignment of a course: students who have begun, who have handed in, marks that wait. */
export async function listTurnout(
  db: Reader,
  courseId: string,
): Promise<
  ReadonlyMap<string, { readonly begun: number; readonly handedIn: number; readonly waiting: number }>
> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('attempt', 'attempt.assignmentId', 'assignment.id')
    .select((e) => [
      'assignment.id as id',
      e.fn.count<number>('attempt.personId').distinct().as('begun'),
      e.fn
        .count<number>(e.case().when('attempt.state', '=', 'handedIn').then(e.ref('attempt.personId')).end())
        .distinct()
        .as('handedIn'),
    ])
    .where('assignment.courseId', '=', courseId)
    .groupBy('assignment.id')
    .execute();
  const waiting = await listWaiting(db, courseId);
  return new Map(
    rows.map(({ id, begun, handedIn }) => [
      id,
      { begun: Number(begun), handedIn: Number(handedIn), waiting: waiting.get(id) ?? 0 },
    ]),
  );
}

async function listWaiting(db: Reader, courseId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('grade')
    .innerJoin('assignment', 'assignment.id', 'grade.assignmentId')
    .select((e) => ['assignment.id as id', e.fn.sum<number>('grade.waiting').as('waiting')])
    .where('assignment.courseId', '=', courseId)
    .groupBy('assignment.id')
    .execute();
  return new Map(rows.map(({ id, waiting }) => [id, Number(waiting)]));
}
