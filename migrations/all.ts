import type { Migration } from 'kysely/migration';
import * as people from './0001-people.ts';
import * as assignments from './0002-assignments.ts';
import * as attempts from './0003-attempts.ts';
import * as grades from './0004-grades.ts';
import * as hints from './0005-hints.ts';

/** Every change of the schema in order; one file each, for both databases, forward only. */
export const migrations: { readonly [name: string]: Migration } = {
  '0001-people': people,
  '0002-assignments': assignments,
  '0003-attempts': attempts,
  '0004-grades': grades,
  '0005-hints': hints,
};
