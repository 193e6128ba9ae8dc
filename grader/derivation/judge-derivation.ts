import type { MarkingPolicy } from '../grade/policy.ts';
import type { GraphQuestion } from '../grade/reckon.ts';
import { isBlank } from '../notation/characters.ts';
import type { Expression, InputIssue } from '../notation/expression.ts';
import { limits } from '../notation/limits.ts';
import { readDerivation } from '../notation/read-derivation.ts';
import { symbolText } from '../notation/symbol-text.ts';
import type { DerivationTask, SymbolEntry } from '../question.ts';
import type { DerivationReport, Outcome, RowReport, TargetReport } from '../report.ts';
import { isDirect, nodeNamed, statementsUsing } from '../trace/structure.ts';
import { derivativeIn, symbolOf } from './derivative.ts';
import { diagnoseRows } from './diagnose-rows.ts';
import { faultsOf } from './fault.ts';
import type { JudgedRow } from './judged-row.ts';
import { localFormula, mayCarry } from './own-rows.ts';
import type { OwnRow, OwnRows, WrongRow } from './own-rows.ts';
import { standings } from './reasons.ts';
import { judgeRow } from './row.ts';
import type { Row, RowVerdict } from './row.ts';
import { symbolsOf } from '../symbolic/substitute.ts';
import { expand, settingOf, valueAt, valueOf } from './setting.ts';
import type { Setting } from './setting.ts';
import { scoreTargets } from './targets.ts';

/** A derivation as it was judged; `issue` where something that matters could not be read. */
export interface DerivationVerdict {
  readonly outcome: Outcome;
  readonly points: number;
  readonly issue?: InputIssue;
  readonly report?: DerivationReport;
}

/** What is judged, and for how much. */
export interface DerivationAnswer {
  readonly task: DerivationTask;
  readonly typed: string;
  /** Points of each target, in order. */
  readonly maxPoints: readonly number[];
  /** Chooses the points at which formulas are compared. */
  readonly key: string;
}

const nothing = { points: 0 };

/**
 * Judges a derivation row by row: each is compared as a function of the inputs, names and ∂a/∂b
 * standing for their true values, or for what the student's own rows above say. Pure; linear in
 * the rows, within a fixed amount of work.
 */
export function judgeDerivation(
  question: GraphQuestion,
  { task, typed, maxPoints, key }: DerivationAnswer,
  policy: MarkingPolicy,
): DerivationVerdict {
  if (isBlank(typed)) return { ...nothing, outcome: 'blank' };
  if (typed.length > limits.derivation) {
    const issue = { code: 'tooLong', details: { limit: `${limits.derivation}` } };
    return { ...nothing, outcome: 'invalid', issue };
  }
  const written = readDerivation(typed, scalarSymbols(question));
  const readable = written.flatMap(({ line, reading }): readonly Row[] =>
    reading.kind === 'read' ? [{ line, left: reading.left, members: reading.members }] : [],
  );
  const setting = settingOf(question, task, key);
  const rows = judgeRows(setting, readable);
  const stands = standings(task, rows);
  const diagnoses = diagnoseRows(question, rows);
  const reports = written.map(({ line, reading }): RowReport => {
    if (reading.kind === 'invalid') return { ...plain, line, outcome: 'invalid', issue: reading.issue };
    const at = rows.findIndex(({ row }) => row.line === line);
    const judged = rows[at];
    if (judged === undefined) throw new Error(`line ${line} was not judged`);
    const { outcome, issue, from } = judged.verdict;
    return {
      line,
      outcome,
      ...(issue === undefined ? {} : { issue }),
      from: outcome === 'followThrough' ? from.map((wrong) => wrong.line) : [],
      notes: [...judged.notes, ...(stands[at]?.notes ?? [])],
      diagnoses: diagnoses.get(line) ?? [],
    };
  });
  const targets = scoreTargets({ graph: question.graph, task, rows, standings: stands }, maxPoints, policy);
  return { ...together(reports, targets), report: { rows: reports, targets } };
}

const plain = { from: [], notes: [], diagnoses: [] };

const symbolLists = new WeakMap<GraphQuestion, readonly SymbolEntry[]>();

/** The names of a question that rows may use. */
export function scalarSymbols(question: GraphQuestion): readonly SymbolEntry[] {
  const known =
    symbolLists.get(question) ?? question.symbols.filter(({ name }) => question.graph.names.has(name));
  symbolLists.set(question, known);
  return known;
}

