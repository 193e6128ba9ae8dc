import { describe, expect, test } from 'vitest';
import { randomFrom, randomsUnder, unit } from '../../../grader/agree/keyed-random.ts';
import {
  inverseModulo,
  isPrime,
  multiplyModulo,
  powerModulo,
  randomPrime,
} from '../../../grader/agree/modular.ts';
import { batchKind, batchSizes, drawKind, PointSource } from '../../../grader/agree/points.ts';
import { rationalForm, residue } from '../../../grader/agree/rational-form.ts';
import { formula } from './cases.ts';

describe('points of comparison', () => {
  test('are drawn from a generator that gives the same numbers on every machine, for ever', () => {
    const first = (key: string) => Array.from({ length: 3 }, randomFrom(key));
    expect([first('a variant'), first('')]).toEqual([
      [4_232_054_498, 4_291_805_627, 2_999_353_327],
      [2_786_676_477, 2_060_242_572, 1_971_066_245],
    ]);
    expect(Array.from({ length: 3 }, randomsUnder('a va')('riant'))).toEqual(first('a variant'));
    expect(unit(() => 0)).toBe(0);
    expect(unit(() => 2 ** 32 - 1)).toBe(1 - 2 ** -53);
  });

  test('have three scales, both lengths and both ends of an interval, in this order', () => {
    const shown = (batch: number, index: number) => {
      const { scale, isShort, isEdge } = drawKind(batch, index);
      return `${scale ?? 'any'}${isShort ? ' short' : ''}${isEdge ? ' edge' : ''}`;
    };
    const row = (batch: number, from: number) => Array.from({ length: 6 }, (_, k) => shown(batch, from + k));
    expect(row(0, 0)).toEqual(['0.1', '1', '10', '0.1', '1', '10']);
    expect(row(0, 6)).toEqual(['0.1 short', '1 short', '10 short', '0.1', '1', '10']);
    expect(row(0, 12)).toEqual(['0.1 edge', '1 edge', '10 edge', '0.1 short', '1 short', '10 short']);
    expect(row(1, 3)).toEqual(['0.0001', '0.00001', '0.000001', '0.1 short', '1 short', '10 short']);
    expect(row(2, 3)).toEqual(['0.0001', '0.00001', '0.000001', 'any short', 'any short', 'any short']);
    expect(shown(1, 15)).toBe('1e-8 short');
    const { ordinary, short } = batchKind(2);
    expect([...ordinary.slice(0, 9)]).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0]);
    expect([...short.slice(0, 9)]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1]);
    expect(() => batchKind(6)).toThrow('there is no batch 6');
  });

  test('lie around their scale, on both sides of 0, short ones with ten bits', () => {
    const column = new PointSource('k', new Map()).column('x', 0);
    expect(column).toHaveLength(batchSizes[0]);
    for (const [index, x] of column.entries()) {
      const { scale = 1, isShort } = drawKind(0, index);
      expect(Math.abs(x)).toBeGreaterThanOrEqual(0.099 * scale);
      expect(Math.abs(x)).toBeLessThanOrEqual(1.01 * scale);
      const ten = x / 2 ** (Math.floor(Math.log2(Math.abs(x))) - 9);
      expect(Number.isInteger(ten)).toBe(isShort);
      if (isShort) expect(Math.abs(ten % 2)).toBe(1);
    }
    expect(new Set([...column].map(Math.sign))).toEqual(new Set([1, -1]));
    const wide = new PointSource('k', new Map()).column('x', 2);
    const sizes = [...wide]
      .filter((_, k) => batchKind(2).ordinary[k] === 0)
      .map((x) => Math.log10(Math.abs(x)));
    expect([Math.min(...sizes) < -7, Math.max(...sizes) > 12]).toEqual([true, true]);
    expect([Math.min(...sizes) >= -9.01, Math.max(...sizes) <= 15]).toEqual([true, true]);
  });

  test('lie within a declared interval, those at its edges close to an end', () => {
    const column = new PointSource('k', new Map([['x', [2, 6]]])).column('x', 1);
    expect(Math.min(...column)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...column)).toBeLessThanOrEqual(6);
    for (const [index, x] of column.entries())
      if (drawKind(1, index).isEdge && !drawKind(1, index).isShort)
        expect(Math.min(x - 2, 6 - x)).toBeLessThanOrEqual(0.41);
    const edges = [...column].filter((_, index) => drawKind(1, index).isEdge);
    expect(edges.every((x) => x > 2 && x < 6)).toBe(true);
    expect([edges.some((x) => x < 2.001), edges.some((x) => x > 5.999)]).toEqual([true, true]);
    expect([...new PointSource('k', new Map([['x', [3, 3]]])).column('x', 0)].every((x) => x === 3)).toBe(
      true,
    );
  });

  test('are the same in whatever order they are asked for, and others for another name', () => {
    const [one, other] = [new PointSource('k', new Map()), new PointSource('k', new Map())];
    const late = one.column('x', 1);
    expect(other.column('x', 0)).toEqual(one.column('x', 0));
    expect(other.column('x', 1)).toEqual(late);
    expect(other.column('y', 0)).not.toEqual(other.column('x', 0));
    expect([...other.names()]).toEqual(['x', 'y']);
    expect(() => one.column('x', 6)).toThrow('there is no batch 6');
  });
});

