import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { numberCells } from '../diagnose/signatures.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Cell, Question } from '../question.ts';
import type { CellReference } from '../report.ts';
import type { Expression, InputIssue } from '../notation/expression.ts';
import { wrongCodes } from '../misconceptions/own-answers.ts';
import { isBlank } from '../notation/characters.ts';
import { valueOfFormula } from './formula-entry.ts';
import { judgeFormula } from './kinds/formula.ts';
import { followFormulas } from './follow-formula.ts';
import type { FormulaCell, JudgedFormula } from './follow-formula.ts';
import { judgeMatrices } from './follow-matrix.ts';
import { carryGuard } from './carry-guard.ts';
import { judgeNumber } from './follow-through.ts';
import { OwnReadings } from './own-readings.ts';
import type { Verdict } from './follow-through.ts';
import { isErrorSignal } from './implied.ts';
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
  readonly formulas: ReadonlyMap<string, JudgedFormula>;
  readonly matrices: ReadonlyMap<string, JudgedFormula>;
  readonly read: ReadonlyMap<string, Expression>;
  readonly issues: ReadonlyMap<string, InputIssue>;
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
}

/**
 * Reads and judges all formulas and graph numbers of a network, in order of dependence; numbers
 * may follow from formulas. Explains the wrong ones together.
 */
export function judgeNetwork(cells: readonly TypedCell[]): JudgedNetwork {
  const typed = cells.filter((cell) => !isBlank(cell.typed));
  const formulaCells = judgeFormulas(typed);
  const formulas = followFormulas(formulaCells);
  if (formulaCells.length === typed.length && formulaCells.every(isSettled)) {
    return { ...nothing, formulas };
  }
  const matrices = judgeMatrices(typed);
  const { entries, read, issues } = readNumbers(typed);
  const isRight = [...formulas.values()].every(({ outcome }) => outcome === 'correct');
  // Where every formula is right, none need be worth anything unless a number is wrong.
  const right = isRight ? judgeInOrder(entries.toSorted(inOrder)) : undefined;
  const judged = right?.every(({ outcome }) => outcome === 'correct')
    ? right
    : judgeInOrder([...worthsOf(formulaCells, formulas), ...entries].toSorted(inOrder));
  const codes = [...new Set(cells.flatMap(({ question }) => wrongCodes(question)))];
  const diagnoses = diagnose(judged, codes);
  const byCell = new Map(judged.map((entry) => [entry.place, entry]));
  return { judged: byCell, formulas, matrices, read, issues, diagnoses };
}

/** The formulas among the cells, each by itself. */
function judgeFormulas(cells: readonly TypedCell[]): readonly FormulaCell[] {
  const judged: FormulaCell[] = [];
  for (const typed of cells) {
    const { asks } = typed.cell;
    if (asks.kind === 'formula') judged.push({ typed, verdict: judgeFormula(asks, typed) });
  }
  return judged;
}

/** Nothing more can be found out about it: it is right, or its question has no numbers. */
const isSettled = ({ typed, verdict }: FormulaCell) =>
  verdict.outcome === 'correct' || !hasGraph(typed.question);

/** What is found out where nothing was typed. */
const nothing: JudgedNetwork = {
  judged: new Map(),
  formulas: new Map(),
  matrices: new Map(),
  read: new Map(),
  issues: new Map(),
  diagnoses: new Map(),
};

const worthsOf = (cells: readonly FormulaCell[], formulas: ReadonlyMap<string, JudgedFormula>) =>
  cells.flatMap(({ typed }) => worthOfFormula(typed, formulas.get(keyOfCell(typed.reference))));

function readNumbers(cells: readonly TypedCell[]) {
  const read = new Map<string, Expression>();
  const issues = new Map<string, InputIssue>();
  const entries: NumberEntry[] = [];
  for (const typed of cells) {
    const { asks } = typed.cell;
    if (asks.kind !== 'number') continue;
    const key = keyOfCell(typed.reference);
    const reading = readTypedNumber(typed.typed, askedName(asks.quantity));
    if (reading.kind === 'invalid') {
      issues.set(key, reading.issue);
      continue;
    }
    read.set(key, reading.expression);
    entries.push(asksNumber(typed, reading.value));
  }
  return { entries, read, issues };
}

/** A formula as the number that it is worth here, with the verdict that it has already. */
interface FormulaWorth extends NumberEntry {
  readonly verdict: Verdict;
}

function worthOfFormula(typed: TypedCell, judged: JudgedFormula | undefined): readonly FormulaWorth[] {
  const { question } = typed;
  if (!hasGraph(question) || judged?.read === undefined) return [];
  const { outcome, from } = judged;
  if (outcome !== 'correct' && outcome !== 'incorrect' && outcome !== 'followThrough') return [];
  const value = valueOfFormula(question, judged.read);
  const entry = value && numberEntry(typed, value);
  return entry === undefined ? [] : [{ ...entry, verdict: { outcome, from } }];
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
  const { truth, tolerance, element } = asked;
  const { quantity } = asked.asked;
  const rank = rankOf(question, quantity);
  const [place, glance] = [keyOfCell(reference), toNumber(value)];
  return { question, reference, place, index, quantity, element, value, glance, truth, tolerance, rank };
}

/** Error signals before what is made of them, though they are as far from the loss. */
function inOrder(a: NumberEntry, b: NumberEntry): number {
  const signal = ({ question, quantity }: NumberEntry) => (isErrorSignal(question, quantity) ? 0 : 1);
  return a.rank - b.rank || signal(a) - signal(b);
}

function judgeInOrder(entries: readonly (NumberEntry | FormulaWorth)[]): readonly JudgedNumber[] {
  if (entries.length === 0) return [];
  const tools = { guard: carryGuard(entries), readings: new OwnReadings() };
  const judged: JudgedNumber[] = [];
  for (const entry of entries) {
    const verdict = 'verdict' in entry ? entry.verdict : judgeNumber(entry, judged, tools);
    judged.push({ ...entry, ...verdict });
  }
  return judged;
}
