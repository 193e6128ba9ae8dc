import { parseArgs } from 'node:util';
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
for (const fault of faults.slice(0, 50)) process.stdout.write(`${JSON.stringify(fault)}\n`);
process.stdout.write(`${JSON.stringify({ inputs, slowest })}\n${faults.length} faults\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
