import SqliteFile from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Schema } from './schema.ts';

/** First SQLite without the WAL-reset race, in which committed writes could be lost. */
const SQLITE_FLOOR = [3, 51, 3] as const;

/** Statements are compiled once for each text; the texts are finite, since values are bound. */
function withStatementCache(file: SqliteFile.Database): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => file.close(),
    prepare: (text) => {
      const known = statements.get(text);
      if (known !== undefined) return known;
      const statement = file.prepare(text);
      const bound = {
        reader: statement.reader,
        all: (parameters: readonly unknown[]) => statement.all(...parameters),
        run: (parameters: readonly unknown[]) => statement.run(...parameters),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters),
      };
      statements.set(text, bound);
      return bound;
    },
  };
}

function requireFloor(file: SqliteFile.Database): void {
  const version = String(file.prepare('select sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  const older = SQLITE_FLOOR.findIndex((floor, i) => (parts[i] ?? 0) !== floor);
  const i = older === -1 ? 0 : older;
  if (older !== -1 && (parts[i] ?? 0) < (SQLITE_FLOOR[i] ?? 0)) {
    throw new Error(`SQLite ${version} may lose committed writes; ${SQLITE_FLOOR.join('.')} is needed`);
  }
}

/**
 * The one writing connection of a database file: WAL, a commit is on disk before it is
 * acknowledged. The setting is read back after a first write, because this driver's build
 * silently falls back to NORMAL there.
 */
export function openForWriting(path: string): Kysely<Schema> {
  const file = new SqliteFile(path);
  requireFloor(file);
  file.pragma('journal_mode = WAL');
  file.pragma('foreign_keys = ON');
  file.pragma('busy_timeout = 5000');
  file.exec('create table if not exists writeProbe (at integer not null) strict');
  file.exec('delete from writeProbe; insert into writeProbe (at) values (1)');
  file.pragma('synchronous = FULL');
  file.exec('update writeProbe set at = 2');
  const level = file.pragma('synchronous', { simple: true });
  if (level !== 2)
    throw new Error(`synchronous is ${String(level)} after the first write; FULL (2) is needed`);
  if (file.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('foreign keys are off');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: withStatementCache(file) }) });
}

/** A second connection for reading, so that pages never wait behind a commit. */
export function openForReading(path: string): Kysely<Schema> {
  const file = new SqliteFile(path, { readonly: true });
  file.pragma('busy_timeout = 5000');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: withStatementCache(file) }) });
}
