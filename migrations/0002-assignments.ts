import type { Kysely } from 'kysely';
import { dialectOf } from './dialect.ts';

/** A TA's own recipes, problem sets, and what is given to a course. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { integer, finish } = dialectOf(db);
  await finish(
    db.schema
      .createTable('courseRecipe')
      .addColumn('courseId', 'text', (c) => c.notNull().references('course.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('version', integer, (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('createdBy', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('createdAt', integer, (c) => c.notNull())
      .addPrimaryKeyConstraint('courseRecipe_key', ['courseId', 'id', 'version']),
  ).execute();
  await finish(
    db.schema
      .createTable('problemSet')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('courseId', 'text', (c) => c.notNull().references('course.id'))
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('createdAt', integer, (c) => c.notNull())
      .addColumn('updatedAt', integer, (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('slot')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('problemSetId', 'text', (c) => c.notNull().references('problemSet.id'))
      .addColumn('position', integer, (c) => c.notNull())
      /** Thousandths; the parts' own points are scaled to it. */
      .addColumn('points', integer, (c) => c.notNull())
      /** Slots with the same word are drawn on one network and judged together. */
      .addColumn('network', 'text')
      /** JSON list of {id, version}; more than one is a pool. */
      .addColumn('recipes', 'text', (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('assignment')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('courseId', 'text', (c) => c.notNull().references('course.id'))
      /** The set it is made from; a draft follows the set until it is published. */
      .addColumn('problemSetId', 'text', (c) => c.references('problemSet.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      /** JSON: dates, limits, tries, release, follow-through (AssignmentPolicy). */
      .addColumn('policy', 'text', (c) => c.notNull())
      /** JSON: the slots as published, frozen (PublishedSlot[]). */
      .addColumn('slots', 'text', (c) => c.notNull())
      .addColumn('weight', integer, (c) => c.notNull().defaultTo(0))
      /** Key of every seed of this assignment; never leaves the server. */
      .addColumn('secret', 'text', (c) => c.notNull())
      .addColumn('startedAt', integer)
      .addColumn('stoppedAt', integer)
      .addColumn('releasedAt', integer)
      .addColumn('createdAt', integer, (c) => c.notNull())
      .addColumn('publishedAt', integer)
      /** JSON: what the certification at publish time found; null in a draft. */
      .addColumn('certification', 'text'),
  ).execute();
  await finish(
    db.schema
      .createTable('extension')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('assignmentId', 'text', (c) => c.notNull().references('assignment.id'))
      /** Null: the whole class. */
      .addColumn('personId', 'text', (c) => c.references('person.id'))
      .addColumn('extraMs', integer, (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('byId', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('at', integer, (c) => c.notNull()),
  ).execute();
  await finish(
    db.schema
      .createTable('variant')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('assignmentId', 'text', (c) => c.notNull().references('assignment.id'))
      .addColumn('slotId', 'text', (c) => c.notNull())
      /** Variants of one draw share their network's numbers. */
      .addColumn('draw', integer, (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .addUniqueConstraint('variant_draw', ['assignmentId', 'slotId', 'draw']),
  ).execute();
}
