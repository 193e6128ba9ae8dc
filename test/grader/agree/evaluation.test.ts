import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateConstant } from '../../../grader/agree/evaluate-constant.ts';
import { withRadius } from '../../../grader/agree/constant-value.ts';
import { xoshiro128, randomFrom, unit } from '../../../grader/agree/keyed-random.ts';
import { isPrime, multiplyModulo, residueOfNumeral } from '../../../grader/agree/modular.ts';
import { compileExpression } from '../../../grader/agree/run.ts';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import { subtract } from '../../../grader/arithmetic/fraction.ts';
import { anyFormula, symbolNames } from '../notation/arbitrary-formula.ts';
import { formula } from './cases.ts';
import { substituted } from './changes.ts';

describe('evaluation at many points', () => {
  test('the true value lies within the error bound', () => {
    const coordinates = fc.array(fc.integer({ min: -4096, max: 4096 }), {
      minLength: symbolNames.length,
      maxLength: symbolNames.length,
    });
    let compared = 0;
    fc.assert(
      fc.property(anyFormula, coordinates, (e, numerators) => {
        const exact = new Map(symbolNames.map((name, k) => [name, String((numerators[k] ?? 0) / 1024)]));
        const columns = new Map([...exact].map(([name, text]) => [name, Float64Array.of(Number(text))]));
        const { values, bounds } = compileExpression(e, symbolNames).evaluate(columns);
        const [value = NaN, bound = NaN] = [values[0], bounds[0]];
        const truth = evaluateConstant(substituted(e, exact));
        if (truth.kind === 'none' || !Number.isFinite(bound) || Number.isNaN(value)) return;
        const { middle, radius } = withRadius(truth);
        const error = Math.abs(toNumber(subtract(middle, exactly(value))));
        compared += 1;
        expect(error).toBeLessThanOrEqual(bound * (1 + 1e-9) + toNumber(radius) + 5e-324);
      }),
      { numRuns: 5_000 },
    );
    expect(compared).toBeGreaterThan(1_500);
  });

  test('undefined, overflow and exactness are told apart', () => {
    const at = (text: string, ...xs: readonly number[]) => {
      const found = compileExpression(formula(text), ['x']).evaluate(new Map([['x', Float64Array.from(xs)]]));
      return [...found.values].map((value, k) => [value, found.bounds[k]]);
    };
    expect(at('log(x)', -1)).toEqual([[Number.NaN, expect.anything()]]);
    expect(at('1/x', 0)[0]?.[1]).toBe(Infinity);
    expect(at('exp(exp(x))', 10)[0]?.[1]).toBe(Infinity);
    expect(at('x^2/4+|x|-0.25', 0.5, -3)).toEqual([
      [0.3125, 0],
      [5, 0],
    ]);
    expect(at('max(0,x)', -0.1)).toEqual([[0, 0]]);
  });

  test('roots of squares are exact, those of other numbers nearly', () => {
    const at = (x: number) => {
      const { values, bounds } = compileExpression(formula('sqrt(x)'), ['x']).evaluate(
        new Map([['x', Float64Array.of(x)]]),
      );
      return [values[0], bounds[0]];
    };
    expect([4, 2.25, 0, 1e8].map(at)).toEqual([
      [2, 0],
      [1.5, 0],
      [0, 0],
      [1e4, 0],
    ]);
    expect(at(2)).toEqual([Math.SQRT2, expect.closeTo(0, 15)]);
    expect(at(2)[1]).toBeGreaterThan(0);
    expect(at(-1)[0]).toBeNaN();
  });

  test('a whole exponent is found in every spelling of it, and stays exact', () => {
    const bound = (text: string) =>
      compileExpression(formula(text), ['x']).evaluate(new Map([['x', Float64Array.of(-3)]]));
    for (const text of ['x^2', 'x^2.0', 'x^(1+1)', 'x^(4/2)', 'x^2e0']) {
      expect([bound(text).values[0], bound(text).bounds[0]]).toEqual([9, 0]);
    }
    expect(bound('x^-1').values[0]).toBeCloseTo(-1 / 3, 15);
    expect(bound('x^17').values[0]).toBe(-129_140_163);
    expect(bound('x^0.5').values[0]).toBeNaN();
  });

  test.each([
    'max((x >= 0.5) < 1e-3^2e3, 0.5)', '(x >= 0.5) < 1e-9000', 'sign(exp(-2000)*x)', 'sign(1e-200*x/1e200)', 'x*1e-300*1e-300 > 0',
  ])('what underflows is not taken for 0: %s', (text) => {
    const found = compileExpression(formula(text), ['x']).evaluate(new Map([['x', Float64Array.of(0.1)]]));
    expect(found.bounds[0]).toBe(Infinity);
  }); // oxfmt-ignore
});

/** The binary value of a double, as a fraction. */
function exactly(value: number) {
  let [scaled, exponent] = [value, 0n];
  while (!Number.isInteger(scaled)) [scaled, exponent] = [scaled * 2, exponent + 1n];
  return { numerator: BigInt(scaled), denominator: 2n ** exponent };
}

describe('the generator behind the points', () => {
  test('is xoshiro128**: its published first outputs from the state 1, 2, 3, 4', () => {
    const random = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 4 }, random)).toEqual([11520, 0, 5927040, 70819200]);
  });
  test('gives the same numbers for the same key and others for another', () => {
    const first = (key: string) => Array.from({ length: 3 }, randomFrom(key));
    expect(first('a')).toEqual(first('a'));
    expect(new Set(['a', 'b', 'ab', 'ba', '', 'a\u0000'].map((key) => first(key).join())).size).toBe(6);
  });
  test('fills the unit interval evenly', () => {
    const random = randomFrom('evenness');
    const draws = Array.from({ length: 20_000 }, () => unit(random));
    const bins = Array.from({ length: 20 }, (_, k) => draws.filter((u) => Math.floor(u * 20) === k).length);
    expect(Math.min(...bins)).toBeGreaterThan(850);
    expect(Math.max(...bins)).toBeLessThan(1_150);
  });
});

describe('arithmetic modulo a prime', () => {
  test('primes are told from composites', () => {
    expect([2, 3, 33_554_467, 67_108_859].every(isPrime)).toBe(true);
    expect([0, 1, 4, 33_554_465, 67_108_863].some(isPrime)).toBe(false);
  });
  test('products agree with big integers', () => {
    const residue = fc.nat({ max: 67_108_858 });
    fc.assert(
      fc.property(residue, residue, (a, b) => {
        expect(multiplyModulo(a, b, 67_108_859)).toBe(Number((BigInt(a) * BigInt(b)) % 67_108_859n));
      }),
      { numRuns: 2_000 },
    );
  });
  test('0.25 is the inverse of 4', () => {
    expect(multiplyModulo(residueOfNumeral('0.25', 67_108_859) ?? 0, 4, 67_108_859)).toBe(1);
    expect(residueOfNumeral('25e-2', 67_108_859)).toBe(residueOfNumeral('.25', 67_108_859));
  });
  test('a numeral has the residue of the fraction that it spells', () => {
    const of = (text: string) => residueOfNumeral(text, 101);
    expect(['7', '100', '101', '250', '1e2', '1.5E3', '0.5e1', '12e+1'].map(of)).toEqual([
      7, 100, 0, 48, 100, 86, 5, 19,
    ]);
    expect(of('1e99999999999999999999')).toBeUndefined();
  });
});
