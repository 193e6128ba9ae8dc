import { describe, expect, test } from 'vitest';
import { compile } from '../../../grader/agree/compile.ts';
import { kinkPoints } from '../../../grader/agree/kink-points.ts';
import { waysAcross } from '../../../grader/agree/kink-ways.ts';
import { nearKinks } from '../../../grader/agree/near-kinks.ts';
import { batchSizes, PointSource } from '../../../grader/agree/points.ts';
import { coordinates, kept, run } from '../../../grader/agree/run.ts';
import { WayWalk } from '../../../grader/agree/way-walk.ts';
import { zeroOnWays } from '../../../grader/agree/zero-on-ways.ts';
import { formula } from './cases.ts';

describe('zeros of functions that change their sign between 0 and 1', () => {
  const functions: readonly (readonly [zero: number, at: (x: number) => number])[] = [
    [0.25, (x) => x - 0.25],
    [0.7, (x) => 3 * (0.7 - x)],
    [0.5, (x) => x ** 3 - 0.125],
    [0.001, (x) => Math.log(x + 0.999)],
    [0.9, (x) => Math.exp(40 * x) - Math.exp(36)],
    [0.3, (x) => (x < 0.3 ? -1 : 1)],
    [0.6, (x) => (x < 0.6 ? 1e6 : -1e-6)],
    [0.999, (x) => (x - 0.999) * 1e9],
  ];

  test('are found to thirteen digits, all of them together', () => {
    let rounds = 0;
    const found = zeroOnWays(functions.length, (shares) => {
      rounds += 1;
      return Float64Array.from(shares, (share, k) => functions[k % functions.length]?.[1](share) ?? 0);
    });
    for (const [k, [zero]] of functions.entries())
      expect(Math.abs((found[k] ?? 0) - zero)).toBeLessThan(1e-12);
    expect(rounds).toBeLessThanOrEqual(53);
  });

  test('of straight lines are found at once', () => {
    let rounds = 0;
    const lines = [0.25, 0.6];
    const found = zeroOnWays(2, (shares) => {
      rounds += 1;
      return Float64Array.from(shares, (share, k) => share - (lines[k % 2] ?? 0));
    });
    expect(found.map((zero) => Number(zero.toFixed(12)))).toEqual(lines);
    expect(rounds).toBe(2);
  });
});

/** A formula at a batch of its points. */
function met(text: string, batch = 0) {
  const program = compile(formula(text));
  const points = new PointSource('k', new Map());
  const evaluate = (of: number) =>
    kept(
      run(
        program,
        program.names.map((name) => coordinates(points.column(name, of))),
        batchSizes[of] ?? 0,
      ),
    );
  return { program, points, evaluate, evaluation: evaluate(batch), batch };
}

