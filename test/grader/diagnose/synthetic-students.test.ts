import { expect, test } from 'vitest';
import { judge, namesIn, noStudents, takeCensus } from '../../students/census.ts';
import type { Tally } from '../../students/census.ts';
import type { Kind } from '../../students/students.ts';
import { wrongMethods } from '../../students/mistakes.ts';
import { drawSittings, sheet } from '../../students/sittings.ts';

/** Judged while a test runs: `npm run students -- --count 10000` asks the same of more students. */
function tallyOf(kind: Kind): Tally {
  const tally = takeCensus('suite', 120, { each: 2, of: [kind] }).tallies.get(kind);
  expect(tally?.students).toBe(120);
  return tally ?? noStudents;
}

const share = ({ students }: Tally, part: number): number => part / students;

test('right answers earn full marks and no name', () => {
  const { students, right, fullMarks } = tallyOf('right');
  expect([right, fullMarks]).toEqual([students, students]);
});

test('one wrong rule is named at least 95 times of 100, a wrong name said at most once', () => {
  const tally = tallyOf('oneRule');
  expect(share(tally, tally.right)).toBeGreaterThanOrEqual(0.95);
  expect(share(tally, tally.wrong)).toBeLessThanOrEqual(0.01);
});

test('two wrong rules are both named at least 80 times of 100', () => {
  const tally = tallyOf('twoRules');
  expect(share(tally, tally.right)).toBeGreaterThanOrEqual(0.8);
  expect(share(tally, tally.wrong)).toBeLessThanOrEqual(0.01);
});

test('a wrong rule beside a slip in an unrelated cell is named at least 80 times of 100', () => {
  const tally = tallyOf('ruleAndSlip');
  expect(share(tally, tally.right)).toBeGreaterThanOrEqual(0.8);
  expect(share(tally, tally.wrong)).toBeLessThanOrEqual(0.01);
});

test('a slip carried through rightly gets a name at most once in 100', () => {
  const tally = tallyOf('slip');
  expect(share(tally, tally.wrong)).toBeLessThanOrEqual(0.01);
});

test('random numbers hardly ever get a name', () => {
  const tally = tallyOf('nonsense');
  expect(share(tally, tally.wrong)).toBeLessThanOrEqual(0.01);
});

test('nobody who follows a wrong rule throughout earns full marks, the working rows left empty', () => {
  const full = drawSittings('full marks', 2).flatMap((sitting) =>
    wrongMethods(sitting).flatMap(({ codes, numberAt }) => {
      const answers = sheet(sitting, numberAt, false);
      const { points, maxPoints } = judge({ kind: 'oneRule', sitting, codes, answers });
      return points < maxPoints ? [] : [`${sitting.recipe} ${codes.join()} ${JSON.stringify(answers)}`];
    }),
  );
  expect(full).toEqual([]);
});

test('a number that no rule explains gets no name', () => {
  for (const sitting of drawSittings('one wrong number', 1)) {
    const [first] = sitting.cells;
    if (first === undefined) continue;
    const answers = { ...sitting.key, [first.part]: { ...sitting.key[first.part], [first.cell]: '137.137' } };
    expect(namesIn(judge({ kind: 'slip', sitting, codes: [], answers }))).toEqual([]);
  }
});
