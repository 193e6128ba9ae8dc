import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Keys } from './keys.ts';
import type { Database } from './store/database.ts';

/** What actions and routes are given; tests give the same things with a fixed clock. */
export interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  /** Opaque ids, tokens and secrets: `size` random bytes as base64url text. */
  readonly randomText: (size: number) => string;
  readonly config: Config;
  readonly keys: Keys;
}
