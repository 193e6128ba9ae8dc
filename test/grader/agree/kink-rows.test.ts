import { describe, expect, test } from 'vitest';
import { compile } from '../../../grader/agree/compile.ts';
import { areProportional, distinctRows, marginRow } from '../../../grader/agree/margin-rows.ts';
import { judge } from '../../../grader/agree/judge-point.ts';
import { isOffKinks, Patterns } from '../../../grader/agree/patterns.ts';
import { coordinates, kept, run } from '../../../grader/agree/run.ts';
import type { Evaluation } from '../../../grader/agree/run.ts';
import { formula } from './cases.ts';

/** A formula of x at some points (w being 1 at each). */
function at(text: string, ...xs: readonly number[]): Evaluation {
  const program = compile(formula(text));
  const columns = program.names.map((name) =>
    coordinates(Float64Array.from(xs, (x) => (name === 'x' ? x : 1))),
  );
  return kept(run(program, columns, xs.length));
}

/** For each row of kinks the sign at each point: −1, 0, 1, or `?`. */
const signs = ({ kinks, rows, size }: Evaluation): readonly string[] =>
  Array.from({ length: rows }, (_, row) =>
    [...kinks.slice(row * size, (row + 1) * size)].map((sign) => (sign === 2 ? '?' : `${sign}`)).join(' '),
  );

const xs = [-2, -0.5, 0, 0.5, 3] as const;

describe('each kink has a sign at each point, and what is compared with 0', () => {
  test.each<[string, readonly number[], readonly string[], readonly number[]]>([
    ['relu(x)', [0, 0, 0, 0.5, 3], ['-1 -1 0 1 1'], [-2, -0.5, 0, 0.5, 3]],
    ['|x|', [2, 0.5, 0, 0.5, 3], ['-1 -1 0 1 1'], [-2, -0.5, 0, 0.5, 3]],
    ['sign(x)', [-1, -1, 0, 1, 1], ['-1 -1 0 1 1'], [-2, -0.5, 0, 0.5, 3]],
    ['max(x, 0.5)', [0.5, 0.5, 0.5, 0.5, 3], ['-1 -1 -1 0 1'], [-2.5, -1, -0.5, 0, 2.5]],
    ['min(x, 0.5)', [-2, -0.5, 0, 0.5, 0.5], ['-1 -1 -1 0 1'], [-2.5, -1, -0.5, 0, 2.5]],
    ['x > 0.5', [0, 0, 0, 0, 1], ['-1 -1 -1 0 1'], [-2.5, -1, -0.5, 0, 2.5]],
    ['x <= 0.5', [1, 1, 1, 1, 0], ['-1 -1 -1 0 1'], [-2.5, -1, -0.5, 0, 2.5]],
    ['leaky_relu(x, 0.5)', [-1, -0.25, 0, 0.5, 3], ['-1 -1 0 1 1'], [-2, -0.5, 0, 0.5, 3]],
  ])('%s', (text, values, rows, margins) => {
    const found = at(text, ...xs);
    expect([...found.values].map((value) => value + 0)).toEqual(values);
    expect(signs(found)).toEqual(rows);
    expect([...found.margins]).toEqual(margins);
    expect(Math.max(...found.bounds)).toBeLessThan(2e-16);
  });

  test('two of them two rows', () => {
    expect(signs(at('relu(x) + |x - 1|', ...xs))).toEqual(['-1 -1 0 1 1', '-1 -1 -1 -1 1']);
  });

  test('and none where nothing is defined', () => {
    for (const text of ['max(log(x), 1)', 'max(1, log(x))', 'min(log(x), 1)', 'log(x) > 1', '1 > log(x)']) {
      const { values, kinks } = at(text, -1);
      expect([text, values[0]]).toEqual([text, Number.NaN]);
      expect(kinks[0]).toBe(2);
    }
    expect(at('leaky_relu(log(x), 1)', -1).values[0]).toBeNaN();
    expect(at('leaky_relu(1 - 2, log(x))', -1).values[0]).toBeNaN();
    expect(at('relu(log(x))', -1).values[0]).toBeNaN();
    expect(at('|log(x)|', -1).values[0]).toBeNaN();
    expect(at('sign(log(x))', -1).values[0]).toBeNaN();
  });

  test('a sign that rounding leaves open is open, save where the function is continuous', () => {
    // 0.1·3 − 0.3 is 0 or next to it
    const near = '(0.1*x - 0.3)';
    for (const text of [
      `relu(${near})`,
      `|${near}|`,
      `max(${near}, 0)`,
      `min(0, ${near})`,
      `leaky_relu(${near})`,
    ])
      expect([text, signs(at(text, 3))]).toEqual([text, ['0']]);
    for (const text of [`sign(${near})`, `${near} > 0`, `${near} <= 0`]) {
      const found = at(text, 3);
      expect([text, signs(found), found.bounds[0]]).toEqual([text, ['?'], Infinity]);
    }
  });

  test('a power whose exponent varies has none but where the exponent is whole by chance', () => {
    expect(signs(at('3^x', ...xs))).toEqual(['0 1 0 1 0']);
    expect(signs(at('|x - 0.5| + w^x + 2^(x + 0.5)', ...xs))).toEqual([
      '-1 -1 -1 0 1',
      '0 1 0 1 0',
      '1 0 1 0 1',
    ]);
    expect(signs(at('x^2.5', 3))).toEqual([]);
  });

  test('what overflowed has no sign', () => {
    expect(signs(at('relu(exp(1000*x))', 3))).toEqual(['?']);
  });
});

