import { symbolText } from '../notation/symbol-text.ts';
import type { RowNote } from '../report.ts';
import type { DerivationTask } from '../question.ts';
import { symbolsOf } from '../symbolic/substitute.ts';
import { symbolOf } from './derivative.ts';
import type { JudgedRow } from './judged-row.ts';

/** Whether a row may be built on, and if not, what it lacks. */
export interface Standing {
  readonly isJustified: boolean;
  readonly notes: readonly RowNote[];
}

/**
 * For each row, whether what it says is derived: a right formula in which every ∂a/∂b was given
 * or stands on the left of a derived row above. A wrong row that says what it is by itself counts
 * as well; its points are taken elsewhere.
 */
export function standings(task: DerivationTask, rows: readonly JudgedRow[]): readonly Standing[] {
  const derived = new Set(task.given.map(symbolOf));
  return rows.map((judged, at) => {
    const standing = standingOf(task, judged, { derived, below: rows.slice(at + 1) });
    if (standing.isJustified) derived.add(judged.row.left);
    return standing;
  });
}

interface Around {
  readonly derived: ReadonlySet<string>;
  readonly below: readonly JudgedRow[];
}

function standingOf({ justify }: DerivationTask, { row, verdict }: JudgedRow, around: Around): Standing {
  const counts = row.members.filter((_, at) => {
    const kind = verdict.members[at]?.kind;
    return kind === 'formula' || (kind === 'different' && verdict.outcome === 'incorrect');
  });
  const isRight = verdict.outcome === 'correct' || verdict.outcome === 'followThrough';
  if (counts.length === 0)
    return { isJustified: false, notes: isRight ? [{ code: 'numberOnly', details: {} }] : [] };
  if (!justify) return { isJustified: true, notes: [] };
  const lacks = counts.map((member) =>
    symbolsOf(member).filter((name) => name.includes('/') && !around.derived.has(name)),
  );
  if (lacks.some((symbols) => symbols.length === 0)) return { isJustified: true, notes: [] };
  return { isJustified: false, notes: isRight ? [lackNote(lacks[0] ?? [], around.below)] : [] };
}

function lackNote(symbols: readonly string[], below: readonly JudgedRow[]): RowNote {
  const later = below.find(({ row }) => symbols.includes(row.left));
  if (later === undefined) {
    return {
      code: 'notDerived',
      details: { symbols: symbols.map((symbol) => symbolText(symbol)).join(', ') },
    };
  }
  return { code: 'usesLater', details: { symbols: symbolText(later.row.left), line: `${later.row.line}` } };
}