describe('ways across a kink', () => {
  test.each(['relu(x)', 'relu(x - w)*b', '|x*w - 0.5|', 'max(x, w) + relu(b)', '(x > 1)*w'])(
    'of %s start on one side of it and lead to the other',
    (text) => {
      const found = met(text);
      const { evaluation, program, points } = found;
      const rows = Array.from({ length: program.kinks }, (_, row) => row);
      const ways = waysAcross(found, rows, points, { lanes: 100 });
      expect(new Set(ways.map(({ row }) => row))).toEqual(new Set(rows));
      const sign = (row: number, point: number) => evaluation.kinks[row * evaluation.size + point];
      for (const { row, from, to } of ways) expect(sign(row, from)).toBe(-(sign(row, to) ?? 0));
      const walk = new WayWalk(program, ways, points);
      const [start, end] = [0, 1].map((share) => walk.margins(new Float64Array(ways.length).fill(share)));
      for (const k of ways.keys()) expect(Math.sign(start?.[k] ?? 0)).toBe(-Math.sign(end?.[k] ?? 0));
      for (const row of rows) expect(ways.filter((way) => way.row === row).length).toBeLessThanOrEqual(12);
    },
  );

  test('move one coordinate where that is enough', () => {
    const found = met('relu(x - 0.1*w)');
    const ways = waysAcross(found, [0], found.points, { lanes: 100 });
    expect(ways.every(({ along }) => along === 'x' || along === 'w')).toBe(true);
    const walk = new WayWalk(found.program, ways, found.points);
    const half = new Float64Array(ways.length).fill(0.5);
    for (const name of ['x', 'w']) {
      const column = found.points.column(name, 0);
      for (const [k, { from, to, along }] of ways.entries()) {
        const [start = 0, end = 0] = [column[from], column[to]];
        expect(walk.column(name, half)[k]).toBe(along === name ? start + 0.5 * (end - start) : start);
      }
    }
  });

  test('are few where few may be gone, and none where a kink is not crossed', () => {
    const found = met('relu(x) + relu(w) + relu(b)');
    const many = (lanes: number) => waysAcross(found, [0, 1, 2], found.points, { lanes }).length;
    expect([many(1), many(3), many(6)]).toEqual([1, 3, 6]);
    const never = met('relu(x*x)');
    expect(waysAcross(never, [0], never.points, { lanes: 100 })).toEqual([]);
    expect(kinkPoints(never, [0], never.points)).toBeUndefined();
    expect(waysAcross(found, [], found.points, { lanes: 100 })).toEqual([]);
  });

  test('start where the formula is 0 at one end only, if they can', () => {
    const found = met('relu(x)*relu(w)');
    const { evaluation } = found;
    const [first] = waysAcross(found, [0], found.points, { lanes: 100 });
    expect(first && evaluation.kinks[evaluation.size + first.from]).toBe(1);
  });
});

describe('points close to a kink', () => {
  test('lie on both sides of it, by a millionth, a billionth and a trillionth of the way', () => {
    const found = met('relu(x - 0.3)');
    const near = kinkPoints(found, [0], found.points);
    if (near === undefined) throw new Error('a kink');
    const ways = near.size / 6;
    const away = [...near.column('x')].map((x) => x - 0.3);
    expect(near.column('x')).toBe(near.column('x'));
    for (const [k, distance] of away.entries()) {
      const most = [1e-6, 1e-6, 1e-9, 1e-9, 1e-12, 1e-12][Math.floor(k / ways)] ?? 0;
      expect(Math.abs(distance)).toBeLessThanOrEqual(25 * most + 1e-12);
    }
    for (let k = 0; k < ways; k += 1) {
      const pair = (at: number) => [away[at * ways + k] ?? 0, away[(at + 1) * ways + k] ?? 0];
      for (const [one = 0, other = 0] of [pair(0), pair(2)]) expect(Math.sign(one)).toBe(-Math.sign(other));
    }
  });

  test('are looked for among all sizes where ordinary points lie on one side, and not at shared kinks', () => {
    const of = (text: string) => nearKinks(met(text), undefined);
    expect(of('x')).toEqual([]);
    expect(of('relu(x)')).toHaveLength(1);
    expect(of('relu(x - 5000)')).toHaveLength(1);
    expect(of('relu(x) + relu(w - 5000)')).toHaveLength(2);
    expect(nearKinks(met('relu(x)'), met('|x|').evaluation)).toEqual([]);
    const [far] = of('relu(x - 5000)');
    expect([...(far?.column('x') ?? [])].every((x) => Math.abs(x - 5000) < 1e-3 * 1e15)).toBe(true);
  });
});

describe('numerals of a program', () => {
  const bound = (text: string) => met(text).evaluation.bounds[0];
  test.each(['0', '0.0', '0e5', '1', '0.5', '-3.25', '99999', '0.0009765625'])('%s is exact', (text) => {
    expect(bound(`${text} + 0*x`)).toBe(0);
  });
  test.each(['0.1', '100000.5', '1e-400', '0.00048828125', '1234567890123456'])('%s is not', (text) => {
    expect(bound(`(${text})*1`)).toBeGreaterThan(0);
  });
  test('1e400 is too large for anything to be said', () => {
    expect(bound('x + 1e400')).toBe(Infinity);
  });
});
