import { parseArgs } from 'node:util';
import { runKills } from '../support/kill-run.ts';

// node test/soak/kill.ts --kills 100 --students 12 --seed tonight
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    students: { type: 'string', default: '12' },
    seed: { type: 'string', default: 'soak' },
  },
});

const { faults, ...summary } = await runKills({
  kills: Number(values.kills),
  students: Number(values.students),
  seed: values.seed,
  between: [50, 3_000],
  tell: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(summary)}\n`);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${faults.length} faults\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
