import type { Kysely } from 'kysely';
import { dialectOf } from './dialect.ts';

/** Judgements, what people decide over them, the kept grades, and the audit log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { integer, finish } = dialectOf(db);
  await finish(
    db.schema
      .createTable('grading')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('submissionId', 'text', (c) => c.notNull().references('submission.id'))
      .addColumn('questionId', 'text', (c) => c.notNull().references('question.id'))
      .addColumn('report', 'text', (c) => c.notNull())
      .addColumn('points', integer, (c) => c.notNull())
      .addColumn('maxPoints', integer, (c) => c.notNull())
      .addColumn('graderVersion', 'text', (c) => c.notNull())
      .addColumn('cause', 'text', (c) => c.notNull())
      .addColumn('at', integer, (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('rubricMark')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('questionId', 'text', (c) => c.notNull().references('question.id'))
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('cell', 'text', (c) => c.notNull())
      /** JSON list of rubric item ids that were given. */
      .addColumn('items', 'text', (c) => c.notNull())
      .addColumn('points', integer, (c) => c.notNull())
      .addColumn('comment', 'text', (c) => c.notNull())
      .addColumn('byId', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('at', integer, (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('override')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('questionId', 'text', (c) => c.notNull().references('question.id'))
      /** Null withdraws an earlier override. */
      .addColumn('points', integer)
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('byId', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('at', integer, (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('questionGrade')
      .addColumn('questionId', 'text', (c) => c.primaryKey().references('question.id'))
      .addColumn('points', integer, (c) => c.notNull())
      .addColumn('maxPoints', integer, (c) => c.notNull())
      /** Cells that wait for a person. */
      .addColumn('waiting', integer, (c) => c.notNull())
      /** JSON list of the misconception codes named in the grading that counts. */
      .addColumn('diagnoses', 'text', (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('grade')
      .addColumn('assignmentId', 'text', (c) => c.notNull().references('assignment.id'))
      .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('attemptId', 'text', (c) => c.notNull().references('attempt.id'))
      .addColumn('points', integer, (c) => c.notNull())
      .addColumn('maxPoints', integer, (c) => c.notNull())
      .addColumn('waiting', integer, (c) => c.notNull())
      .addColumn('updatedAt', integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('grade_key', ['assignmentId', 'personId']),
  ).execute();
  await finish(
    db.schema
      .createTable('audit')
      .addColumn('number', integer, (c) => c.primaryKey())
      .addColumn('courseId', 'text')
      .addColumn('at', integer, (c) => c.notNull())
      .addColumn('byId', 'text')
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('previousHash', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull()),
  ).execute();
  for (const [table, column] of [
    ['attempt', 'personId'],
    ['question', 'attemptId'],
    ['submission', 'questionId'],
    ['grading', 'questionId'],
    ['grade', 'personId'],
    ['enrolment', 'personId'],
    ['extension', 'assignmentId'],
    ['rubricMark', 'questionId'],
    ['override', 'questionId'],
    ['assignment', 'courseId'],
    ['receipt', 'attemptId'],
    ['session', 'expiresAt'],
    ['audit', 'courseId'],
  ] as const) {
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
  }
}
