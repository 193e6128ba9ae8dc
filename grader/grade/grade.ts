import { judgeFunction } from '../code/judge-function.ts';
import { isUntouched } from '../code/function-task.ts';
import type { FunctionTask } from '../code/function-task.ts';
import { isBlank } from '../notation/characters.ts';
import type { Answers, Cell, Question } from '../question.ts';
import type { CellReference, CellReport, PartReport, QuestionReport } from '../report.ts';
import { deductedOnce } from './deduction.ts';
import { expectedText } from './expected.ts';
import { judgeNetwork } from './judge-network.ts';
import type { JudgedNetwork, TypedCell } from './judge-network.ts';
import { distinctCells, keyOfCell } from './number-entry.ts';
import { togetherOutcome } from './part-outcome.ts';
import { blank } from './kinds/plain-verdict.ts';
import { keyOfPoint } from './key-of-point.ts';
import { derivationVerdict } from './kinds/derivation.ts';
import { causeOfMatrix } from './kinds/matrix-formula.ts';
import type { AskedMatrix } from './kinds/matrix-formula.ts';
import { judgePlain } from './plain-cell.ts';
import { placesOf } from './places.ts';
import { shareOf } from './points.ts';
import type { MarkingPolicy } from './policy.ts';

/**
 * Judges questions with what was typed in them, by the id of the question; those on one network
 * are judged together. Pure: the same questions, answers and policy give the same reports for
 * ever. Reports come in the order of the questions; what was not answered is blank.
 */
export function grade(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answers>,
  policy: MarkingPolicy,
): readonly QuestionReport[] {
  if (questions.length === 1) return gradeTogether(questions, answers, policy);
  const reports = new Map<string, QuestionReport>();
  for (const together of byNetwork(questions)) {
    for (const report of gradeTogether(together, answers, policy)) reports.set(report.question, report);
  }
  return questions.flatMap(({ id }) => reports.get(id) ?? []);
}

/** The questions that are judged together. */
function byNetwork(questions: readonly Question[]): Iterable<readonly Question[]> {
  return Map.groupBy(questions, ({ id, network }) =>
    network === undefined ? `question ${id}` : `network ${network}`,
  ).values();
}

/** Judges questions on one network. */
function gradeTogether(
  together: readonly Question[],
  answers: ReadonlyMap<string, Answers>,
  policy: MarkingPolicy,
): readonly QuestionReport[] {
  const cells = together.flatMap((question) => typedCells(question, answers.get(question.id) ?? {}));
  const network = judgeNetwork(cells);
  const reports = cells.map((cell) => cellReport(cell, network, policy));
  const judged = deductedOnce(reports, { cells, network, policy });
  return together.map((question) => {
    const own =
      together.length === 1 ? judged : judged.filter((_, index) => cells[index]?.question === question);
    return questionReport(question, own);
  });
}

function typedCells(question: Question, answers: Answers): readonly TypedCell[] {
  return placesOf(question).map(({ cell, reference }) => {
    const typed = answers[reference.part]?.[reference.cell] ?? '';
    return { question, cell, reference, typed };
  });
}

function cellReport(typed: TypedCell, network: JudgedNetwork, policy: MarkingPolicy): CellReport {
  const { question, cell, reference } = typed;
  const frame = {
    cell: cell.id,
    maxPoints: cell.points,
    typed: typed.typed,
    expected: expectedText(question, reference.part, cell),
  };
  const { asks } = cell;
  if (asks.kind === 'number') return { ...frame, ...numberVerdict(cell, reference, { network, policy }) };
  if (asks.kind === 'function') return { ...frame, ...codeVerdict(typed, asks.task) };
  if (asks.kind === 'derivation') return { ...frame, ...derivationVerdict(typed, asks, policy) };
  if (asks.kind === 'formula') return { ...frame, ...formulaVerdict(typed, network, policy) };
  if (asks.kind === 'matrixFormula') return { ...frame, ...matrixVerdict(typed, asks, { network, policy }) };
  const { share, ...verdict } = judgePlain(asks, typed.typed);
  return { ...frame, ...verdict, points: shareOf(cell.points, share), from: [], diagnoses: [] };
}

/** Rules are named cell by cell: a formula that follows from a wrong one is not among them. */
function matrixVerdict(typed: TypedCell, asks: AskedMatrix, { network, policy }: Judging) {
  const judged = network.matrices.get(keyOfCell(typed.reference)) ?? { ...blank, from: [] };
  const diagnoses = judged.outcome === 'incorrect' ? causeOfMatrix(asks, typed, judged) : [];
  const { share, ...verdict } = judged;
  const earned = judged.outcome === 'followThrough' ? ([policy.followThroughPercent, 100] as const) : share;
  return { ...verdict, points: shareOf(typed.cell.points, earned), diagnoses };
}