describe('modulo a prime', () => {
  test('powers and inverses are those of the residues', () => {
    for (const prime of [7, 101]) {
      for (let a = 1; a < prime; a += 1) {
        expect(multiplyModulo(a, inverseModulo(a, prime), prime)).toBe(1);
        expect(powerModulo(a, prime - 1, prime)).toBe(1);
      }
    }
    expect([0, 1, 2, 5, 10].map((n) => powerModulo(3, n, 101))).toEqual([1, 3, 9, 41, 65]);
    expect(powerModulo(103, 2, 101)).toBe(4);
  });

  test('primes below a thousand are these 168, and no others', () => {
    const isDivided = (n: number) => Array.from({ length: n }, (_, k) => k).some((k) => k > 1 && n % k === 0);
    const numbers = Array.from({ length: 4100 }, (_, n) => n);
    expect(numbers.filter(isPrime)).toEqual(numbers.filter((n) => n > 1 && !isDivided(n)));
    expect(numbers.slice(0, 1000).filter(isPrime)).toHaveLength(168);
    expect([61 * 67, 67 * 71, 3_215_031_751, 4_187_533 * 7, 2_047, 3_277].some(isPrime)).toBe(false);
    const drawn = Array.from({ length: 20 }, (_, k) => randomPrime(randomFrom(`${k}`)));
    expect(drawn.every((n) => n > 2 ** 25 && n < 2 ** 26 && isPrime(n))).toBe(true);
    expect(new Set(drawn).size).toBe(20);
  });

  const point = { prime: 101, coordinate: (name: string) => ({ x: 3, w: 7, '\\pi': 50, b: 0 })[name] };
  test.each([
    ['x + w', 2, 10],
    ['x - w', 2, 97],
    ['-x', 1, 98],
    ['-b', 1, 0],
    ['x*w', 2, 21],
    ['x/w', 2, (3 * 29) % 101],
    ['w/b', 2, undefined],
    ['x^3', 3, 27],
    ['x^-1', 1, 34],
    ['b^-1', 1, undefined],
    ['x^0', 0, 1],
    ['5', 0, 5],
    ['pi*x', 2, (50 * 3) % 101],
    ['y + x', 2, undefined],
    ['x^(1 + 1)', 2, 9],
    ['2^3', 3, 8],
  ])('%s has degree %i and the value %s', (text, degree, number) => {
    const form = rationalForm(formula(text));
    expect(form?.degree).toBe(degree);
    expect(form && residue(form, point)).toBe(number);
  });

  test.each(['exp(x)', 'x > 1', 'x^0.5', 'x^w', 'x^20000', '(x^200)^200', '1 + sqrt(x)', 'exp(x)*x'])(
    '%s is no rational function, or of too high a degree',
    (text) => {
      expect(rationalForm(formula(text))).toBeUndefined();
    },
  );

  test('a form is ordinary where it has a name, and no power of numbers alone', () => {
    const ordinary = (text: string) => rationalForm(formula(text))?.isOrdinary;
    expect(['x', 'x^2 + 1', '2', '2^3*x', '2^3', '-x'].map(ordinary)).toEqual([
      ...[true, true, false, false, false, true],
    ]);
    expect(rationalForm(formula('x*w'), (name) => (name === 'x' ? 5 : 2))?.degree).toBe(7);
    expect(rationalForm(formula('x*w'), () => undefined)).toBeUndefined();
  });
});
