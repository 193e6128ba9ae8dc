import { nothing, withEdges } from '../edges.ts';
import type { WrongEdge } from '../edges.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import { statisticsOf } from '../structure/statistics.ts';

/** M39: mean and spread of the batch taken as constants: both, the spread alone, or the mean alone. */
export function statisticsConstant(structure: Structure): readonly Mutation[] {
  const { means, variances } = statisticsOf(structure);
  const silent = (uses: typeof means): readonly WrongEdge[] => uses.map((use) => [use, nothing]);
  const forms = [
    ['mean and spread constant', variances.length === 0 ? [] : [...means, ...variances]],
    ['spread constant', variances],
    ['mean constant', means],
  ] as const;
  return forms.flatMap(([label, uses]) =>
    uses.length === 0 ? [] : [everywhere(label, withEdges(silent(uses)))],
  );
}
