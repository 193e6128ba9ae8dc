import { formulasAgree } from '../agree/formula.ts';
import type { FormulaVerdict } from '../agree/formula-verdict.ts';
import type { Expression, InputIssue } from '../notation/expression.ts';
import { partsOf } from '../symbolic/size.ts';
import { symbolsOf } from '../symbolic/substitute.ts';
import { derivativeIn } from './derivative.ts';
import { agreesOverNames } from './over-names.ts';
import { meanings, ownReferences } from './own-rows.ts';
import type { OwnRow, OwnRows } from './own-rows.ts';
import { expand, isNear, trueValue, valueAt, valueOf } from './setting.ts';
import type { Setting } from './setting.ts';

/** What one side of a row is, compared with what stands on the left. */
export type MemberVerdict =
  /** The same function, or the same number here; `rows` are the own rows it rests on. */
  | { readonly kind: 'formula' | 'number'; readonly rows: readonly OwnRow[] }
  | { readonly kind: 'different' | 'undecided' }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };

export interface Place {
  readonly left: string;
  /** What the left side is, over the inputs; undefined where that is too long. */
  readonly truth: Expression | undefined;
  /** Rows above that say something else than the truth. */
  readonly own: OwnRows;
  /** Sides of the same row that were found right. */
  readonly before: readonly Expression[];
}

/**
 * Judges one side of a row: link by link over the names, then over the inputs against the truth, then with the student's own rows in place of the
 * symbols that they define, then against what right steps make of those rows.
 */
export function judgeMember(setting: Setting, member: Expression, place: Place): MemberVerdict {
  const used = symbolsOf(member).flatMap((symbol) => place.own.get(symbol) ?? []);
  const isWhole = place.truth === setting.over.formula(place.left);
  if (used.length === 0 && isWhole && agreesOverNames(setting, place.left, member)) {
    return { kind: 'formula', rows: [] };
  }
  const { truth } = place;
  const own = used.length > 0 ? meanings(place.own) : undefined;
  const written = expand(setting, member, own);
  if (written === undefined || truth === undefined) {
    const isNumber = used.length === 0 && isRightNumber(setting, member, place);
    return isNumber ? { kind: 'number', rows: [] } : { kind: 'undecided' };
  }
  const right = compared(setting, place, { member, written, reference: truth });
  if (right.kind !== 'different') return right;
  if (used.length > 0) {
    const statement = expand(setting, member);
    if (statement === undefined) return { kind: 'undecided' };
    const identity = compared(setting, place, { member, written: statement, reference: truth });
    if (identity.kind === 'formula') return { kind: 'formula', rows: used };
  }
  return againstOwn(setting, { member, written }, place) ?? { kind: 'different' };
}

/** Of what is too long to be compared as a formula: whether a side puts the question's numbers in rightly. */
function isRightNumber(setting: Setting, member: Expression, { left, before }: Place): boolean {
  if (!isEvaluation(member, before)) return false;
  const value = valueOf(setting, member, () => undefined);
  return isNear(setting, left, { value, reference: trueValue(setting, left) });
}

function againstOwn(
  setting: Setting,
  side: { readonly member: Expression; readonly written: Expression },
  place: Place,
): MemberVerdict | undefined {
  const derivative = derivativeIn(place.left);
  if (derivative === undefined || place.own.size === 0) return undefined;
  let isOpen = false;
  for (const { formula, rows } of ownReferences(setting, derivative, place.own)) {
    const verdict = compared(setting, place, { ...side, reference: formula });
    if (verdict.kind === 'formula' || verdict.kind === 'number') return { kind: verdict.kind, rows };
    isOpen ||= verdict.kind === 'undecided' || setting.budget.left < 0;
  }
  return isOpen ? { kind: 'undecided' } : undefined;
}

interface Comparison {
  readonly member: Expression;
  /** The member over the inputs. */
  readonly written: Expression;
  readonly reference: Expression;
}

function compared(setting: Setting, place: Place, { member, written, reference }: Comparison): MemberVerdict {
  const verdict = agreement(setting, place.left, { written, reference });
  if (verdict.outcome === 'correct') return { kind: 'formula', rows: [] };
  if (verdict.outcome === 'invalid') return { kind: 'invalid', issue: verdict.issue };
  if (setting.task.rounding !== undefined && isEvaluation(member, place.before)) {
    const reading = { value: valueAt(setting, written), reference: valueAt(setting, reference) };
    if (isNear(setting, place.left, reading)) return { kind: 'number', rows: [] };
  }
  return { kind: verdict.outcome === 'undecided' ? 'undecided' : 'different' };
}

/** Whether two formulas over the inputs are the same function. */
export function agreement(
  { key, work }: Setting,
  left: string,
  { written, reference }: { readonly written: Expression; readonly reference: Expression },
): FormulaVerdict {
  return formulasAgree(reference, written, { key: `${key} ${left}`, work });
}

/**
 * Whether a side puts numbers in: it has no names, or it has fewer of them and more numbers than
 * a right side before it.
 */
function isEvaluation(member: Expression, before: readonly Expression[]): boolean {
  const names = symbolsOf(member);
  if (names.length === 0) return true;
  return before.some((formula) => {
    const [earlier, numbers] = [symbolsOf(formula), numeralsIn(formula)];
    return (
      names.every((name) => earlier.includes(name)) &&
      names.length < earlier.length &&
      numeralsIn(member) > numbers
    );
  });
}

function numeralsIn(formula: Expression): number {
  const own = formula.kind === 'number' ? 1 : 0;
  return partsOf(formula).reduce((sum, part) => sum + numeralsIn(part), own);
}
