import { describe, expect, test } from 'vitest';
import { exactly, negate } from '../../../grader/agree/ball.ts';
import type { Ball } from '../../../grader/agree/ball.ts';
import { arctan, exp, log, piBall, sinCos, sqrt } from '../../../grader/agree/ball-functions.ts';
import * as fractions from '../../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';

const scaled = (m: bigint, e: number): Fraction =>
  e >= 0 ? fractions.fraction(m << BigInt(e)) : fractions.fraction(m, 1n << BigInt(-e));

const some = (found: Ball | 'overflow' | undefined): Ball => {
  if (found === undefined || found === 'overflow') throw new Error('it has a value');
  return found;
};

type Unary = (x: Ball) => Ball;
const functions: { readonly [name: string]: Unary } = {
  exp: (x) => some(exp(x)),
  log,
  sqrt,
  sin: (x) => some(sinCos(x)?.sin),
  cos: (x) => some(sinCos(x)?.cos),
  arctan,
};
const named = (name: string): Unary => {
  const found = functions[name];
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
};

/** A decimal as a ball of half its last binary digit at 400 bits, or exactly where it is short. */
function decimal(text: string): Ball {
  const { numerator, denominator } = numberOf(fractions.parseFraction(text));
  const m = (numerator << 400n) / denominator;
  return (m * denominator) >> 400n === numerator && (m * denominator) % (1n << 400n) === 0n
    ? exactly(m, -400)
    : { m, e: -400, r: 1 };
}
const numberOf = (found: Fraction | undefined): Fraction => {
  if (found === undefined) throw new Error('a number');
  return found;
};

/** Seventy-five digits, worked out with Python's decimal. */
const digits: readonly (readonly [string, string, string])[] = [
  ['exp', '1', '2.71828182845904523536028747135266249775724709369995957496696762772407663035'],
  ['exp', '-20.5', '1.25015286638674262893755311923122218227159464207656584933822467744298409851e-9'],
  ['exp', '300', '1.94242639524125593658420883601769921936620862195160469414291771806713452729e130'],
  ['log', '2', '0.693147180559945309417232121458176568075500134360255254120680009493393621970'],
  ['log', '0.001', '-6.90775527898213705205397436405309262280330446588631892809998370290271782903'],
  ['log', '12345', '9.42100640177927987790587753559409148830162487428165466871354725914112582992'],
  ['sqrt', '2', '1.41421356237309504880168872420969807856967187537694807317667973799073247846'],
  ['sqrt', '0.3', '0.547722557505166113456969782800802133952744694997983254226894449732493277123'],
  ['sin', '1', '0.841470984807896506652502321630298999622563060798371065672751709991910404391'],
  ['cos', '1', '0.540302305868139717400936607442976603732310420617922227670097255381100394774'],
  ['sin', '30', '-0.988031624092861789987748907294458150486807948221212788366429133872820119727'],
  ['cos', '30', '0.154251449887584050718662146614210196759501120104134731318549417311302568694'],
  ['sin', '-0.001', '-0.000999999833333341666666468253971009700151314734808658419004814510271467351638'],
  ['arctan', '0.5', '0.463647609000806116214256231461214402028537054286120263810933088720197864166'],
  ['arctan', '-0.125', '-0.124354994546761435031354849163871025573170191769804089915114119115722267428'],
];

/** |middle − truth| as a share of the truth, in binary digits that agree. */
function agreeing({ m, e }: Ball, truth: Fraction): number {
  const off = fractions.absolute(fractions.subtract(scaled(m, e), truth));
  const { numerator, denominator } = fractions.divide(off, fractions.absolute(truth));
  return numerator === 0n ? Infinity : denominator.toString(2).length - numerator.toString(2).length;
}

test.each(digits)('%s(%s) has fifty right digits and says so', (name, at, value) => {
  const found = named(name)(decimal(at));
  expect(agreeing(found, numberOf(fractions.parseFraction(value)))).toBeGreaterThan(240);
  expect(Math.log2(found.r + 1) - found.m.toString(2).replace('-', '').length).toBeLessThan(-200);
});

test('π has fifty right digits', () => {
  const text = '3.14159265358979323846264338327950288419716939937510582097494459230781640628';
  expect(agreeing(piBall, numberOf(fractions.parseFraction(text)))).toBeGreaterThan(240);
});

describe('of a number that is known to some digits', () => {
  const near = (x: Ball, by: bigint): Ball => exactly(x.m + by, x.e);
  const holds = ({ m, e, r }: Ball, inner: Ball): boolean => {
    const off = fractions.absolute(fractions.subtract(scaled(m, e), scaled(inner.m, inner.e)));
    return fractions.compare(off, scaled(BigInt(Math.ceil(r)), e)) <= 0;
  };
  const places = ['0.3', '1', '2.5', '40', '0.001', '-0.7', '-9'] as const;
  const cases = Object.keys(functions).flatMap((name) =>
    places
      .filter((at) => !at.startsWith('-') || !['log', 'sqrt'].includes(name))
      .map((at) => [name, at] as const),
  );

  test.each(cases)('%s(%s) holds what both ends give, and hardly more', (name, at) => {
    const f = named(name);
    for (const digitsKnown of [40, 90]) {
      const { m, e } = decimal(at);
      const rough: Ball = { m: m >> BigInt(-e - digitsKnown), e: -digitsKnown, r: 1 };
      const found = f(rough);
      const ends = [f(near(rough, -1n)), f(near(rough, 1n))];
      expect(ends.map((end) => holds(found, end))).toEqual([true, true]);
      const [low, high] = ends.map(({ m: middle, e: exponent }) => scaled(middle, exponent));
      const apart = fractions.absolute(fractions.subtract(numberOf(low), numberOf(high)));
      const width = fractions.multiply(scaled(BigInt(Math.ceil(found.r)), found.e), fractions.fraction(1n));
      const unit = scaled(1n, -digitsKnown);
      const slack = name === 'sin' || name === 'cos' || name === 'arctan' ? unit : fractions.zero;
      const allowed = fractions.add(
        fractions.multiply(apart, fractions.fraction(3n)),
        fractions.multiply(slack, fractions.fraction(3n)),
      );
      expect(fractions.compare(width, allowed)).toBeLessThanOrEqual(0);
    }
  });

  test('nothing is said of e^x where x is not known to a whole', () => {
    expect(some(exp({ m: 5n, e: 0, r: 2 })).r).toBe(Infinity);
  });
});

test('what is too large or too small has no digits', () => {
  expect(exp(exactly(1n, 40))).toBe('overflow');
  expect(some(exp(exactly(-1n, 40)))).toMatchObject({ m: 0n, r: 1 });
  expect(sinCos(exactly(1n, 101))).toBeUndefined();
  expect(sinCos(exactly(1n, 90))).toBeDefined();
  const far = arctan(exactly(1n, 500));
  expect(agreeing(far, scaled(piBall.m, piBall.e - 1))).toBeGreaterThan(200);
  expect(agreeing(arctan(negate(exactly(1n, 500))), scaled(-piBall.m, piBall.e - 1))).toBeGreaterThan(200);
  expect(exp(exactly(0n))).toEqual(exactly(1n));
  expect(sqrt(exactly(0n))).toEqual(exactly(0n));
  expect(sqrt(exactly(9n))).toMatchObject({ r: 0 });
});
