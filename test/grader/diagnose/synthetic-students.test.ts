import { expect, test } from 'vitest';
import type { Kind } from '../../students/students.ts';
import { kinds } from '../../students/students.ts';
import { judge, namesIn, takeCensus } from '../../students/census.ts';
import { wrongMethods } from '../../students/mistakes.ts';
import { drawSittings, sheet } from '../../students/sittings.ts';

/** `npm run students -- --count 10000` asks the same of more students. */
const { tallies } = takeCensus('suite', 120, 2);

const shareOf = (kind: Kind, part: 'right' | 'wrong' | 'overcharged'): number => {
  const tally = tallies.get(kind);
  return tally === undefined ? Number.NaN : tally[part] / tally.students;
};

test.each(kinds)('there are students of each kind: %s', (kind) => {
  expect(tallies.get(kind)?.students).toBe(120);
});

test('right answers earn full marks and no name', () => {
  const { students, right, fullMarks } = tallies.get('right') ?? {};
  expect([right, fullMarks]).toEqual([students, students]);
});

test('one wrong rule is named at least 95 times of 100, a wrong name said at most once', () => {
  expect(shareOf('oneRule', 'right')).toBeGreaterThanOrEqual(0.95);
  expect(shareOf('oneRule', 'wrong')).toBeLessThanOrEqual(0.01);
});

test('two wrong rules are both named at least 80 times of 100', () => {
  expect(shareOf('twoRules', 'right')).toBeGreaterThanOrEqual(0.8);
  expect(shareOf('twoRules', 'wrong')).toBeLessThanOrEqual(0.01);
});

test('a wrong rule beside a slip in an unrelated cell is named at least 80 times of 100', () => {
  expect(shareOf('ruleAndSlip', 'right')).toBeGreaterThanOrEqual(0.8);
  expect(shareOf('ruleAndSlip', 'wrong')).toBeLessThanOrEqual(0.01);
});

test('a slip carried through rightly gets a name at most once in 100', () => {
  expect(shareOf('slip', 'wrong')).toBeLessThanOrEqual(0.01);
});

test('random numbers hardly ever get a name', () => {
  expect(shareOf('nonsense', 'wrong')).toBeLessThanOrEqual(0.01);
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
