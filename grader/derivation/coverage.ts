import type { Graph } from '../graph.ts';
import type { DerivationTask, Derivative } from '../question.ts';
import { derivativeIn, symbolOf } from './derivative.ts';
import { isRight } from './judged-row.ts';
import type { JudgedRow } from './judged-row.ts';
import { linksOf } from './links.ts';
import type { Standing } from './reasons.ts';

/** The readable rows of a derivation in order, side by side with how each stands. */
export interface Rows {
  readonly graph: Graph;
  readonly task: DerivationTask;
  readonly rows: readonly JudgedRow[];
  readonly standings: readonly Standing[];
}

/** The rows with a derivative on the left, each with whether it is right and derived. */
export function rowsOf({ rows, standings }: Rows, target: Derivative) {
  return rows.flatMap((judged, at) =>
    judged.row.left === symbolOf(target)
      ? [{ judged, isDerived: isRight(judged) && standings[at]?.isJustified === true }]
      : [],
  );
}

/** How many of some links are given or stated by derived right rows, steps in between left out or not. */
export function coveredLinks(whole: Rows, links: ReadonlySet<string>): number {
  const stated = whole.rows.flatMap((judged, at) => {
    const counts = isRight(judged) && whole.standings[at]?.isJustified === true;
    return (counts ? derivativeIn(judged.row.left) : undefined) ?? [];
  });
  const covered = new Set([...whole.task.given, ...stated].flatMap((of) => [...linksOf(whole.graph, of)]));
  return [...links].filter((link) => covered.has(link)).length;
}

/** Wrong rows about links of a target. */
export function wrongRows({ graph, rows }: Rows, links: ReadonlySet<string>): readonly JudgedRow[] {
  return rows.filter(({ row, verdict }) => {
    const derivative = derivativeIn(row.left);
    if (verdict.outcome !== 'incorrect' || derivative === undefined) return false;
    return [...linksOf(graph, derivative)].some((link) => links.has(link));
  });
}
