import type { Fraction } from '../arithmetic/fraction.ts';
import { truthOf } from '../grade/carried.ts';
import { isNamedIn } from '../grade/number-entry.ts';
import { rankOf } from '../grade/order.ts';
import { hasGraph, reckon } from '../grade/reckon.ts';
import { askedName, readTypedNumber } from '../grade/typed-number.ts';
import type { Quantity } from '../quantity.ts';
import type { Question } from '../question.ts';
import type { CellReport, Outcome, QuestionReport } from '../report.ts';

/** A question with the judgement of it. */
export interface JudgedAnswers {
  readonly question: Question;
  readonly report: QuestionReport;
}

/** A number that the student typed for a quantity of the graph. */
export interface OwnNumber {
  readonly quantity: Quantity;
  readonly element: number;
  readonly value: Fraction;
  readonly outcome: Outcome;
  /** Place in the order of dependence. */
  readonly rank: number;
}

/** The first step that went wrong: what comes before it on the tape is right, or follows. */
export interface WrongStep {
  readonly part: string;
  readonly cell: string;
  /** Absent where the cell asks something else than a number of the graph. */
  readonly number?: WrongNumber;
}

export interface WrongNumber extends OwnNumber {
  /** What a right step makes of the student's own earlier numbers. */
  readonly fromOwn: Fraction;
  /** The student's numbers that come before. */
  readonly earlier: readonly OwnNumber[];
}

/**
 * The incorrect cell of a question that comes first in the order of dependence: a value before
 * what uses it, ∂L/∂ŷ before what it flows into. Cells that ask no number of the graph come after
 * those that do, in the order of the page. Undefined where nothing is incorrect. `network` holds
 * the questions that were judged together.
 */
export function firstWrongStep(
  { question, report }: JudgedAnswers,
  network: readonly JudgedAnswers[],
): WrongStep | undefined {
  const wrong = report.parts.flatMap(({ part, cells }) =>
    cells
      .filter(({ outcome }) => outcome === 'incorrect')
      .map((cell) => ({ part, cell: cell.cell, own: ownNumber(question, part, cell) })),
  );
  const rank = ({ own }: (typeof wrong)[number]) => own?.rank ?? Number.MAX_SAFE_INTEGER;
  const [first] = wrong.toSorted((a, b) => rank(a) - rank(b));
  if (first === undefined) return undefined;
  const { part, cell, own } = first;
  if (own === undefined || !hasGraph(question)) return { part, cell };
  const earlier = ownNumbers(network).filter(
    (other) => other.rank < own.rank && isNamedIn(question.graph, other.quantity),
  );
  const { quantity, element } = own;
  const fromOwn =
    reckon(question, { own: earlier })(quantity, element) ?? truthOf(question)(quantity, element);
  return fromOwn === undefined ? { part, cell } : { part, cell, number: { ...own, fromOwn, earlier } };
}

/** Every number of the graph that a student typed in questions on one network. */
export function ownNumbers(network: readonly JudgedAnswers[]): readonly OwnNumber[] {
  return network.flatMap(({ question, report }) =>
    report.parts.flatMap(({ part, cells }) => cells.flatMap((cell) => ownNumber(question, part, cell) ?? [])),
  );
}

function ownNumber(question: Question, part: string, judged: CellReport): OwnNumber | undefined {
  const cells = question.parts.flatMap((one) => (one.id === part ? one.cells : []));
  const asks = cells.find(({ id }) => id === judged.cell)?.asks;
  if (!hasGraph(question) || asks?.kind !== 'number') return undefined;
  const { quantity, element = 0 } = asks;
  const reading = readTypedNumber(judged.typed, askedName(quantity));
  if (reading.kind === 'invalid') return undefined;
  const rank = rankOf(question, quantity);
  return { quantity, element, value: reading.value, outcome: judged.outcome, rank };
}
