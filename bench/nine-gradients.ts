/**
 * CPU time to judge the nine gradients with all that belongs to it (reading, bands, follow-through,
 * names of wrong rules), for students of each kind; and how many forward-and-backward passes in
 * doubles of the same network one judgement is worth, which does not depend on the machine.
 */
import { glanceSlowly } from '../grader/grade/reckon.ts';
import { chanceOf } from '../problems/chance.ts';
import { judge } from '../test/students/census.ts';
import { drawSittings } from '../test/students/sittings.ts';
import { drawStudent, kinds } from '../test/students/students.ts';

const rounds = 300;
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Microseconds of each of the calls, the shortest first. */
function timed<T>(items: readonly T[], work: (item: T) => void): readonly number[] {
  const times = items.map((item) => {
    const begun = now();
    work(item);
    return now() - begun;
  });
  return times.toSorted((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number =>
  times[Math.floor(share * (times.length - 1))] ?? Number.NaN;

const sittings = drawSittings('nine gradients', 10).filter(({ recipe }) => recipe === 'L05');
const passes = timed(
  Array.from({ length: 400 }, (_, turn) => sittings[turn % sittings.length]),
  (sitting) => {
    if (sitting === undefined) return;
    const read = glanceSlowly(sitting.question, {});
    for (const { asked, element } of sitting.cells) read(asked.quantity, element);
  },
);
const pass = at(passes, 0.5);
const chance = chanceOf('nine gradients');
process.stdout.write(
  'student          median µs    p99 µs  worst µs   median ÷ pass  (goal: worst ≤ 50,000)\n',
);
for (const kind of kinds) {
  const students = Array.from({ length: rounds }, (_, turn) => {
    const sitting = sittings[turn % sittings.length];
    return sitting && drawStudent(kind, sitting, chance);
  }).filter((student) => student !== undefined);
  for (const student of students.slice(0, rounds / 3)) judge(student);
  const times = timed(students, judge);
  const figures = [at(times, 0.5), at(times, 0.99), at(times, 1)].map((time) => `${time}`.padStart(10));
  process.stdout.write(
    `${kind.padEnd(16)}${figures.join('')}${(at(times, 0.5) / pass).toFixed(1).padStart(16)}\n`,
  );
}
