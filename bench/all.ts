/** Every bench in turn, each in its own process so that none warms another's code. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const parts = new Set(['all.ts', 'tape.ts']);
for (const file of readdirSync(here).filter((name) => name.endsWith('.ts') && !parts.has(name))) {
  process.stdout.write(`── ${file}\n`);
  spawnSync(process.execPath, [`${here}${file}`], { stdio: 'inherit' });
}