describe('poles', () => {
  const poles = (text: string) => [...at(text, ...xs).poles];
  test.each([
    ['1/x', [0, 0, 1, 0, 0]],
    ['x^-2', [0, 0, 1, 0, 0]],
    ['1/(x - 0.5)', [0, 0, 0, 1, 0]],
    ['x^2', [0, 0, 0, 0, 0]],
    ['log(|x|)', [0, 0, 1, 0, 0]],
  ])('of %s are marked where it divides by exactly 0', (text, marks) => {
    expect(poles(text)).toEqual(marks);
  });
});

describe('kinks of one argument', () => {
  const row = (text: string) => marginRow(at(text, ...xs), 0);
  test.each([
    ['relu(x)', '|3*x|', true],
    ['relu(x)', 'relu(-x)', true],
    ['relu(x)', 'x > 0', true],
    ['relu(x)', 'relu(x - 1)', false],
    ['relu(x)', 'relu(x*x)', false],
  ])('%s and %s are one: %s', (one, other, same) => {
    expect(areProportional(row(one), row(other))).toBe(same);
    expect(areProportional(row(other), row(one))).toBe(same);
  });

  test('are listed once, and not where the other formula has them', () => {
    const own = at('relu(x) + |2*x| + relu(x - 1) + relu(x + 1)', ...xs);
    expect(distinctRows(own, undefined)).toEqual([0, 2, 3]);
    expect(distinctRows(own, at('|x - 1|', ...xs))).toEqual([0, 3]);
    expect(distinctRows(own, own)).toEqual([]);
  });

  test('a point is off all kinks where every sign is certain and none a tie', () => {
    const both = [at('relu(x)', ...xs), at('relu(x - 0.5) + (0.1*x > 0.3)', ...xs)];
    expect(xs.map((_, point) => isOffKinks(both, point))).toEqual([true, true, false, false, false]);
    expect(isOffKinks([], 0)).toBe(true);
  });
});

/** One value of a formula, with its error. */
const value = (number: number, bound = 0, pole = 0): Evaluation => ({
  ...{ size: 1, rows: 0, kinks: new Int8Array(), margins: new Float64Array() },
  ...{ values: Float64Array.of(number), bounds: Float64Array.of(bound), poles: Uint8Array.of(pole) },
});

