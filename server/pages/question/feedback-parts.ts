import type { Language } from '../../../grader/language.ts';
import type { WrongCode } from '../../../grader/misconceptions/codes.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { printMathml } from '../../../grader/notation/print-mathml.ts';
import type {
  CellReference,
  CellReport,
  Outcome,
  PartReport,
  QuestionReport,
} from '../../../grader/report.ts';
import { distinctCauses, formulaShapeDetails, issueSentence } from '../../../grader/grade/feedback.ts';
import type { Asked } from '../../../grader/question.ts';
import type { RecipePart } from '../../../problems/recipe-parts.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { slidesOf } from '../../../problems/slides.ts';
import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import { cellLabel, symbolLabel } from './answer-fields.ts';
import { counterExampleText } from './counter-example.ts';
import { derivationFeedback, readRows, rowsList, type DerivationFeedback } from './derivation-rows.ts';
import { codeFeedback, type CodeFeedback } from './code-feedback.ts';
import { partLetter, type IssuedSheet } from '../../grading/issued-sheet.ts';
import { escapeHtml, runsHtml, textRuns, type TextReader } from '../mathematics.ts';
import { shownExpected, shownReading } from './reading.ts';
import { slidesText } from './slides-text.ts';

/** One judged cell. HTML fields are safe to write as they are. */
export interface CellFeedback {
  readonly label: string;
  readonly outcome: Outcome;
  readonly word: string;
  readonly typed: string;
  /** How it was read, where that differs from what was typed. */
  readonly read: string;
  /** The reference; empty where the answer was right or a person decides. */
  readonly expected: string;
  /** What it follows from, or why it could not be read. */
  readonly note: string;
  /** Numbers at which a wrong formula shows itself. */
  readonly counter: string;
  readonly points: string;
  /** Row by row, where the answer is a derivation. */
  readonly derivation: DerivationFeedback | null;
  /** Judged row by row or test by test: the reference is folded beneath. */
  readonly isLong: boolean;
  /** Typed and expected are code, shown line by line. */
  readonly isCode: boolean;
  /** What the tests of a function showed. */
  readonly code: CodeFeedback | null;
}

export interface PartFeedback {
  readonly letter: string;
  readonly prompt: string;
  readonly cells: readonly CellFeedback[];
  /** “see slide 33”, beside the causes. */
  readonly slides: string;
  /** Likely causes, each once for the whole part. */
  readonly causes: readonly { readonly text: string; readonly title: string }[];
  /** What each wrongly chosen option says, and model texts. */
  readonly remarks: readonly string[];
}

export interface FeedbackContext {
  readonly sheet: IssuedSheet;
  readonly report: QuestionReport;
  readonly language: Language;
  readonly causes: (code: WrongCode, recipe: Recipe) => string;
  readonly nameOf: (reference: CellReference) => string;
}

/** The parts of a question with their verdicts, in order. */
export function feedbackParts(context: FeedbackContext): readonly PartFeedback[] {
  const { sheet, report, language } = context;
  const text = { language, lookup: sheet.lookup };
  return sheet.recipe.parts.flatMap((part, index) => {
    const judged = report.parts.find((candidate) => candidate.part === part.id);
    const cells = judged?.cells.filter(isShown) ?? [];
    if (judged === undefined || cells.length === 0) return [];
    return [
      {
        letter: partLetter(sheet, index),
        prompt: runsHtml(textRuns(part.prompt, text)) + clozeText(part, text),
        cells: cells.map((cell) => cellFeedback(context, part, cell)),
        slides: slidesText(slidesOf(sheet.recipe, part), language),
        causes: causesOf(context, judged),
        remarks: judged.cells.flatMap((cell) => remarksOf(context, part, cell)),
      },
    ];
  });
}

/** The text of a cloze, its blanks numbered as the verdicts are. */
function clozeText({ answer }: RecipePart, reader: TextReader): string {
  if (answer.as !== 'cloze') return '';
  const number = (cell: string): number => answer.cells.findIndex(({ id }) => id === cell) + 1;
  return runsHtml(textRuns(answer.text, reader), (cell) => `<b class="cloze-blank">(${number(cell)})</b>`);
}

/** Working rows are shown where something was written in them. */
function isShown(cell: CellReport): boolean {
  return cell.maxPoints > 0 || cell.outcome !== 'blank';
}

function cellFeedback(context: FeedbackContext, part: RecipePart, cell: CellReport): CellFeedback {
  const { sheet, language } = context;
  const asks = askedIn(sheet, part, cell);
  return {
    label: cellLabel({ sheet, language }, part, cell.cell).html,
    outcome: cell.outcome,
    word: translate(language, isPartly(cell) ? 'outcome.partly' : `outcome.${cell.outcome}`),
    typed: typedHtml(context, asks, cell),
    read: cell.read === undefined || isPlain(cell.read) ? '' : printMathml(cell.read),
    expected: showsExpected(asks, cell) ? expectedHtml(context, asks, cell) : '',
    note: noteOf(context, cell, asks),
    counter:
      asks?.kind === 'formula' && cell.outcome === 'incorrect'
        ? counterExampleText(context, asks, cell.typed)
        : '',
    derivation: derivationOf(context, cell),
    isLong: cell.derivation !== undefined || cell.code !== undefined,
    isCode: isCode(asks),
    code: codeFeedback(asks, cell.code, language) ?? null,
    points: cell.maxPoints === 0 ? '' : `${pointsText(cell.points)} / ${pointsText(cell.maxPoints)}`,
  };
}

