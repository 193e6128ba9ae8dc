import { shareOf } from '../grade/points.ts';
import type { MarkingPolicy } from '../grade/policy.ts';
import type { Derivative } from '../question.ts';
import type { RowNote, TargetReport } from '../report.ts';
import { symbolsOf } from '../symbolic/substitute.ts';
import { coveredLinks, rowsOf, wrongRows } from './coverage.ts';
import type { Rows } from './coverage.ts';
import { isRight } from './judged-row.ts';
import type { JudgedRow } from './judged-row.ts';
import { linksOf } from './links.ts';

interface Scoring {
  readonly policy: MarkingPolicy;
  /** Wrong rows that have cost their share already, or cost the target they are the row of. */
  readonly charged: Set<JudgedRow>;
}

/**
 * What each target earns of its points: half for the row that reaches it, half in equal shares
 * for its links (and for its number, where one is asked). A wrong row on the way of a target that
 * follows from it costs one share, in the first such target only.
 */
export function scoreTargets(
  rows: Rows,
  maxPoints: readonly number[],
  policy: MarkingPolicy,
): readonly TargetReport[] {
  const lasts = rows.task.targets.flatMap((target) => rowsOf(rows, target).at(-1)?.judged ?? []);
  const scoring = { policy, charged: new Set(lasts) };
  return rows.task.targets.map(({ of, wrt }, at) => {
    const found = foundFor(rows, { of, wrt }, scoring);
    return { of, wrt, ...worth(found, maxPoints[at] ?? 0, policy), notes: notesOf(found) };
  });
}

/** What there is on the page for one target. */
interface Found {
  /** Rows with the target on the left, and the last of them, which stands. */
  readonly rows: number;
  readonly last: JudgedRow | undefined;
  /** A right row of it is derived. */
  readonly isDerived: boolean;
  /** Some side of its rows is the right formula. */
  readonly hasFormula: boolean;
  readonly shares: { readonly earned: number; readonly all: number };
  readonly lacksNumber: boolean;
  /** Wrong rows it follows from that cost their share here. */
  readonly lost: number;
}

function foundFor(whole: Rows, target: Derivative, { charged }: Scoring): Found {
  const links = linksOf(whole.graph, target);
  const own = rowsOf(whole, target);
  const last = own.at(-1)?.judged;
  const reaches = last !== undefined && isRight(last);
  const isDerived = reaches && own.some((row) => row.isDerived);
  const wrong = reaches ? wrongRows(whole, links).filter((row) => !charged.has(row)) : [];
  for (const row of wrong) charged.add(row);
  const hasNumber = own.some(({ judged }) => endsInNumber(judged));
  const number = whole.task.evaluate ? 1 : 0;
  const stated = isDerived ? links.size : coveredLinks(whole, links);
  return {
    rows: own.length,
    last,
    isDerived,
    hasFormula: own.some(
      ({ judged: { verdict } }) =>
        verdict.outcome !== 'undecided' && verdict.members.some(({ kind }) => kind === 'formula'),
    ),
    shares: {
      earned: Math.max(0, stated + (hasNumber ? number : 0) - wrong.length),
      all: links.size + number,
    },
    lacksNumber: reaches && number === 1 && !hasNumber,
    lost: wrong.length,
  };
}

/** Whether a right row is worked out to a number. */
function endsInNumber(judged: JudgedRow): boolean {
  return isRight(judged) && judged.row.members.some((member) => symbolsOf(member).length === 0);
}

function worth(
  { last, isDerived, hasFormula, shares, lacksNumber, lost, rows }: Found,
  maxPoints: number,
  policy: MarkingPolicy,
): Pick<TargetReport, 'state' | 'points' | 'maxPoints'> {
  const reaches = last !== undefined && isRight(last);
  const isWhole = isDerived && !lacksNumber && lost === 0;
  const percent = last?.verdict.outcome === 'followThrough' ? policy.followThroughPercent : 100;
  const half = reaches || hasFormula ? shares.all * percent : 0;
  // What is not reached in full stays at least one share short of full marks.
  const rest = isWhole ? shares.earned : Math.min(shares.earned, shares.all - 1);
  const points = shareOf(maxPoints, [half + rest * 100, 200 * Math.max(1, shares.all)]);
  const outcome = last?.verdict.outcome;
  if (isWhole && outcome === 'correct') return { state: 'reached', points, maxPoints };
  if (isDerived && !lacksNumber) return { state: 'followThrough', points, maxPoints };
  if (outcome === 'undecided') return { state: 'undecided', points, maxPoints };
  return { state: rows > 0 || points > 0 ? 'partly' : 'missing', points, maxPoints };
}

function notesOf({ rows, lacksNumber, lost }: Found): readonly RowNote[] {
  const note = (code: string): readonly RowNote[] => [{ code, details: {} }];
  if (rows === 0) return note('targetMissing');
  return [...(lacksNumber ? note('numberMissing') : []), ...(lost > 0 ? note('wrongRowOnTheWay') : [])];
}
