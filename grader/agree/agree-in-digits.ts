import * as fractions from '../arithmetic/fraction.ts';
import type { Expression } from '../notation/expression.ts';
import { substitute } from '../symbolic/substitute.ts';
import { withRadius, type ConstantValue } from './constant-value.ts';
import { evaluateConstant } from './evaluate-constant.ts';
import { partsOf } from '../symbolic/size.ts';
import { numeralOf } from './pinned.ts';

/** What 50 digits say about one point; `undefined` where one of the two is proved to have no value. */
export type DigitJudgement = 'agrees' | 'differs' | 'undefined' | 'unknown';

/** Relative agreement, by design section 13. */
const band = fractions.fraction(1n, 10n ** 9n);
/** What is this small next to a reference of 0 is 0, as far as 50 digits tell. */
const nothing = fractions.fraction(1n, 10n ** 40n);

/**
 * Compares two formulas at one point with 50 digits and rigorous bounds: for the points at which
 * rounding, cancellation or overflow leaves nothing to be said in floating point.
 */
export function agreeInDigits(
  expected: Expression,
  answer: Expression,
  point: ReadonlyMap<string, number>,
): DigitJudgement {
  const place = (name: string) => numeralOf(point.get(name) ?? 0);
  const [at, own] = [substitute(expected, place), substitute(answer, place)];
  if (at === undefined || own === undefined) return 'unknown';
  const [r, a] = [evaluateConstant(at), evaluateConstant(own)];
  if (r.kind === 'none' || a.kind === 'none') return [r, a].some(hasNoValue) ? 'undefined' : 'unknown';
  const [x, y] = [withRadius(r), withRadius(a)];
  const distance = fractions.absolute(fractions.subtract(x.middle, y.middle));
  const slack = fractions.add(x.radius, y.radius);
  const allowed = fractions.multiply(band, fractions.absolute(x.middle));
  if (fractions.compare(distance, fractions.add(allowed, slack)) > 0) return 'differs';
  const most = fractions.add(distance, slack);
  const isClose = fractions.compare(most, allowed) <= 0 || fractions.compare(most, nothing) <= 0;
  return isClose ? 'agrees' : 'unknown';
}

const hasNoValue = (value: ConstantValue): boolean => value.kind === 'none' && value.reason === 'undefined';

/** How many functions and powers a formula asks for: what its digits cost. */
export function functionCount(e: Expression): number {
  const own = e.kind === 'call' || (e.kind === 'binary' && e.operator === 'power') ? 1 : 0;
  return partsOf(e).reduce((sum, part) => sum + functionCount(part), own);
}
