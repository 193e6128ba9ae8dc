import { isZeroAtPoints, matricesAgree } from '../matrices/matrices-agree.ts';
import type { MatrixSetting, OwnMatrix } from '../matrices/scenes.ts';
import { sameForm } from '../notation/matrix/shape-rules.ts';
import type { Question } from '../question.ts';
import { symbolsOf } from '../symbolic/substitute.ts';
import { fromSources } from './follow-sources.ts';
import type { Source } from './follow-sources.ts';
import type { JudgedFormula } from './follow-formula.ts';
import type { TypedCell } from './judge-network.ts';
import type { AskedMatrix } from './kinds/matrix-formula.ts';
import { judgeMatrixFormula, settingOf } from './kinds/matrix-formula.ts';
import { isNamedIn, keyOfCell } from './number-entry.ts';
import { rankOf } from './order.ts';
import { hasGraph } from './reckon.ts';

/** A wrong formula of matrices for a quantity of the graph, of that quantity's shape. */
interface Written extends OwnMatrix {
  readonly typed: TypedCell;
  readonly setting: MatrixSetting;
  readonly rank: number;
}

/**
 * Judges the formulas of matrices of a network, by cell (`keyOfCell`). One that right steps make of
 * the student's own earlier formulas follows from them: the reference is worked out anew with those
 * in place, at the points at which formulas are compared.
 */
export function judgeMatrices(cells: readonly TypedCell[]): ReadonlyMap<string, JudgedFormula> {
  const found = new Map<string, JudgedFormula>();
  const wrong: Written[] = [];
  for (const typed of cells) {
    const { asks } = typed.cell;
    if (asks.kind !== 'matrixFormula') continue;
    const verdict = judgeMatrixFormula(asks, typed);
    found.set(keyOfCell(typed.reference), { ...verdict, from: [] });
    if (verdict.outcome === 'incorrect' && verdict.read !== undefined)
      wrong.push(...written(typed, asks, { ...verdict, read: verdict.read }));
  }
  const earlier: (Written & Source)[] = [];
  for (const own of wrong.toSorted((a, b) => a.rank - b.rank)) {
    const key = keyOfCell(own.typed.reference);
    const before = earlier.filter(({ rank }) => rank < own.rank);
    const following = fromSources(before, (from) => follows(own, from));
    const judged = found.get(key);
    if (judged !== undefined) found.set(key, { ...judged, ...following });
    const mayCarry = following.outcome !== 'undecided' && isTelling(own);
    earlier.push({ ...own, from: following.from, mayCarry });
  }
  return found;
}

type Read = Pick<JudgedFormula, 'shape'> & { readonly read: OwnMatrix['formula'] };

/** Nothing can be worked out of a formula of another shape than the asked one. */
function written(
  typed: TypedCell,
  asks: AskedMatrix,
  { read, shape = asks.shape }: Read,
): readonly Written[] {
  const { quantity } = asks;
  if (quantity === undefined || !hasGraph(typed.question) || !sameForm(shape, asks.shape)) return [];
  const rank = rankOf(typed.question, quantity);
  return [{ typed, quantity, formula: read, shape: asks.shape, setting: settingOf(asks, typed), rank }];
}

/** A formula without a name, and one that is 0 throughout, make every later step easy. */
const isTelling = ({ formula, setting }: Written): boolean =>
  symbolsOf(formula).length > 0 && !isZeroAtPoints(setting, formula);

/** Whether right steps make this formula of the own ones; `undecided` where that cannot be told. */
function follows({ setting, formula, typed }: Written, from: readonly Written[]) {
  const given = from.filter(({ quantity }) => isNamed(typed.question, quantity));
  return given.length === 0
    ? 'incorrect'
    : matricesAgree({ ...setting, truth: setting, given }, formula).outcome;
}

const isNamed = ({ graph }: Question, quantity: OwnMatrix['quantity']): boolean =>
  graph !== undefined && isNamedIn(graph, quantity);
