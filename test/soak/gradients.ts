import { parseArgs } from 'node:util';
import { survey } from '../gradients/survey.ts';

// npm run gradients -- --graphs 100000 --seed tonight
const { values } = parseArgs({
  options: { graphs: { type: 'string', default: '2000' }, seed: { type: 'string', default: 'gradients' } },
});

const { graphs, wild, compared, occurred, disagreements } = survey({
  graphs: Number(values.graphs),
  seed: values.seed,
  tell: (sofar) =>
    process.stderr.write(`\r${sofar.graphs} graphs, ${sofar.disagreements.length} disagreements`),
});
process.stderr.write('\n');
for (const [feature, count] of occurred) process.stdout.write(`${String(count).padStart(8)}  ${feature}\n`);
const missing = [...occurred].filter(([, count]) => count === 0);
for (const disagreement of disagreements.slice(0, 20)) process.stdout.write(`${disagreement}\n\n`);
process.stdout.write(`${JSON.stringify({ graphs, wild: wild.count, compared })}\n`);
process.stdout.write(`${disagreements.length} disagreements, ${missing.length} kinds never drawn\n`);
process.exitCode = disagreements.length + missing.length === 0 ? 0 : 1;
