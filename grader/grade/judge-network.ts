import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { numberCells } from '../diagnose/signatures.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Cell, Question } from '../question.ts';
import type { CellReference } from '../report.ts';
import type { Expression, InputIssue } from '../notation/expression.ts';
import { isBlank } from '../notation/characters.ts';
import { valueOfFormula } from './formula-entry.ts';
import { judgeFormula } from './kinds/formula.ts';
import type { PlainVerdict } from './kinds/plain-verdict.ts';
import { carryGuard } from './carry-guard.ts';
import { judgeNumber, OwnReadings } from './follow-through.ts';
import { keyOfCell } from './number-entry.ts';
import type { JudgedNumber, NumberEntry } from './number-entry.ts';
import { rankOf } from './order.ts';
import { hasGraph } from './reckon.ts';
import { askedName, readTypedNumber } from './typed-number.ts';

/** One cell of a network with what was typed in it. */
export interface TypedCell {
  readonly question: Question;
  readonly reference: CellReference;
  readonly cell: Cell;
  readonly typed: string;
}

/** What was found out about the numbers and formulas of a network, by cell (`keyOfCell`). */
export interface JudgedNetwork {
  readonly judged: ReadonlyMap<string, JudgedNumber>;
  readonly formulas: ReadonlyMap<string, PlainVerdict>;
  readonly read: ReadonlyMap<string, Expression>;
  readonly issues: ReadonlyMap<string, InputIssue>;
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
}

/**
 * Reads and judges all graph numbers of a network, in order of dependence, and its formulas;
 * explains the wrong ones together.
 */
export function judgeNetwork(cells: readonly TypedCell[]): JudgedNetwork {
  const read = new Map<string, Expression>();
  const issues = new Map<string, InputIssue>();
  const formulas = new Map<string, PlainVerdict>();
  const entries: NumberEntry[] = [];
  for (const typed of cells.filter((cell) => !isBlank(cell.typed))) {
    const key = keyOfCell(typed.reference);
    const { asks } = typed.cell;
    if (asks.kind === 'formula') {
      formulas.set(key, judgeFormula(asks, typed));
    } else if (asks.kind === 'number') {
      const reading = readTypedNumber(typed.typed, askedName(asks.quantity));
      if (reading.kind === 'invalid') issues.set(key, reading.issue);
      else {
        read.set(key, reading.expression);
        entries.push(asksNumber(typed, reading.value));
      }
    }
  }
  const judged = judgeInOrder(entries.toSorted((a, b) => a.rank - b.rank));
  const diagnoses = explained(cells, judged, formulas);
  const byCell = new Map(judged.map((entry) => [entry.place, entry]));
  return { judged: byCell, formulas, read, issues, diagnoses };
}

/** What is behind the wrong answers; where none is wrong, no formula need be worth anything. */
function explained(
  cells: readonly TypedCell[],
  judged: readonly JudgedNumber[],
  formulas: ReadonlyMap<string, PlainVerdict>,
): ReadonlyMap<string, Diagnosis> {
  const isRight = ({ outcome }: { readonly outcome: string }) => outcome === 'correct';
  if (judged.every(isRight) && [...formulas.values()].every(isRight)) return new Map();
  const entries = cells.flatMap((typed) => {
    const verdict = formulas.get(keyOfCell(typed.reference));
    return verdict === undefined ? [] : formulaEntry(typed, verdict);
  });
  const codes = [...new Set(cells.flatMap(({ question }) => question.misconceptions))];
  return diagnose([...judged, ...entries], codes);
}

/** A formula as the number it is worth here, for diagnosis alone. */
function formulaEntry(typed: TypedCell, { outcome, read }: PlainVerdict): readonly JudgedNumber[] {
  const { question } = typed;
  if (!hasGraph(question) || read === undefined) return [];
  if (outcome !== 'correct' && outcome !== 'incorrect') return [];
  const value = valueOfFormula(question, read);
  const entry = value && numberEntry(typed, value);
  return entry === undefined ? [] : [{ ...entry, outcome, from: [] }];
}

function asksNumber(typed: TypedCell, value: Fraction): NumberEntry {
  const entry = numberEntry(typed, value);
  if (entry === undefined) throw new Error(`${typed.question.id} does not ask ${typed.cell.id}`);
  return entry;
}

function numberEntry({ question, reference }: TypedCell, value: Fraction): NumberEntry | undefined {
  if (!hasGraph(question)) return undefined;
  const index = numberCells(question).findIndex(
    (own) => own.part === reference.part && own.cell === reference.cell,
  );
  const asked = numberCells(question)[index];
  if (asked === undefined) return undefined;
  const { graph, roles, update } = question;
  const isLoss = (name: string) => roles.get(name) === 'loss' || name === update?.loss;
  const { truth, tolerance, element } = asked;
  const { quantity } = asked.asked;
  const rank = rankOf(graph, quantity, isLoss);
  const [place, glance] = [keyOfCell(reference), toNumber(value)];
  return { question, reference, place, index, quantity, element, value, glance, truth, tolerance, rank };
}

function judgeInOrder(entries: readonly NumberEntry[]): readonly JudgedNumber[] {
  const tools = { guard: carryGuard(entries), readings: new OwnReadings() };
  const judged: JudgedNumber[] = [];
  for (const entry of entries) {
    const earlier = judged.filter((own) => own.rank < entry.rank || asksTheSame(own, entry));
    judged.push({ ...entry, ...judgeNumber(entry, earlier, tools) });
  }
  return judged;
}

/** The same quantity asked twice: copying one's own number is a right step. */
function asksTheSame(a: NumberEntry, b: NumberEntry): boolean {
  return a.rank === b.rank && a.element === b.element && askedName(a.quantity) === askedName(b.quantity);
}