describe('what one point says of two values', () => {
  test.each([
    ['agrees', value(5), value(5)],
    ['agrees', value(5), value(5 + 4e-9)],
    ['differs', value(5), value(5 + 6e-9)],
    ['differs', value(-5), value(5)],
    ['agrees', value(5, 1e-6), value(5 + 1e-6, 1e-6)],
    ['differs', value(5, 1e-7), value(5 + 3e-7, 1e-7)],
    ['differs', value(5, 1e-3), value(6, 1e-3)],
    ['unusable', value(5, 1e-3), value(5.001, 1e-3)],
    ['unusable', value(5, 1e-3), value(5)],
    ['unusable', value(5), value(5, 1e-3)],
    ['unusable', value(5, Infinity), value(5)],
    ['unusable', value(5), value(6, Infinity)],
    ['agrees', value(0), value(0)],
    ['vanishing', value(0), value(0, 1e-7)],
    ['unusable', value(0), value(0, 1e-5)],
    ['unusable', value(0, 1e-7), value(0)],
    ['differs', value(0), value(1e-3, 1e-7)],
    ['skip', value(Number.NaN), value(5)],
    ['skip', value(5), value(Number.NaN)],
    ['skip', value(5, 0, 1), value(5)],
    ['skip', value(5), value(5, 0, 1)],
  ] as const)('%s: %#', (judgement, r, a) => {
    expect(judge({ r, a, vanishing: 1e-6 }, 0)).toBe(judgement);
  });
});

describe('activation patterns', () => {
  /** Meets points of two formulas, all agreeing but those marked. */
  function met(
    one: string,
    other: string,
    points: readonly number[],
    judgement: 'agrees' | 'unusable' = 'agrees',
  ) {
    const both = [at(one, ...points), at(other, ...points)];
    const patterns = new Patterns();
    patterns.learn(both, 0);
    const told = points.map((_, point) => patterns.meet(both, { batch: 0, point, judgement, counts: 1 }));
    return { patterns, told, both };
  }

  test('are complete where every combination of signs was compared often enough', () => {
    const { patterns, told } = met('relu(x)', 'max(x, 0)', [-2, -1, -3, 1, 2, 3]);
    expect(told).toEqual([true, true, true, true, true, true]);
    expect([2, 3, 4].map((wanted) => patterns.isComplete(wanted))).toEqual([true, true, false]);
    expect(patterns.hasOwnKinks).toBe(false);
    expect(met('relu(x)', 'max(x, 0)', [1, 2, 3]).patterns.isComplete(1)).toBe(false);
  });

  test('of kinks with arguments of their own are more', () => {
    const { patterns } = met('relu(x)', 'relu(x) + relu(x - 1)*0', [-1, 0.5, 2]);
    expect(patterns.hasOwnKinks).toBe(true);
    expect(patterns.isComplete(1)).toBe(false);
  });

  test('say nothing where a sign is open, or on a kink that a short coordinate meets by chance', () => {
    expect(met('relu(exp(1000*x))', 'x', [3, -1]).told).toEqual([false, true]);
    const [longTie, shortTie] = [
      [0, 2, 3, -1, -2, -3, 1],
      [1, 2, 3, -1, -2, -3, 0],
    ];
    expect(met('relu(x)', 'x', shortTie ?? []).told).toEqual([true, true, true, true, true, true, false]);
    expect(met('relu(x)', 'x', longTie ?? []).told).not.toContain(false);
  });

  test('that were met five times and never compared are unseen', () => {
    const never = (points: readonly number[]) => met('relu(x)', 'x', points, 'unusable').patterns.hasUnseen();
    expect(never([1, 2, 3, 4, 5])).toBe(true);
    expect(never([1, 2, 3, 4])).toBe(false);
    expect(met('relu(x)', 'x', [1, 2, 3, 4, 5]).patterns.hasUnseen()).toBe(false);
  });

  test('are clear at a point off every kink', () => {
    const { patterns, both } = met('relu(x)', 'relu(exp(1000*(x - 1)))', [1, 2, 3, -1, -2, -3, 0]);
    expect([3, 4, 6, 2].map((point) => patterns.isClear(both, point))).toEqual([true, true, false, false]);
  });
});
