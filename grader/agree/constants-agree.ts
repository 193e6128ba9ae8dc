import * as fractions from '../arithmetic/fraction.ts';
import type { Expression } from '../notation/expression.ts';
import { overflows, withRadius } from './constant-value.ts';
import { constantValue } from './evaluate-constant.ts';

/** 50 digits. */
const share = fractions.fraction(1n, 10n ** 50n);

/** Compares two formulas without names at 50 digits. */
export function constantsAgree(
  answer: Expression,
  expected: Expression,
): 'correct' | 'incorrect' | 'undecided' {
  const [a, r] = [constantValue(answer), constantValue(expected)];
  if (a.kind === 'none' || r.kind === 'none' || overflows(r)) return 'undecided';
  const [x, y] = [withRadius(a), withRadius(r)];
  const distance = fractions.absolute(fractions.subtract(x.middle, y.middle));
  const slack = fractions.add(x.radius, y.radius);
  const band = fractions.add(fractions.multiply(share, fractions.absolute(y.middle)), slack);
  return fractions.compare(distance, band) <= 0 ? 'correct' : 'incorrect';
}
