import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

export type Dialect = 'sqlite' | 'postgres';

/**
 * What differs between the two databases, so that each change is one file for both: SQLite
 * tables are STRICT, PostgreSQL's whole numbers are 64 bits wide.
 */
export interface DialectRules {
  readonly integer: 'integer' | 'bigint';
  readonly finish: <T extends string, C extends string>(
    table: CreateTableBuilder<T, C>,
  ) => CreateTableBuilder<T, C>;
}

const rules: { readonly [D in Dialect]: DialectRules } = {
  sqlite: { integer: 'integer', finish: (table) => table.modifyEnd(sql`strict`) },
  postgres: { integer: 'bigint', finish: (table) => table },
};

/** The rules of the database that a migration runs on. */
export function dialectOf(db: Kysely<unknown>): DialectRules {
  const adapter = db.getExecutor().adapter.constructor.name;
  return adapter.startsWith('Sqlite') ? rules.sqlite : rules.postgres;
}
