import type { Calculus } from '../../calculus.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import { oneSampleOnly } from './loss-rules.ts';

/** M09: of several ways to the loss (or several samples) only one is kept, `=` for `+=`. */
export function onePathOnly(structure: Structure): readonly Mutation[] {
  const most = Math.max(0, ...[...structure.uses.values()].map((uses) => uses.length));
  const paths =
    most < 2 ? [] : Array.from({ length: most }, (_, kept) => everywhere(`path ${kept + 1}`, keeping(kept)));
  return [...paths, ...oneSampleOnly(structure)];
}

function keeping(kept: number) {
  return <T>(): Calculus<T> => ({
    accumulate: (_, contributions, right) =>
      contributions[Math.min(kept, contributions.length - 1)] ?? right(),
  });
}
