/** `npm run soundness -- --wrong N --right N --seed S`: generated answers against an oracle of 60 digits. */
import { parseArgs } from 'node:util';
import { judgeRight, judgeWrong, newTally, type Tally } from '../soundness/campaign.ts';

const { values } = parseArgs({
  options: {
    wrong: { type: 'string', default: '20000' },
    right: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
  },
});

/** Of 200,000 right answers so many may stay undecided. */
const undecidedOf200000 = 20;
const batch = 2_000;
const say = (text: string) => process.stdout.write(`${text}\n`);

function run(
  name: string,
  count: number,
  judge: (seed: string, count: number, tally: Tally) => Tally,
): Tally {
  const tally = newTally();
  for (let k = 0; tally.count < count; k += 1) {
    judge(`${values.seed}.${k}`, Math.min(batch, count - tally.count), tally);
    if (process.stderr.isTTY) process.stderr.write(`\r${name} ${tally.count} of ${count}`);
  }
  say(
    `\n${name}: ${tally.count} judged, ${tally.failures.length} failures, ${tally.setAside} set aside by the oracle`,
  );
  for (const [outcome, times] of [...tally.outcomes].sort(([a], [b]) => (a < b ? -1 : 1)))
    say(`  ${outcome}: ${times}`);
  for (const failure of tally.failures.slice(0, Number(values.show))) {
    say(
      `  ${failure.outcome}: ${failure.answer}\n    for ${failure.expected} on ${failure.domain}, seed "${failure.seed}"`,
    );
  }
  return tally;
}

const wrong = run('wrong answers', Number(values.wrong), judgeWrong);
const right = run('right answers', Number(values.right), judgeRight);
const silently = right.failures.filter(({ outcome }) => outcome !== 'undecided').length;
const allowed = Math.floor((right.count * undecidedOf200000) / 200_000);
const holds = wrong.failures.length === 0 && silently === 0 && right.failures.length <= allowed;
say(`\naccepted wrong: ${wrong.failures.length} of ${wrong.count} (goal 0)`);
say(
  `right not accepted: ${right.failures.length} of ${right.count} (goal ≤ ${allowed}), of them not undecided: ${silently} (goal 0)`,
);
process.exitCode = holds ? 0 : 1;
