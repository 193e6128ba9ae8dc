import type { Kysely } from 'kysely';
import { dialectOf } from './dialect.ts';

/** What students do: attempts, drafts, submissions, receipts. Submissions are append-only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { integer, finish } = dialectOf(db);
  await finish(
    db.schema
      .createTable('attempt')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('assignmentId', 'text', (c) => c.notNull().references('assignment.id'))
      .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('number', integer, (c) => c.notNull())
      .addColumn('startedAt', integer, (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('handedInAt', integer)
      .addUniqueConstraint('attempt_number', ['assignmentId', 'personId', 'number']),
  ).execute();
  await finish(
    db.schema
      .createTable('question')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('attemptId', 'text', (c) => c.notNull().references('attempt.id'))
      .addColumn('slotId', 'text', (c) => c.notNull())
      .addColumn('position', integer, (c) => c.notNull())
      .addColumn('variantId', 'text', (c) => c.notNull().references('variant.id'))
      /** When the worked solution was shown before the end: nothing more is taken for this variant. */
      .addColumn('solutionShownAt', integer)
      .addUniqueConstraint('question_position', ['attemptId', 'position']),
  ).execute();
  await finish(
    db.schema
      .createTable('draft')
      .addColumn('questionId', 'text', (c) => c.notNull().references('question.id'))
      .addColumn('part', 'text', (c) => c.notNull())
      .addColumn('cell', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('sequence', integer, (c) => c.notNull())
      .addColumn('savedAt', integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('draft_key', ['questionId', 'part', 'cell']),
  ).execute();
  await finish(
    db.schema
      .createTable('submission')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('questionId', 'text', (c) => c.notNull().references('question.id'))
      .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('number', integer, (c) => c.notNull())
      /** Made by the client before sending: the same id is the same submission, for ever. */
      .addColumn('clientId', 'text', (c) => c.notNull())
      .addColumn('answers', 'text', (c) => c.notNull())
      .addColumn('answersHash', 'text', (c) => c.notNull())
      .addColumn('arrivedAt', integer, (c) => c.notNull())
      .addUniqueConstraint('submission_number', ['questionId', 'number'])
      .addUniqueConstraint('submission_client_id', ['personId', 'clientId', 'questionId']),
  ).execute();
  await finish(
    db.schema
      .createTable('receipt')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('attemptId', 'text', (c) => c.notNull().references('attempt.id'))
      /** Null where the whole attempt was handed in at once. */
      .addColumn('questionId', 'text', (c) => c.references('question.id'))
      .addColumn('clientId', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('signature', 'text', (c) => c.notNull())
      .addColumn('at', integer, (c) => c.notNull())
      .addUniqueConstraint('receipt_client_id', ['attemptId', 'clientId']),
  ).execute();
}
