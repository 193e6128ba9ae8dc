import { ConfigError, readConfig } from '../server/config.ts';
import type { Deps } from '../server/deps.ts';
import { openDeps } from '../server/open-deps.ts';

/** Runs a command on the data folder of the environment; exit code 2 where that cannot be used. */
export async function withData(work: (deps: Deps) => Promise<number>): Promise<void> {
  let deps: Deps;
  try {
    deps = await openDeps(readConfig(process.env));
  } catch (problem) {
    if (!(problem instanceof ConfigError)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = await work(deps);
  } finally {
    await deps.db.close();
  }
}
