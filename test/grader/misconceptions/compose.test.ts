import { describe, expect, test } from 'vitest';
import type { Calculus, Edge } from '../../../grader/calculus.ts';
import { compose, composedCalculi } from '../../../grader/misconceptions/compose.ts';
import type { SimpleRule } from '../../../grader/misconceptions/misconception.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { scalar } from '../../../grader/tensor.ts';
import type { Tensor } from '../../../grader/tensor.ts';

type Change = (x: number) => number;
const by = (change: Change, { shape, data }: Tensor<number>): Tensor<number> => ({
  shape,
  data: data.map(change),
});

/** A calculus in which every hook makes something else of the right number. */
const changing = (change: Change): Required<Calculus<number>> => ({
  forward: (_, right) => by(change, right()),
  pullback: (_, right) => by(change, right()),
  accumulate: (_, __, right) => by(change, right()),
  adjoint: (_, right) => by(change, right),
  update: (theta) => by(change, theta),
  report: (asked, read) => by(change, read(asked)),
});
const [double, next] = [changing((x) => 2 * x), changing((x) => x + 1)];
const hooks = ['forward', 'pullback', 'accumulate', 'adjoint', 'update', 'report'] as const;
type Hook = (typeof hooks)[number];

const five = scalar(5);
const asked: Quantity = { kind: 'value', of: 'h' };
const edge = {} as unknown as Edge<number>;

/** What a calculus makes of 5 in one hook; undefined where it leaves that alone. */
function made(calculus: Calculus<number>, hook: Hook): number | undefined {
  const results: { readonly [H in Hook]: () => Tensor<number> | undefined } = {
    forward: () =>
      calculus.forward?.(
        0,
        () => five,
        () => five,
      ),
    pullback: () => calculus.pullback?.(edge, () => five),
    accumulate: () => calculus.accumulate?.(0, [], () => five, undefined),
    adjoint: () => calculus.adjoint?.(0, five, () => five, 1),
    update: () => calculus.update?.(five, five, five, 1, five),
    report: () => calculus.report?.(asked, () => five),
  };
  return results[hook]()?.data[0];
}

describe.each(hooks)('two rules in %s', (hook) => {
  const only = (calculus: Required<Calculus<number>>): Calculus<number> => ({ [hook]: calculus[hook] });
  const pair = (first: Calculus<number>, second: Calculus<number>) => composedCalculi(first, second);

  test('where one of them acts, do what that one does', () => {
    expect(made(pair(only(double), {}), hook)).toBe(10);
    expect(made(pair({}, only(double)), hook)).toBe(10);
    expect(Object.keys(pair(only(double), {}))).toEqual([hook]);
    expect(Object.keys(pair({}, only(double)))).toEqual([hook]);
  });

  test('where both act, work one on what the other made', () => {
    // of two ways to update the second stands; of two reports the first tells, of what the second says
    const [doubleFirst, nextFirst] = hook === 'update' ? [6, 10] : hook === 'report' ? [12, 11] : [11, 12];
    expect(made(pair(only(double), only(next)), hook)).toBe(doubleFirst);
    expect(made(pair(only(next), only(double)), hook)).toBe(nextFirst);
  });

  test('where neither acts, leave it alone', () => {
    expect(composedCalculi({}, {})).toEqual({});
  });
});

test('a report that says nothing leaves the word to the other', () => {
  const silent: Calculus<number> = { report: () => undefined };
  const telling: Calculus<number> = { report: double.report };
  expect(made(composedCalculi(silent, telling), 'report')).toBe(10);
  expect(made(composedCalculi(telling, silent), 'report')).toBe(10);
  expect(made(composedCalculi(silent, silent), 'report')).toBeUndefined();
});

describe('rules in pairs', () => {
  const calculus: SimpleRule = { kind: 'calculus', calculus: () => ({}) };
  const touching: SimpleRule = { ...calculus, touches: () => true };
  const sequential: SimpleRule = { kind: 'sequential', order: ['w'] };
  const exchanged: SimpleRule = { kind: 'exchanged', partner: new Map([['w', 'v']]) };

  test('of calculus are one calculus, unless one of them touches some quantities only', () => {
    expect(compose(calculus, { ...calculus })?.kind).toBe('calculus');
    for (const [first, second] of [
      [calculus, touching],
      [touching, calculus],
      [touching, { ...touching }],
    ] as const)
      expect(compose(first, second)).toEqual({ kind: 'both', first, second });
  });

  test('of different kinds are both; two orders and two exchanges are no student', () => {
    const kinds = [calculus, sequential, exchanged];
    for (const first of kinds) {
      for (const second of kinds.filter(({ kind }) => kind !== first.kind))
        expect(compose(first, second)).toEqual({ kind: 'both', first, second });
    }
    expect(compose(sequential, { ...sequential })).toBeUndefined();
    expect(compose(exchanged, { ...exchanged })).toBeUndefined();
  });

  test('are made once', () => {
    expect(compose(sequential, exchanged)).toBe(compose(sequential, exchanged));
    expect(compose(sequential, calculus)).not.toEqual(compose(sequential, exchanged));
  });
});
