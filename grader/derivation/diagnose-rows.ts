import { diagnose } from '../diagnose/diagnose.ts';
import { numberCells } from '../diagnose/signatures.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { JudgedNumber } from '../grade/number-entry.ts';
import { rankOf } from '../grade/order.ts';
import type { GraphQuestion } from '../grade/reckon.ts';
import type { WrongCode } from '../misconceptions/codes.ts';
import { wrongCodes } from '../misconceptions/own-answers.ts';
import type { Quantity } from '../quantity.ts';
import { isDirect, nodeNamed } from '../trace/structure.ts';
import { derivativeIn } from './derivative.ts';
import { isRight } from './judged-row.ts';
import type { JudgedRow } from './judged-row.ts';

const part = 'rows';

/** A row as the number it states, of a question that asks just these rows. */
function quantityOf({ graph }: GraphQuestion, left: string): Quantity | undefined {
  const derivative = derivativeIn(left);
  if (derivative === undefined) return undefined;
  const direct = isDirect(graph, nodeNamed(graph, derivative.of), nodeNamed(graph, derivative.wrt));
  return { kind: direct ? 'local' : 'gradient', ...derivative };
}

/**
 * The wrong rules behind wrong rows, by line: rows are numbers at the question's values, and all
 * are explained together as the cells of a table are.
 */
export function diagnoseRows(
  question: GraphQuestion,
  rows: readonly JudgedRow[],
): ReadonlyMap<number, readonly WrongCode[]> {
  if (!rows.some(({ verdict }) => verdict.outcome === 'incorrect')) return new Map();
  const asked = rows.flatMap((judged) => {
    const quantity = quantityOf(question, judged.row.left);
    return quantity === undefined ? [] : [{ judged, quantity }];
  });
  const virtual = questionOfRows(question, asked);
  const entries = asked.flatMap(({ judged, quantity }) => entryOf(virtual, judged, quantity) ?? []);
  const found = diagnose(entries, wrongCodes(question));
  return new Map(
    entries.flatMap(({ place, outcome }) =>
      outcome === 'incorrect' ? [[Number(place), found.get(place)?.codes ?? []] as const] : [],
    ),
  );
}

interface AskedRow {
  readonly judged: JudgedRow;
  readonly quantity: Quantity;
}

const known = new WeakMap<GraphQuestion, Map<string, GraphQuestion>>();
const mostKnown = 100;

/** A question that asks just these rows; kept, since what wrong rules make of it takes time. */
function questionOfRows(question: GraphQuestion, asked: readonly AskedRow[]): GraphQuestion {
  const ofQuestion = known.get(question) ?? new Map<string, GraphQuestion>();
  known.set(question, ofQuestion);
  const key = JSON.stringify(asked.map(({ judged: { row } }) => [row.line, row.left]));
  const cells = asked.map(({ judged, quantity }) => ({
    id: `${judged.row.line}`,
    points: 1,
    asks: { kind: 'formula', expected: '', quantity, symbols: [] } as const,
  }));
  const found = ofQuestion.get(key) ?? { ...question, parts: [{ id: part, cells }] };
  if (ofQuestion.size >= mostKnown) ofQuestion.clear();
  ofQuestion.set(key, found);
  return found;
}

function entryOf(question: GraphQuestion, judged: JudgedRow, quantity: Quantity): JudgedNumber | undefined {
  const { row, verdict, says } = judged;
  const outcome = isRight(judged) ? ('correct' as const) : ('incorrect' as const);
  if (outcome === 'incorrect' && verdict.outcome !== 'incorrect') return undefined;
  const cell = `${row.line}`;
  const index = numberCells(question).findIndex((own) => own.cell === cell);
  const asked = numberCells(question)[index];
  const value = verdict.outcome === 'correct' ? asked?.truth : says;
  if (value === undefined || asked === undefined) return undefined;
  const { truth, tolerance, element } = asked;
  return {
    question,
    reference: { question: question.id, part, cell },
    place: cell,
    index,
    quantity,
    element,
    value,
    glance: toNumber(value),
    truth,
    tolerance,
    rank: rankOf(question, quantity),
    outcome: verdict.outcome === 'followThrough' ? 'followThrough' : outcome,
    from: [],
  };
}