function derivationOf({ sheet, language }: FeedbackContext, cell: CellReport): DerivationFeedback | null {
  if (cell.derivation === undefined) return null;
  const label = (name: string) => symbolLabel({ sheet, language }, name);
  return derivationFeedback(cell.typed, cell.derivation, {
    symbols: sheet.question.symbols,
    language,
    label,
  });
}

const isCode = (asks: Asked | undefined): boolean => asks?.kind === 'function' || asks?.kind === 'numpy';

/** Some of the points, as a person gives them for a text: neither right nor wrong. */
function isPartly({ outcome, points, maxPoints }: CellReport): boolean {
  return outcome === 'incorrect' && points > 0 && points < maxPoints;
}

/** A numeral reads as it stands; repeating it would only be noise. */
function isPlain(e: Expression): boolean {
  return e.kind === 'number' || (e.kind === 'negate' && isPlain(e.of));
}

function askedIn(sheet: IssuedSheet, part: RecipePart, { cell }: CellReport): Asked | undefined {
  const cells = sheet.question.parts.find(({ id }) => id === part.id)?.cells ?? [];
  return cells.find(({ id }) => id === cell)?.asks;
}

function typedHtml(
  { sheet, language }: FeedbackContext,
  asks: Asked | undefined,
  { typed }: CellReport,
): string {
  if (asks?.kind === 'derivation') return '';
  if (asks?.kind !== 'choice' && asks?.kind !== 'choices') return escapeHtml(typed);
  const reading = shownReading(asks, typed, {
    language,
    symbols: sheet.question.symbols,
    lookup: sheet.lookup,
  });
  return reading.kind === 'read' ? reading.html : '';
}

function showsExpected(asks: Asked | undefined, { outcome, expected }: CellReport): boolean {
  return outcome !== 'correct' && outcome !== 'undecided' && expected !== '' && asks?.kind !== 'text';
}

function expectedHtml(
  { sheet, language }: FeedbackContext,
  asks: Asked | undefined,
  { expected }: CellReport,
): string {
  if (asks?.kind === 'choice' || asks?.kind === 'choices') {
    const reading = shownReading(asks, expected, {
      language,
      symbols: sheet.question.symbols,
      lookup: sheet.lookup,
    });
    return reading.kind === 'read' ? reading.html : '';
  }
  if (asks?.kind === 'derivation')
    return rowsList(readRows(expected, { symbols: sheet.question.symbols, language }));
  return asks !== undefined && isMathematics(asks)
    ? shownExpected(expected, sheet.question.symbols)
    : escapeHtml(expected);
}

const isMathematics = ({ kind }: Asked): boolean =>
  kind === 'number' || kind === 'formula' || kind === 'matrixFormula' || kind === 'plainNumber';

function noteOf({ language, nameOf }: FeedbackContext, cell: CellReport, asks: Asked | undefined): string {
  if (cell.shape !== undefined && asks?.kind === 'matrixFormula')
    return translate(language, 'feedback.shape', formulaShapeDetails(cell.shape, asks));
  if (cell.issue !== undefined) return escapeHtml(issueSentence(cell.issue, language));
  if (cell.code?.behaves === false) return translate(language, 'code.misbehaves');
  if (cell.outcome !== 'followThrough') return '';
  const names = cell.from.map(nameOf).join(language === 'en' ? ', ' : '、');
  return translate(language, 'feedback.from', { names });
}

function causesOf(
  { causes, language, sheet }: FeedbackContext,
  { cells }: PartReport,
): PartFeedback['causes'] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    for (const text of distinctCauses(cell).map((code) => causes(code, sheet.recipe)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({
    text,
    title:
      count > 1
        ? translate(language, 'feedback.causeMany', { count })
        : translate(language, 'feedback.cause'),
  }));
}

function remarksOf(
  { sheet, language }: FeedbackContext,
  part: RecipePart,
  cell: CellReport,
): readonly string[] {
  const asks = askedIn(sheet, part, cell);
  if (asks?.kind !== 'choice' && asks?.kind !== 'choices') return [];
  const chosen = cell.typed.split(/[\s,]+/);
  const correct = asks.kind === 'choice' ? [asks.correct] : asks.correct;
  return asks.options
    .filter(({ id, feedback }) => feedback !== undefined && chosen.includes(id) && !correct.includes(id))
    .map(({ feedback }) =>
      runsHtml(textRuns(feedback ?? { en: '', 'zh-TW': '' }, { language, lookup: sheet.lookup })),
    );
}
