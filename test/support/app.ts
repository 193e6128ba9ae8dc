import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { makeSignInLink } from '../../server/actions/sign-in.ts';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/deps.ts';
import { openKeys } from '../../server/keys.ts';
import { openDatabase } from '../../server/store/database.ts';
import { Browser } from './browser.ts';

/** 2026-09-16 14:00 in Taipei, a Wednesday: the hour of the lecture. */
export const wednesday = Date.UTC(2026, 8, 16, 6);

export interface TestSite {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  /** Moves the clock that the whole site reads. */
  readonly advance: (ms: number) => void;
  readonly setTime: (at: number) => void;
  /** A person's browser: keeps cookies, follows no redirect by itself. */
  readonly visitor: () => Browser;
  readonly signedIn: (personId: string) => Promise<Browser>;
  /** Closes app and database and opens them again on the same files, as a restart does. */
  readonly restart: () => Promise<TestSite>;
  /** The same site once more on a copy of its files: what is done there, nobody sees here. */
  readonly copy: () => Promise<TestSite>;
  readonly close: () => Promise<void>;
}

interface Keeping {
  readonly folder: string;
  now: number;
  drawn: number;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'adjoint-'));

async function open(keeping: Keeping): Promise<TestSite> {
  const config = readConfig({ ADJOINT_DATA: keeping.folder, ADJOINT_LOG: 'silent' });
  const deps: Deps = {
    db: await openDatabase(keeping.folder),
    clock: () => keeping.now,
    randomText: (size) => {
      keeping.drawn += 1;
      const digest = createHash('sha512').update(`test ${keeping.drawn}`).digest();
      return digest.subarray(0, size).toString('base64url');
    },
    config,
    keys: openKeys(keeping.folder),
  };
  const app = await buildApp(deps);
  const closeBoth = async (): Promise<void> => {
    await app.close();
    await deps.db.close();
  };
  return {
    app,
    deps,
    advance: (ms) => {
      keeping.now += ms;
    },
    setTime: (at) => {
      keeping.now = at;
    },
    visitor: () => new Browser(app),
    signedIn: async (personId) => {
      const path = await deps.db.commit((tx) =>
        makeSignInLink(deps, tx, { personId, lifetimeMs: 86_400_000 }),
      );
      const browser = new Browser(app);
      await browser.get(path);
      return browser;
    },
    restart: async () => {
      await closeBoth();
      return open(keeping);
    },
    copy: () => {
      const folder = newFolder();
      cpSync(keeping.folder, folder, { recursive: true });
      return open({ ...keeping, folder });
    },
    close: async () => {
      await closeBoth();
      rmSync(keeping.folder, { recursive: true, force: true });
    },
  };
}

/** The real site on a real database file in a temporary folder, with a clock that tests move. */
export function openSite(): Promise<TestSite> {
  return open({ folder: newFolder(), now: wednesday, drawn: 0 });
}
