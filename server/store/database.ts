import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../migrations/all.ts';
import { groupCommits, type Commit, type Writer } from './group-commit.ts';
import { openForReading, openForWriting } from './open-sqlite.ts';
import type { Schema } from './schema.ts';

/** What the stores' reading functions accept: the reading connection or a running transaction. */
export type Reader = Kysely<Schema> | Writer;

export interface Database {
  /** Sees what has been committed. */
  readonly read: Kysely<Schema>;
  /** Runs the work in a transaction and answers when it is durable. Only actions call it. */
  readonly commit: Commit;
  readonly close: () => Promise<void>;
}

/** Name of the database file inside the data folder. */
export const databaseFile = 'adjoint.sqlite';

/** Opens the database of a data folder, makes the folder, and brings the schema up to date. */
export async function openDatabase(dataFolder: string): Promise<Database> {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, databaseFile);
  const writing = openForWriting(path);
  const { error } = await new Migrator({
    db: writing,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) throw new Error('the schema could not be brought up to date', { cause: error });
  const read = openForReading(path);
  return {
    read,
    commit: groupCommits(writing),
    close: async () => {
      await read.destroy();
      await writing.destroy();
    },
  };
}
