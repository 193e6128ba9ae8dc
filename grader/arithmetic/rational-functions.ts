import { fraction } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { NotRational } from './not-rational.ts';

/** √a where it is a fraction itself (√(9/4) = 3/2); throws `NotRational` otherwise. */
export function rationalRoot({ numerator, denominator }: Fraction): Fraction {
  if (numerator < 0n) throw new NotRational('the root of a negative number');
  return fraction(wholeRoot(numerator), wholeRoot(denominator));
}

function wholeRoot(square: bigint): bigint {
  const root = floorRoot(square);
  if (root * root !== square) throw new NotRational('an irrational root');
  return root;
}

/** Newton's iteration from above, which only ever falls until it reaches ⌊√n⌋. */
function floorRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The whole number below, above, or nearest (halves to even, as NumPy rounds). */
export function rationalRound(a: Fraction, way: 'down' | 'up' | 'halfEven'): Fraction {
  const floor = wholeBelow(a.numerator, a.denominator);
  if (way === 'down') return fraction(floor);
  if (way === 'up') return fraction(-wholeBelow(-a.numerator, a.denominator));
  const twiceRest = 2n * (a.numerator - floor * a.denominator);
  const up = twiceRest > a.denominator || (twiceRest === a.denominator && floor % 2n !== 0n);
  return fraction(up ? floor + 1n : floor);
}

function wholeBelow(numerator: bigint, denominator: bigint): bigint {
  const towardsZero = numerator / denominator;
  return numerator < 0n && towardsZero * denominator !== numerator ? towardsZero - 1n : towardsZero;
}
