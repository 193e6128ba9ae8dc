/**
 * Every bench in turn, each in its own process so that none warms another's code. Those that have a
 * quick form are run in it.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const parts = new Set(['all.ts', 'tape.ts']);
/** With the slow engines it takes ten minutes. */
const quick = new Set(['grade.ts']);
for (const file of readdirSync(here).filter((name) => name.endsWith('.ts') && !parts.has(name))) {
  process.stdout.write(`── ${file}\n`);
  spawnSync(process.execPath, [`${here}${file}`, ...(quick.has(file) ? ['--quick'] : [])], {
    stdio: 'inherit',
  });
}
