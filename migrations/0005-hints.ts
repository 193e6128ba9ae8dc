import type { Kysely } from 'kysely';
import { dialectOf } from './dialect.ts';

/** Hints that were opened after a submission, stage by stage; append-only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { integer, finish } = dialectOf(db);
  await finish(
    db.schema
      .createTable('hint')
      .addColumn('submissionId', 'text', (c) => c.notNull().references('submission.id'))
      .addColumn('questionId', 'text', (c) => c.notNull().references('question.id'))
      .addColumn('stage', integer, (c) => c.notNull())
      /** Percent of what later submissions of the question earn, by the policy when it was opened. */
      .addColumn('costPercent', integer, (c) => c.notNull())
      .addColumn('at', integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('hint_key', ['submissionId', 'stage']),
  ).execute();
  await db.schema.createIndex('hint_by_questionId').on('hint').column('questionId').execute();
}
