import type { Sides } from './columns.ts';

interface Side {
  /** Points at which the kink was met on this side. */
  met: number;
  /** Points among them at which the two sides of the comparison could be compared. */
  usable: number;
}

/** Points on each side of every gate before "correct". */
const wanted = 3;
/** A side that was met so often and never compared leaves the answer undecided. */
const often = 5;

/**
 * On which sides of their kinks two formulas were compared, batch after batch. A tie is a side of
 * its own: at random coordinates it is no chance but a whole region (relu(Z) > 0 where Z < 0).
 */
export class KinkSides {
  readonly #rows: Map<number, Side>[] = [];

  /** Notes a point; `isUsable` where the values could be compared there. */
  note(kinks: readonly Sides[], point: number, isUsable: boolean): void {
    for (const [row, sides] of kinks.entries()) {
      const sign = sides[point] ?? 2;
      if (sign === 2) continue;
      const known = (this.#rows[row] ??= new Map<number, Side>());
      const side = known.get(sign) ?? { met: 0, usable: 0 };
      known.set(sign, side);
      side.met += 1;
      if (isUsable) side.usable += 1;
    }
  }

  /** Whether every gate was compared open and closed. */
  isComplete(): boolean {
    return this.#rows.every(
      (sides) => sides.size > 1 && [...sides.values()].every(({ usable }) => usable >= wanted),
    );
  }

  /** Whether some gate was met on a side where nothing could be compared. */
  hasUnseen(): boolean {
    return this.#rows.some((sides) =>
      [...sides.values()].some(({ met, usable }) => met >= often && usable === 0),
    );
  }
}
