import type { Language } from '../../../grader/language.ts';
import type { Reading } from '../../../grader/notation/expression.ts';
import { describeIssue } from '../../../grader/notation/issues.ts';
import { readAnyFormula, readMatrixFormula } from '../../../grader/notation/matrix/read-matrix-formula.ts';
import { shapeText } from '../../../grader/notation/matrix/shape-rules.ts';
import { printMathml } from '../../../grader/notation/print-mathml.ts';
import { readFormula, readNumberFormula } from '../../../grader/notation/read-formula.ts';
import { readingOf } from '../../../grader/grade/typed-number.ts';
import type { Asked, SymbolEntry } from '../../../grader/question.ts';
import type { Lookup } from '../../../problems/sentence.ts';
import { translate } from '../../i18n/translate.ts';
import { readRows, rowsList } from './derivation-rows.ts';
import { escapeHtml, runsLine, textRuns } from '../mathematics.ts';

/** How an answer is read before anybody judges it: never simplified, never evaluated. */
export type ShownReading =
  | { readonly kind: 'blank' }
  /** MathML, or the text itself where nothing is parsed. */
  | { readonly kind: 'read'; readonly html: string }
  | { readonly kind: 'invalid'; readonly sentence: string }
  /** A derivation, row by row; HTML. */
  | { readonly kind: 'rows'; readonly html: string; readonly isRead: boolean };

export interface ReadingContext {
  readonly language: Language;
  readonly symbols: readonly SymbolEntry[];
  /** Values of the variant, for the labels of options. */
  readonly lookup: Lookup;
}

/** Reads what is typed in a cell as the browser's preview does. */
export function shownReading(asks: Asked, typed: string, context: ReadingContext): ShownReading {
  if (typed.trim() === '') return { kind: 'blank' };
  if (asks.kind === 'number') {
    return shown(readNumberFormula(typed, readingOf(asks.quantity)), context);
  }
  if (asks.kind === 'plainNumber') return shown(readNumberFormula(typed), context);
  if (asks.kind === 'formula')
    return shown(readFormula(typed, cellSymbols(asks, context), readingOf(asks.quantity)), context);
  if (asks.kind === 'matrixFormula')
    return shown(readMatrixFormula(typed, cellSymbols(asks, context), readingOf(asks.quantity)), context);
  if (asks.kind === 'choice' || asks.kind === 'choices')
    return { kind: 'read', html: chosenText(asks, typed, context) };
  if (asks.kind === 'derivation') {
    const rows = readRows(typed, context);
    return { kind: 'rows', html: rowsList(rows), isRead: rows.every(({ isRead }) => isRead) };
  }
  if (asks.kind === 'function' || asks.kind === 'numpy')
    return { kind: 'read', html: `<code class="code-lines">${escapeHtml(typed)}</code>` };
  return { kind: 'read', html: escapeHtml(typed) };
}

/** A reference formula or number as mathematics; as text where it is neither. */
export function shownExpected(text: string, symbols: readonly SymbolEntry[]): string {
  const reading = readAnyFormula(text, symbols);
  return reading.kind === 'read' ? printMathml(reading.expression) : escapeHtml(text);
}

function shown(reading: Reading, { language }: ReadingContext): ShownReading {
  return reading.kind === 'read'
    ? { kind: 'read', html: printMathml(reading.expression) + shapeNote(reading.shape, language) }
    : { kind: 'invalid', sentence: describeIssue(reading.issue, language) };
}

/** `, shape 3×2` behind a formula of matrices. */
function shapeNote(shape: readonly number[] | undefined, language: Language): string {
  if (shape === undefined || shape.length === 0) return '';
  return translate(language, 'client.shape', { shape: shapeText(shape) });
}

function cellSymbols(
  asks: Extract<Asked, { kind: 'formula' | 'matrixFormula' }>,
  { symbols }: ReadingContext,
): readonly SymbolEntry[] {
  return symbols.filter(({ name }) => asks.symbols.includes(name));
}

function chosenText(
  asks: Extract<Asked, { kind: 'choice' | 'choices' }>,
  typed: string,
  context: ReadingContext,
): string {
  const ids = typed.split(/[\s,]+/);
  const labels = asks.options
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => runsLine(textRuns(label, context)));
  return labels.join('; ');
}
