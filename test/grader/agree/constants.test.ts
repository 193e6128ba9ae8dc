import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withRadius } from '../../../grader/agree/constant-value.ts';
import { evaluateConstant } from '../../../grader/agree/evaluate-constant.ts';
import {
  absolute,
  compare,
  fraction,
  multiply,
  parseFraction,
  subtract,
} from '../../../grader/arithmetic/fraction.ts';
import { nearestDouble } from '../../../grader/answer/number.ts';
import { formula } from './cases.ts';

function valueOf(text: string) {
  const value = evaluateConstant(formula(text));
  if (value.kind === 'none') throw new Error(`${text} is ${value.reason}`);
  return value;
}

/** Digits from mpmath 1.3 at 60 digits. */
const references: readonly (readonly [string, string])[] = [
  ['sqrt(2)', '1.41421356237309504880168872420969807856967187537694807317668'],
  ['exp(1)', '2.71828182845904523536028747135266249775724709369995957496697'],
  ['log(10)', '2.30258509299404568401799145468436420760110148862877297603333'],
  ['sin(1)', '0.841470984807896506652502321630298999622563060798371065672752'],
  ['cos(2)', '-0.41614683654714238699756822950076218976600077107554489075515'],
  ['sin(100)', '-0.506365641109758793656557610459785432065032721290657323443392'],
  ['tan(1)', '1.55740772465490223050697480745836017308725077238152003838395'],
  ['tanh(1/2)', '0.462117157260009758502318483643672548730289280330113038552732'],
  ['sinh(1)', '1.17520119364380145688238185059560081515571798133409587022957'],
  ['cosh(-2)', '3.76219569108363145956221347777374610829397355823071160277764'],
  ['pi', '3.14159265358979323846264338327950288419716939937510582097494'],
  ['4*arctan(1)', '3.14159265358979323846264338327950288419716939937510582097494'],
];

describe('constants have 50 digits', () => {
  test.each(references)('%s', (text, digits) => {
    const { middle, radius } = withRadius(valueOf(text));
    const reference = parseFraction(digits) ?? fraction(0n);
    const distance = absolute(subtract(middle, reference));
    expect(compare(distance, fraction(1n, 10n ** 55n))).toBeLessThan(0);
    expect(compare(radius, multiply(fraction(1n, 10n ** 55n), absolute(reference)))).toBeLessThan(0);
  });

  test('and agree with floating point', () => {
    const functions = [
      'exp',
      'sin',
      'cos',
      'tan',
      'sinh',
      'cosh',
      'tanh',
      'sigmoid',
      'softplus',
      'relu',
      'abs',
      'sign',
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...functions), fc.integer({ min: -4000, max: 4000 }), (name, k) => {
        const x = k / 256;
        const ours = nearestDouble(valueOf(`${name}(${k}/256)`));
        const theirs = floats[name](x);
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-14 * Math.abs(theirs));
      }),
      { numRuns: 2_000 },
    );
  });

  test('logarithms, roots and arctangents too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (p, q) => {
        for (const [name, float] of [
          ['log', Math.log],
          ['sqrt', Math.sqrt],
          ['arctan', Math.atan],
        ] as const) {
          expect(nearestDouble(valueOf(`${name}(${p}/${q})`))).toBeCloseTo(float(p / q), 10);
        }
      }),
    );
  });
});

const floats = {
  exp: Math.exp,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
  softplus: (x: number) => (x < -30 ? Math.exp(x) : Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))),
  relu: (x: number) => Math.max(x, 0),
  abs: Math.abs,
  sign: Math.sign,
};
