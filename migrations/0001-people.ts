import type { Kysely } from 'kysely';
import { dialectOf } from './dialect.ts';

/** Courses, people, who is enrolled as what, and how they sign in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { integer, finish } = dialectOf(db);
  await finish(
    db.schema
      .createTable('course')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('term', 'text', (c) => c.notNull())
      .addColumn('zone', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('demonstration', integer, (c) => c.notNull().defaultTo(0))
      .addColumn('createdAt', integer, (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('person')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('login', 'text', (c) => c.unique())
      .addColumn('passwordHash', 'text')
      .addColumn('language', 'text')
      .addColumn('createdAt', integer, (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('enrolment')
      .addColumn('courseId', 'text', (c) => c.notNull().references('course.id'))
      .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('studentNumber', 'text')
      /** Factor on every time limit in per cent; 100 is the plain limit. */
      .addColumn('timePercent', integer, (c) => c.notNull().defaultTo(100))
      .addColumn('active', integer, (c) => c.notNull().defaultTo(1))
      .addColumn('createdAt', integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('enrolment_key', ['courseId', 'personId'])
      .addUniqueConstraint('enrolment_student_number', ['courseId', 'studentNumber']),
  ).execute();
  await finish(
    db.schema
      .createTable('signInLink')
      .addColumn('tokenHash', 'text', (c) => c.primaryKey())
      .addColumn('personId', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('expiresAt', integer, (c) => c.notNull())
      .addColumn('revokedAt', integer)
      .addColumn('createdAt', integer, (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('session')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('personId', 'text', (c) => c.references('person.id'))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('expiresAt', integer, (c) => c.notNull()),
  ).execute();
}
