import type { Expression } from '../../grader/notation/expression.ts';
import { integerFrom, type Chance } from '../../problems/chance.ts';
import { valueAt, type Point } from './evaluate.ts';
import { compare, fromDouble, minus, size, times } from './real.ts';
import type { Real } from './real.ts';
import type { Box, Expected } from './references.ts';

/** A reference with its values at points of its own, each computed once. */
export interface Oracle {
  readonly expected: Expected;
  readonly points: readonly Point[];
  readonly valueAt: (k: number) => Real | undefined;
}

/** So many points are looked at, and so many where the first ones have no common value. */
const usualPoints = 10;
const mostPoints = 200;

const unit = (chance: Chance) => integerFrom(chance, 0, 2 ** 30) / 2 ** 30;

/** Both signs, sizes from 0.05 to 20; inside the box where there is one. */
function coordinate(chance: Chance, box: Box | undefined): Real {
  if (box !== undefined) return fromDouble(box[0] + (box[1] - box[0]) * (0.001 + 0.998 * unit(chance)));
  const sign = integerFrom(chance, 0, 1) === 0 ? 1 : -1;
  return fromDouble(sign * 10 ** (-1.3 + 2.6 * unit(chance)));
}

export function oracleOf(expected: Expected, chance: Chance): Oracle {
  const points = Array.from({ length: mostPoints }, () => {
    return new Map(expected.names.map((name) => [name, coordinate(chance, expected.domain.get(name))]));
  });
  const known = new Map<number, Real | undefined>();
  const valueOf = (k: number) => {
    if (!known.has(k)) known.set(k, valueAt(expected.expression, points[k] ?? new Map<string, Real>()));
    return known.get(k);
  };
  return { expected, points, valueAt: valueOf };
}

/** How two formulas relate, by values with 60 digits. */
export type Relation = 'same' | 'different' | 'nowhere' | 'unclear';

/** Ten times the band within which answers agree. */
const clearly = fromDouble(1e-8);
const barely = fromDouble(1e-35);
/** A difference below it could be our own rounding. */
const smallest = fromDouble(1e-40);

/**
 * Different where one point shows more than ten times the relative band, or, inside a box, two points
 * without a value; the same where all points agree to 35 digits. `nowhere`: no common value at 200.
 */
export function relationOf(oracle: Oracle, answer: Expression): Relation {
  let [agreeing, missing, unclear] = [0, 0, 0];
  for (const [k, point] of oracle.points.entries()) {
    if (k >= usualPoints && agreeing + unclear > 0) break;
    const r = oracle.valueAt(k);
    if (r === undefined) continue;
    const a = valueAt(answer, point);
    if (a === undefined) {
      missing += 1;
      if (missing >= 2 && oracle.expected.domain.size > 0) return 'different';
      continue;
    }
    const distance = size(minus(a, r));
    if (compare(distance, times(barely, size(r))) <= 0 || compare(distance, smallest) <= 0) agreeing += 1;
    else if (compare(distance, times(clearly, size(r))) > 0) return 'different';
    else unclear += 1;
  }
  if (unclear > 0) return 'unclear';
  return agreeing > 0 ? 'same' : missing > 0 ? 'nowhere' : 'unclear';
}
