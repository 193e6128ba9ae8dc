/** What is looked at besides a guess, to see at once whether the zero lies there. */
const step = 1e-13;
/** Rounds of false position, then of halving down to that step. */
const secants = 10;
const halvings = 42;

/** A stretch of the way in which the function changes its sign, and what it is at its ends. */
interface Bracket {
  low: number;
  high: number;
  below: number;
  above: number;
  /** The end that moved last. */
  moved: 'low' | 'high' | undefined;
}

/**
 * Where functions that change their sign between 0 and 1 do so, all of them together: false
 * position with Illinois' correction, which finds the zero of a straight line at once, then
 * bisection. `at` gives their values at shares: all functions once, or twice one after the other.
 */
export function zeroOnWays(
  count: number,
  at: (shares: Float64Array) => ArrayLike<number>,
): readonly number[] {
  const ends = at(Float64Array.from({ length: 2 * count }, (_, k) => (k < count ? 0 : 1)));
  const brackets = Array.from({ length: count }, (_, k): Bracket => {
    return { low: 0, high: 1, below: ends[k] ?? 0, above: ends[count + k] ?? 0, moved: undefined };
  });
  const shares = new Float64Array(2 * count);
  for (let round = 0; round < secants + halvings; round += 1) {
    for (const [k, bracket] of brackets.entries()) {
      const share = guess(bracket, round < secants);
      shares[k] = share - step;
      shares[count + k] = share + step;
    }
    const values = at(shares);
    for (const [k, bracket] of brackets.entries())
      if (!isFound(bracket))
        narrow(bracket, (shares[k] ?? 0) + step, [values[k] ?? 0, values[count + k] ?? 0]);
    if (brackets.every(isFound)) break;
  }
  return brackets.map(({ low, high }) => (low + high) / 2);
}

const isFound = ({ low, high }: Bracket): boolean => high - low <= 3 * step;

function guess({ low, high, below, above }: Bracket, bySecant: boolean): number {
  const secant = low - (below * (high - low)) / (above - below);
  return bySecant && secant > low && secant < high ? secant : (low + high) / 2;
}

/** Narrows a bracket by what the function is just before and just behind a share. */
function narrow(bracket: Bracket, share: number, [before, behind]: readonly [number, number]): void {
  const sign = Math.sign(bracket.below);
  if (before === 0 || (Math.sign(before) === sign && Math.sign(behind) !== sign)) {
    [bracket.low, bracket.high] = [share - step, share + step];
  } else if (Math.sign(before) !== sign) {
    [bracket.high, bracket.above] = [share - step, before];
    if (bracket.moved === 'high') bracket.below /= 2;
    bracket.moved = 'high';
  } else {
    [bracket.low, bracket.below] = [share + step, behind];
    if (bracket.moved === 'low') bracket.above /= 2;
    bracket.moved = 'low';
  }
}
