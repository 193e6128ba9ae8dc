import { parseArgs } from 'node:util';
import { takeCensus } from './census.ts';

/**
 * Judges made-up students on certified variants of the bank and prints how often the rules behind
 * their mistakes are named. `npm run students -- --count 10000 --seed 1`
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    missed: { type: 'string', default: '0' },
  },
});
const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(2)} %`;
const columns = ['students', 'right', 'some', 'wrong name', 'full marks', 'overcharged'];
process.stdout.write(`${['kind', ...columns].map((title) => title.padStart(12)).join('')}\n`);
const { tallies, missed } = takeCensus(values.seed, Number(values.count));
for (const [kind, { students, right, some, wrong, fullMarks, overcharged }] of tallies) {
  const shares = [right, some, wrong, fullMarks, overcharged].map((part) => percent(part, students));
  process.stdout.write(`${[kind, `${students}`, ...shares].map((text) => text.padStart(12)).join('')}\n`);
}
for (const { student, names } of missed.slice(0, Number(values.missed))) {
  const { kind, sitting, codes, answers, slipAt } = student;
  const slip = slipAt === undefined ? '' : ` slip at ${sitting.cells[slipAt]?.cell}`;
  process.stdout.write(`${kind} ${sitting.recipe} ${codes.join('+')}${slip} → ${names.join('+') || '–'}\n`);
  process.stdout.write(`  ${JSON.stringify(answers)}\n`);
}