function formulaVerdict({ cell, reference }: TypedCell, network: JudgedNetwork, policy: MarkingPolicy) {
  const key = keyOfCell(reference);
  // Field by field: to leave one out of the rest costs more than reading the answer.
  const { outcome, share, from, read, issue } = network.formulas.get(key) ?? { ...blank, from: [] };
  const earned = outcome === 'followThrough' ? ([policy.followThroughPercent, 100] as const) : share;
  const named = outcome === 'incorrect' ? diagnosed(network, key) : unnamed;
  const points = shareOf(cell.points, earned);
  if (read !== undefined && issue === undefined) return { outcome, read, points, from, ...named };
  return { outcome, ...(read && { read }), ...(issue && { issue }), points, from, ...named };
}

/** Code is judged by itself; the question's own numbers decide on which others it is tested. */
function codeVerdict({ question, cell, reference, typed }: TypedCell, task: FunctionTask) {
  if (isBlank(typed) || isUntouched(task, typed))
    return { outcome: 'blank', points: 0, from: [], diagnoses: [] } as const;
  const key = keyOfPoint(question, `${reference.part}/${reference.cell}`);
  const verdict = judgeFunction(task, typed, { key, codes: question.misconceptions });
  const { share, diagnoses = [], ...judged } = verdict;
  return { ...judged, points: shareOf(cell.points, share), from: [], diagnoses };
}

/** What a cell is judged by. */
interface Judging {
  readonly network: JudgedNetwork;
  readonly policy: MarkingPolicy;
}

type NumberVerdict = Omit<CellReport, 'cell' | 'maxPoints' | 'typed' | 'expected'>;

function numberVerdict(
  { points }: Cell,
  reference: CellReference,
  { network, policy }: Judging,
): NumberVerdict {
  const key = keyOfCell(reference);
  const issue = network.issues.get(key);
  const none = { points: 0, from: [], diagnoses: [] };
  if (issue !== undefined) return { ...none, outcome: 'invalid', issue };
  const judged = network.judged.get(key);
  const read = network.read.get(key);
  if (judged === undefined) return { ...none, outcome: 'blank' };
  const { outcome, from } = judged;
  const percent = { correct: 100, followThrough: policy.followThroughPercent, incorrect: 0, undecided: 0 }[
    outcome
  ];
  const isWrong = outcome === 'incorrect' || outcome === 'undecided';
  const named = isWrong ? diagnosed(network, key) : unnamed;
  return { outcome, points: shareOf(points, [percent, 100]), from, ...named, ...(read && { read }) };
}

type Named = Pick<CellReport, 'diagnoses' | 'joined'>;

const unnamed: Named = { diagnoses: [] };

/** The rules behind a wrong cell; how two of them belong together is told only of two. */
function diagnosed({ diagnoses }: JudgedNetwork, key: string): Named {
  const found = diagnoses.get(key);
  if (found === undefined) return unnamed;
  return found.codes.length < 2
    ? { diagnoses: found.codes }
    : { diagnoses: found.codes, joined: found.joined };
}

function questionReport(question: Question, cells: readonly CellReport[]): QuestionReport {
  let next = 0;
  const parts = question.parts.map((part): PartReport => {
    const own = cells.slice(next, next + part.cells.length);
    next += part.cells.length;
    return partReport(part.id, own);
  });
  return { question: question.id, ...totals(parts), parts };
}

function partReport(part: string, cells: readonly CellReport[]): PartReport {
  return {
    part,
    outcome: togetherOutcome(cells),
    ...totals(cells),
    from: distinctCells(joined(cells, ({ from }) => from)),
    diagnoses: distinct(joined(cells, ({ diagnoses }) => diagnoses)),
    cells,
  };
}

/** The lists of all cells as one; that of a cell alone is not copied. */
function joined<T>(cells: readonly CellReport[], listOf: (cell: CellReport) => readonly T[]): readonly T[] {
  const [only] = cells;
  return only !== undefined && cells.length === 1 ? listOf(only) : cells.flatMap(listOf);
}

const distinct = <T>(values: readonly T[]): readonly T[] =>
  values.length < 2 ? values : [...new Set(values)];

function totals(judged: readonly { readonly points: number; readonly maxPoints: number }[]) {
  const total = { points: 0, maxPoints: 0 };
  for (const { points, maxPoints } of judged) {
    total.points += points;
    total.maxPoints += maxPoints;
  }
  return total;
}
