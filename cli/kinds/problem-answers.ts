import { printFraction } from '../../grader/arithmetic/fraction-printing.ts';
import { readArray } from '../../grader/grade/kinds/array-text.ts';
import type { Answers, Part, Question } from '../../grader/question.ts';

type Sent = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export type CellAnswers =
  | { readonly kind: 'read'; readonly answers: Answers }
  | { readonly kind: 'invalid'; readonly code: string; readonly message: string };

const invalid = (code: string, message: string): CellAnswers => ({ kind: 'invalid', code, message });

/**
 * Answers by part and cell. A part with one cell may be answered by a bare text, and so may a
 * vector or matrix, as one array.
 */
export function answersByCell(question: Question, sent: Sent): CellAnswers {
  const answers: Record<string, Readonly<Record<string, string>>> = {};
  for (const [id, answer] of Object.entries(sent)) {
    const part = question.parts.find((own) => own.id === id);
    if (part === undefined) return invalid('unknownPart', `there is no part ${id}`);
    const cells = typeof answer === 'string' ? cellsFromText(part, answer) : answer;
    if (cells === undefined) return invalid('cellsNeeded', `part ${id} has several cells`);
    const unknown = Object.keys(cells).find((cell) => !part.cells.some((own) => own.id === cell));
    if (unknown !== undefined) return invalid('unknownCell', `part ${id} has no cell ${unknown}`);
    answers[id] = cells;
  }
  return { kind: 'read', answers };
}

function cellsFromText({ cells }: Part, text: string): Readonly<Record<string, string>> | undefined {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return { [only.id]: text };
  const array = readArray(text);
  if (array.kind === 'invalid' || array.tensor.data.length !== cells.length) return undefined;
  const entries = array.tensor.data.map((entry) => printFraction(entry));
  return Object.fromEntries(cells.map(({ id }, index) => [id, entries[index] ?? '']));
}
