import { formulasAgree } from '../agree/formula.ts';
import type { FormulaVerdict } from '../agree/formula-verdict.ts';
import type { Graph } from '../graph.ts';
import type { Expression } from '../notation/expression.ts';
import type { Quantity } from '../quantity.ts';
import type { CellReference } from '../report.ts';
import { expansionOf, overInputs } from '../symbolic/over-inputs.ts';
import { substitute, symbolsOf } from '../symbolic/substitute.ts';
import { givenFrom } from '../trace/given.ts';
import type { TypedCell } from './judge-network.ts';
import { keyOfPoint } from './key-of-point.ts';
import { fromSources } from './follow-sources.ts';
import type { Source } from './follow-sources.ts';
import type { PlainVerdict } from './kinds/plain-verdict.ts';
import { isNamedIn, keyOfCell } from './number-entry.ts';
import { rankOf } from './order.ts';

/** A formula cell with its verdict by itself. */
export interface FormulaCell {
  readonly typed: TypedCell;
  readonly verdict: PlainVerdict;
}

/** A formula that was judged, and the wrong formulas it follows from. */
export interface JudgedFormula extends PlainVerdict {
  readonly from: readonly CellReference[];
}

/** A formula for a quantity of a graph, written by the inputs alone. */
interface Written extends FormulaCell {
  readonly graph: Graph;
  readonly quantity: Quantity;
  readonly formula: Expression;
  readonly rank: number;
}

type Carried = Written & Source;

/**
 * Looks at wrong formulas again, in order of dependence: one that right steps make of the
 * student's own earlier formulas follows from them. The reference is derived anew with those
 * formulas in place, over symbols, and compared as a function. By cell (`keyOfCell`).
 */
export function followFormulas(cells: readonly FormulaCell[]): ReadonlyMap<string, JudgedFormula> {
  const found = new Map<string, JudgedFormula>();
  for (const { typed, verdict } of cells) found.set(keyOfCell(typed.reference), { ...verdict, from: [] });
  const wrong = cells.filter(({ verdict }) => verdict.outcome === 'incorrect');
  // The first wrong one follows from nothing.
  if (wrong.length < 2) return found;
  const earlier: Carried[] = [];
  for (const own of wrong.flatMap(written).toSorted((a, b) => a.rank - b.rank)) {
    const before = earlier.filter(({ rank }) => rank < own.rank);
    const judged = { ...own.verdict, ...fromSources(before, (from) => follows(own, from)) };
    found.set(keyOfCell(own.typed.reference), judged);
    const mayCarry = judged.outcome !== 'undecided' && isTelling(own);
    earlier.push({ ...own, from: judged.from, mayCarry });
  }
  return found;
}

function written({ typed, verdict }: FormulaCell): readonly Written[] {
  const { asks } = typed.cell;
  const { question } = typed;
  const { graph } = question;
  if (asks.kind !== 'formula' || asks.quantity === undefined || graph === undefined) return [];
  const formula = verdict.read && substitute(verdict.read, expansionOf(graph).formula);
  if (formula === undefined) return [];
  const rank = rankOf({ ...question, graph }, asks.quantity);
  return [{ typed, verdict, graph, quantity: asks.quantity, formula, rank }];
}

const zero: Expression = { kind: 'number', text: '0' };

/** A constant, where the truth is none, and 0, where the truth is not 0, make every later step easy. */
function isTelling({ formula, graph, quantity, typed }: Written): boolean {
  const key = keyOfPoint(typed.question, `${typed.reference.part}/${typed.reference.cell}`);
  if (formulasAgree(zero, formula, { key }).outcome === 'correct') return false;
  const truth = expansionOf(graph).read(quantity);
  return symbolsOf(formula).length > 0 || (truth !== undefined && symbolsOf(truth).length === 0);
}

/** Whether right steps make this formula of the own ones; `undecided` where that cannot be told. */
function follows(
  { graph, quantity, formula, typed }: Written,
  from: readonly Written[],
): FormulaVerdict['outcome'] {
  const own = from.filter(({ quantity: other }) => isNamedIn(graph, other));
  if (own.length === 0) return 'incorrect';
  const given = givenFrom(
    own.map((source) => [source.quantity, { shape: [], data: [source.formula] }] as const),
  );
  const expected = overInputs(graph, given).read(quantity);
  if (expected === undefined) return 'undecided';
  const key = keyOfPoint(typed.question, `${typed.reference.part}/${typed.reference.cell}`);
  return formulasAgree(expected, formula, { key }).outcome;
}
