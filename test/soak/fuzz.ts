import { parseArgs } from 'node:util';
import { grouped } from '../fuzz/faults.ts';
import { fuzz } from '../fuzz/fuzz.ts';

// npm run fuzz -- --inputs 5000000 --seed tonight --minutes 30
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: 'fuzz' },
    minutes: { type: 'string', default: '1000' },
  },
});

const { inputs, slowest, faults } = fuzz({
  inputs: Number(values.inputs),
  seed: values.seed,
  minutes: Number(values.minutes),
  tell: (sofar) =>
    process.stderr.write(
      `\r${sofar.inputs} inputs, ${sofar.faults.length} faults, slowest ${sofar.slowest.ms.toFixed(1)} ms`,
    ),
});
process.stderr.write('\n');
const groups = grouped(faults);
for (const { count, shortest } of groups) process.stdout.write(`${JSON.stringify({ count, ...shortest })}\n`);
process.stdout.write(`${JSON.stringify({ inputs, slowest })}\n`);
process.stdout.write(`${faults.length} faults, ${groups.length} distinct\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
