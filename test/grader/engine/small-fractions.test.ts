import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Arithmetic } from '../../../grader/arithmetic/arithmetic.ts';
import { compare, fraction } from '../../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';
import { NotRational } from '../../../grader/arithmetic/not-rational.ts';
import { rational } from '../../../grader/arithmetic/rational.ts';
import { fractions, recording } from '../../../grader/arithmetic/recording.ts';
import { smallFraction, tooLong } from '../../../grader/arithmetic/small-fraction.ts';
import { machineOn } from '../../../grader/trace/fraction-machine.ts';

type Work = <T>(k: Arithmetic<T>, a: T, b: T) => T;
const works: readonly Work[] = [
  (k, a, b) => k.add(a, b),
  (k, a, b) => k.subtract(a, b),
  (k, a, b) => k.multiply(a, b),
  (k, a, b) => k.divide(a, b),
  (k, a, b) => k.maximum(a, b),
  (k, a, b) => k.minimum(a, b),
  (k, a, b) => k.compare('less', a, b),
  (k, a, b) => k.select(k.compare('greaterEqual', a, b), a, b),
  (k, a) => k.relu(a),
  (k, a) => k.negate(a),
  (k, a) => k.power(a, k.number(3)),
  (k, a) => k.power(a, k.number(-2)),
  (k, a) => k.call('abs', a),
  (k, a, b) => k.multiply(k.number('1/3'), k.add(a, b)),
];

interface Step {
  readonly work: number;
  readonly left: number;
  readonly right: number;
}

/** Values made one from the other, each by `work` where both operands are there; the last one. */
function result<T>(
  inputs: readonly T[],
  steps: readonly Step[],
  work: (of: Work, a: T, b: T) => T | undefined,
): T | undefined {
  const values: (T | undefined)[] = [...inputs];
  for (const step of steps) {
    const of = works[step.work];
    const a = values[step.left % values.length];
    const b = of?.length === 2 ? a : values[step.right % values.length];
    values.push(a === undefined || b === undefined || of === undefined ? undefined : work(of, a, b));
  }
  return values.at(-1);
}

const small = fc.record({ above: fc.integer({ min: -60, max: 60 }), below: fc.integer({ min: 1, max: 40 }) });
const large = fc.record({
  above: fc.maxSafeInteger(),
  below: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
});
const steps = fc.array(fc.record({ work: fc.nat(works.length - 1), left: fc.nat(20), right: fc.nat(20) }), {
  minLength: 1,
  maxLength: 12,
});

/** A step that leaves the fractions has no value, and what needs it has none either. */
const exactly = (inputs: readonly Fraction[], made: readonly Step[]): Fraction | undefined =>
  result(inputs, made, (work, a, b) => {
    try {
      return work(rational, a, b);
    } catch (error) {
      if (error instanceof NotRational) return undefined;
      throw error;
    }
  });

test('what fits two doubles is exact, and what does not is not given', () => {
  let given = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(small, large), { minLength: 1, maxLength: 4 }), steps, (drawn, made) => {
      const inputs = drawn.map(({ above, below }) => fraction(BigInt(above), BigInt(below)));
      const recorder = recording(fractions);
      const places = inputs.map(() => recorder.input());
      const slot = result(places, made, (work, a, b) => work(recorder.arithmetic, a, b));
      if (slot === undefined) throw new Error('a slot');
      const point = inputs.map((value) => smallFraction(value) ?? tooLong);
      const found = machineOn(recorder.slots, inputs.length).exactly(point, slot);
      if (found === undefined) return;
      given += 1;
      const right = exactly(inputs, made);
      expect(right !== undefined && compare(found, right) === 0).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(given).toBeGreaterThan(1000);
});
