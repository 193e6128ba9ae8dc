import { toNumber } from '../arithmetic/fraction-printing.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { numberCells } from '../diagnose/signatures.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Cell, Question } from '../question.ts';
import type { CellReference } from '../report.ts';
import type { Expression, InputIssue } from '../notation/expression.ts';
import { isBlank } from '../notation/characters.ts';
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

/** What was found out about the numbers of a network, by cell (`keyOfCell`). */
export interface JudgedNetwork {
  readonly judged: ReadonlyMap<string, JudgedNumber>;
  readonly read: ReadonlyMap<string, Expression>;
  readonly issues: ReadonlyMap<string, InputIssue>;
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
}

/** Reads and judges all graph numbers of a network, in order of dependence, and explains the wrong ones. */
export function judgeNetwork(cells: readonly TypedCell[]): JudgedNetwork {
  const read = new Map<string, Expression>();
  const issues = new Map<string, InputIssue>();
  const entries: NumberEntry[] = [];
  for (const cell of cells) {
    if (cell.cell.asks.kind !== 'number' || isBlank(cell.typed)) continue;
    const key = keyOfCell(cell.reference);
    const typed = readTypedNumber(cell.typed, askedName(cell.cell.asks.quantity));
    if (typed.kind === 'invalid') issues.set(key, typed.issue);
    else {
      read.set(key, typed.expression);
      entries.push(entryOf(cell, typed.value));
    }
  }
  const judged = judgeInOrder(entries.toSorted((a, b) => a.rank - b.rank));
  const codes = [...new Set(cells.flatMap(({ question }) => question.misconceptions))];
  const diagnoses = diagnose(judged, codes);
  const byCell = new Map(judged.map((entry) => [entry.place, entry]));
  return { judged: byCell, read, issues, diagnoses };
}

function entryOf({ question, reference, cell }: TypedCell, value: NumberEntry['value']): NumberEntry {
  if (!hasGraph(question) || cell.asks.kind !== 'number') throw new Error(`${question.id} has no graph`);
  const { quantity, element = 0 } = cell.asks;
  const index = numberCells(question).findIndex(
    (own) => own.part === reference.part && own.cell === reference.cell,
  );
  const asked = numberCells(question)[index];
  if (asked === undefined) throw new Error(`${question.id} does not ask ${reference.part}/${reference.cell}`);
  const { graph, roles, update } = question;
  const isLoss = (name: string) => roles.get(name) === 'loss' || name === update?.loss;
  const rank = rankOf(graph, quantity, isLoss);
  const { truth, tolerance } = asked;
  const place = keyOfCell(reference);
  const glance = toNumber(value);
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
