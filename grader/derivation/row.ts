import type { Expression, InputIssue } from '../notation/expression.ts';
import type { Outcome } from '../report.ts';
import { symbolsOf } from '../symbolic/substitute.ts';
import { judgeMember } from './member.ts';
import type { MemberVerdict, Place } from './member.ts';
import type { OwnRows, WrongRow } from './own-rows.ts';
import type { Setting } from './setting.ts';

/** A row that could be read. */
export interface Row {
  readonly line: number;
  readonly left: string;
  readonly members: readonly Expression[];
}

export interface RowVerdict {
  readonly outcome: Extract<Outcome, 'correct' | 'followThrough' | 'incorrect' | 'undecided' | 'invalid'>;
  readonly issue?: InputIssue;
  /** Wrong rows above that it follows from. */
  readonly from: readonly WrongRow[];
  /** Side by side with `members`. */
  readonly members: readonly MemberVerdict[];
}

/** Judges a row against what its left side is; rows above stand for what they say. */
export function judgeRow(
  setting: Setting,
  { left, members }: Row,
  { truth, own }: { readonly truth: Expression | undefined; readonly own: OwnRows },
): RowVerdict {
  const before: Expression[] = [];
  const verdicts: MemberVerdict[] = [];
  for (const member of members) {
    const place: Place = { left, truth, own, before };
    const verdict = judgeMember(setting, member, place);
    verdicts.push(verdict);
    if (verdict.kind === 'formula') before.push(member);
  }
  return together(verdicts, members);
}

function together(verdicts: readonly MemberVerdict[], members: readonly Expression[]): RowVerdict {
  const unreadable = verdicts.find((verdict) => verdict.kind === 'invalid');
  if (unreadable !== undefined)
    return { outcome: 'invalid', issue: unreadable.issue, from: [], members: verdicts };
  const says = (kind: MemberVerdict['kind']) => verdicts.some((verdict) => verdict.kind === kind);
  if (says('different')) return { outcome: 'incorrect', from: [], members: verdicts };
  if (says('undecided')) return { outcome: 'undecided', from: [], members: verdicts };
  const rows = verdicts.flatMap((verdict) => ('rows' in verdict ? verdict.rows : []));
  const from = [...new Set(rows.flatMap(({ roots }) => roots))].toSorted((a, b) => a.line - b.line);
  // Worked out rightly to the end, whatever stood above.
  const isRight = from.length === 0 || verdicts.some((verdict, at) => isExplicit(verdict, members[at]));
  if (isRight) return { outcome: 'correct', from: [], members: verdicts };
  const outcome = from.every(({ mayCarry }) => mayCarry) ? 'followThrough' : 'undecided';
  return { outcome, from, members: verdicts };
}

/** A right formula that rests on no other row. */
function isExplicit(verdict: MemberVerdict, member: Expression | undefined): boolean {
  if (verdict.kind !== 'formula' || member === undefined || verdict.rows.length > 0) return false;
  return symbolsOf(member).every((name) => !name.includes('/'));
}
