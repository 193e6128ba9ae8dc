import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/deps.ts';
import { openKeys } from '../../server/keys.ts';
import { openDatabase } from '../../server/store/database.ts';
import { wednesday } from './clock.ts';

/** A real database file without the app around it, with a clock that tests move. */
export interface TestStore {
  readonly deps: Deps;
  readonly advance: (ms: number) => void;
  readonly setTime: (at: number) => void;
  /** Closes the database and opens it again on the same file. */
  readonly restart: () => Promise<TestStore>;
  readonly close: () => Promise<void>;
}

interface Keeping {
  readonly folder: string;
  now: number;
  drawn: number;
}

async function open(keeping: Keeping): Promise<TestStore> {
  const deps: Deps = {
    db: await openDatabase(keeping.folder),
    clock: () => keeping.now,
    randomText: (size) => {
      keeping.drawn += 1;
      const digest = createHash('sha512').update(`store ${keeping.drawn}`).digest();
      return digest.subarray(0, size).toString('base64url');
    },
    config: readConfig({ ADJOINT_DATA: keeping.folder, ADJOINT_LOG: 'silent' }),
    keys: openKeys(keeping.folder),
  };
  return {
    deps,
    advance: (ms) => {
      keeping.now += ms;
    },
    setTime: (at) => {
      keeping.now = at;
    },
    restart: async () => {
      await deps.db.close();
      return open(keeping);
    },
    close: async () => {
      await deps.db.close();
      rmSync(keeping.folder, { recursive: true, force: true });
    },
  };
}

export function openStore(): Promise<TestStore> {
  return open({ folder: mkdtempSync(join(tmpdir(), 'adjoint-store-')), now: wednesday, drawn: 0 });
}