function judgeRows(setting: Setting, rows: readonly Row[]): readonly JudgedRow[] {
  const own = new Map<string, OwnRow>();
  return rows.map((row) => {
    const { judged, says } = judgeOne(setting, row, own);
    if (says === undefined) own.delete(row.left);
    else if (says !== 'unchanged') own.set(row.left, says);
    const value = typeof says === 'object' ? says.value : undefined;
    return value === undefined ? judged : { ...judged, says: value };
  });
}

interface Judgement {
  readonly judged: JudgedRow;
  /** What the symbol means from here on: the truth again where undefined. */
  readonly says: OwnRow | 'unchanged' | undefined;
}

function judgeOne(setting: Setting, row: Row, own: OwnRows): Judgement {
  const truth = setting.over.formula(row.left);
  const verdict = judgeRow(setting, row, { truth, own });
  if (verdict.outcome === 'correct') return { judged: { row, verdict, notes: [] }, says: undefined };
  if (verdict.outcome === 'incorrect')
    return asDirectPart(setting, row, own) ?? wrongRow(setting, row, { verdict, own });
  if (verdict.outcome !== 'followThrough') return { judged: { row, verdict, notes: [] }, says: 'unchanged' };
  return { judged: { row, verdict, notes: [] }, says: ownRow(setting, row, { own, roots: verdict.from }) };
}

/**
 * Where a is computed from b both directly and by other ways, a row may state the direct part
 * alone; from there on the symbol means that. A target asks for all paths.
 */
function asDirectPart(setting: Setting, row: Row, own: OwnRows): Judgement | undefined {
  const derivative = derivativeIn(row.left);
  if (derivative === undefined) return undefined;
  const { graph } = setting.question;
  const [of, wrt] = [nodeNamed(graph, derivative.of), nodeNamed(graph, derivative.wrt)];
  const isTarget = setting.task.targets.some((target) => symbolOf(target) === row.left);
  if (isTarget || isDirect(graph, of, wrt) || !statementsUsing(graph, wrt, of).includes(of)) return undefined;
  const local = localFormula(setting, derivative);
  const verdict: RowVerdict = judgeRow(setting, row, { truth: local, own });
  if (verdict.outcome !== 'correct' || local === undefined) return undefined;
  const note = { code: 'directPart', details: { name: symbolText(row.left) } };
  const says = {
    symbol: row.left,
    line: row.line,
    formula: local,
    value: valueAt(setting, local),
    roots: [],
  };
  return { judged: { row, verdict, notes: [note] }, says };
}

function wrongRow(
  setting: Setting,
  row: Row,
  { verdict, own }: { readonly verdict: RowVerdict; readonly own: OwnRows },
): Judgement {
  const judged = { row, verdict, notes: faultsOf(setting, row, verdict) };
  return { judged, says: ownRow(setting, row, { own }) };
}

/** What a row says of its left side: its last formula with names, else its last number. */
function ownRow(
  setting: Setting,
  { line, left, members }: Row,
  { own, roots }: { readonly own: OwnRows; readonly roots?: readonly WrongRow[] },
): OwnRow {
  const said: Expression | undefined =
    members.findLast((member) => symbolsOf(member).length > 0) ?? members.at(-1);
  const meaning = new Map([...own].map(([symbol, row]) => [symbol, row.formula]));
  const formula = said && expand(setting, said, meaning);
  const value = said && valueOf(setting, said, (symbol) => own.get(symbol)?.value);
  const itself = () => [{ line, mayCarry: mayCarry(setting, left, { formula, value }) }];
  return { symbol: left, line, formula, value, roots: roots ?? itself() };
}

function together(
  rows: readonly RowReport[],
  targets: readonly TargetReport[],
): Omit<DerivationVerdict, 'report'> {
  const points = targets.reduce((sum, target) => sum + target.points, 0);
  if (targets.every((target) => target.points === target.maxPoints)) return { outcome: 'correct', points };
  const unread = rows.find(({ outcome }) => outcome === 'invalid');
  if (unread?.issue !== undefined) {
    const { code, details } = unread.issue;
    return {
      outcome: 'invalid',
      points,
      issue: { code, details: { ...details, derivationRow: `${unread.line}` } },
    };
  }
  return { outcome: targets.some(({ state }) => state === 'undecided') ? 'undecided' : 'incorrect', points };
}
