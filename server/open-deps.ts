import { randomBytes } from 'node:crypto';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { openKeys } from './keys.ts';
import { openDatabase } from './store/database.ts';

/** The real clock, chance, keys and database of a data folder: for the site and for the shell. */
export async function openDeps(config: Config): Promise<Deps> {
  return {
    db: await openDatabase(config.dataFolder),
    clock: Date.now,
    randomText: (size) => randomBytes(size).toString('base64url'),
    config,
    keys: openKeys(config.dataFolder),
  };
}
