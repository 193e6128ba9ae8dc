import type { Language } from '../../../grader/language.ts';
import type { RecipePart } from '../../../problems/recipe-parts.ts';
import { translate } from '../../i18n/translate.ts';
import { controlOf, workingFields, type Control } from '../question/answer-controls.ts';
import { fieldsOf, symbolLabel, type Field } from '../question/answer-fields.ts';
import type { AttemptBar } from './attempt-bar.ts';
import { givenValues, type GivenValue } from '../question/given-values.ts';
import { isWorkingPart, partLetter, type IssuedSheet, type TypedSheet } from '../../grading/issued-sheet.ts';
import { questionLayout, type LayoutModel, type Reader } from '../layout.ts';
import { inLanguage, runsHtml, runsLine, textRuns } from '../mathematics.ts';
import { keptRows, networkView, type KeptRow, type NetworkView } from '../question/network-view.ts';
import { conventions } from '../../../problems/conventions.ts';
import { clientWords } from './client-words.ts';
import { pointsText } from '../../policy/points.ts';

/** A key of the symbol keypad. */
export interface Key {
  readonly insert: string;
  readonly label: string;
  /** Empty where the label itself can be read aloud. */
  readonly spoken: string;
}

export interface PartView {
  readonly id: string;
  /** `(a)`; empty where the question has one part. */
  readonly letter: string;
  readonly prompt: string;
  readonly points: string;
  /** What all boxes of the part have in common; empty where they differ or nothing is to be said. */
  readonly rule: string;
  readonly control: Control;
  /** A part of working rows only: worth nothing, folded away until something is written in it. */
  readonly isWorking: boolean;
  readonly isOpen: boolean;
  readonly working: readonly Field[];
  readonly keys: readonly Key[];
  /** Whether the keys are of use with a keyboard too: names of a formula are. */
  readonly keysForAll: boolean;
  readonly hints: readonly string[];
}

/** How this question is handed in. */
export interface Submitting {
  /** `question`: it is submitted by itself; `attempt`: the whole attempt is handed in at once. */
  readonly kind: 'question' | 'attempt';
  /** `2 tries left`; empty where they are not counted. */
  readonly tries: string;
}

export interface QuestionPage {
  readonly layout: LayoutModel;
  readonly bar: AttemptBar;
  readonly number: number;
  readonly title: string;
  readonly points: string;
  /** Where the form goes: it saves, then moves by the button pressed (`go`: previous, next, review, submit). */
  readonly action: string;
  readonly draftUrl: string;
  readonly questionId: string;
  /** Highest sequence of a draft that this page knows of; later typing elsewhere is never overwritten. */
  readonly sequence: number;
  /** Made for this page: sent twice, it is one submission. */
  readonly clientId: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly submitting: Submitting;
  /** The nonce with which the editor of code may bring its styles; empty where no code is asked. */
  readonly styleNonce: string;
  readonly statement: string;
  readonly conventions: readonly string[];
  readonly given: readonly GivenValue[];
  readonly figure: NetworkView | null;
  /** Rows of the quiz's grad_table filled so far; shown beside or, on a page with a table, above its rows. */
  readonly kept: readonly KeptRow[];
  readonly showsTable: boolean;
  readonly parts: readonly PartView[];
  /** JSON for the scripts. */
  readonly data: string;
}

export interface QuestionInput {
  readonly reader: Reader;
  readonly bar: AttemptBar;
  /** From 1. */
  readonly number: number;
  readonly current: TypedSheet;
  /** All questions on the same network, this one included, in the order of the quiz. */
  readonly network: readonly TypedSheet[];
  readonly questionId: string;
  readonly sequence: number;
  readonly clientId: string;
  readonly action: string;
  readonly draftUrl: string;
  readonly hints: boolean;
  readonly submitting: Submitting;
  readonly styleNonce?: string;
}

/** The page of one question: figure, given values, statement, boxes filled with what was typed. */
export function questionPage(input: QuestionInput): QuestionPage {
  const { reader, current, network, number } = input;
  const { language } = reader;
  const { sheet } = current;
  const text = { language, lookup: sheet.lookup };
  const parts = sheet.recipe.parts.map((part, index) => partView(input, part, index));
  const title = inLanguage(sheet.recipe.title, language);
  const hasTable = parts.some((part) => part.control.partial === 'answer-table');
  const asked = new Set(
    sheet.question.parts.flatMap((part) => part.cells.map((cell) => `${part.id}/${cell.id}`)),
  );
  const kept = keptRows({ language, network: network.filter((other) => other.sheet !== sheet) });
  return {
    layout: questionLayout(reader, { title: `${number}. ${title}` }, asksLongAnswers(parts)),
    bar: input.bar,
    number,
    title,
    points: pointsLine(totalPoints(sheet), language),
    action: input.action,
    draftUrl: input.draftUrl,
    questionId: input.questionId,
    sequence: input.sequence,
    clientId: input.clientId,
    isFirst: number === 1,
    isLast: number === input.bar.strip.length,
    submitting: input.submitting,
    styleNonce: input.styleNonce ?? '',
    statement: runsHtml(textRuns(sheet.recipe.statement, text)),
    conventions: sheet.recipe.conventions.map((code) => runsLine(textRuns(conventions[code], text))),
    given: givenValues(sheet, language),
    figure: networkView({ id: 'network', language, sheet, network }) ?? null,
    kept,
    showsTable: !hasTable && fillsTable(sheet, kept.length) && asked.size > 0,
    parts,
    data: clientWords(language),
  };
}

const asksLongAnswers = (parts: readonly PartView[]): boolean =>
  parts.some(({ control: { partial } }) => partial === 'answer-derivation' || partial === 'answer-code');

/** Whether rows of grad_table can stand beside the question: a derivation writes its own, a choice fills none. */
function fillsTable({ recipe }: IssuedSheet, kept: number): boolean {
  const forms = new Set<string>(recipe.parts.map(({ answer }) => answer.as));
  const fills =
    ['number', 'table', 'formula', 'vector'].some((as) => forms.has(as)) && !forms.has('derivation');
  return recipe.network !== undefined && (kept > 0 || fills);
}

function partView(input: QuestionInput, part: RecipePart, index: number): PartView {
  const { language } = input.reader;
  const { sheet, typed } = input.current;
  const context = { language, sheet, typed };
  const text = { language, lookup: sheet.lookup };
  const fields = fieldsOf(context, part);
  const [rule, ...otherRules] = [...new Set(fields.map((field) => field.rule))];
  const cells = sheet.question.parts.find(({ id }) => id === part.id)?.cells ?? [];
  return {
    id: part.id,
    letter: partLetter(sheet, index),
    prompt: runsHtml(textRuns(part.prompt, text)),
    points: pointsLine(
      cells.reduce((sum, cell) => sum + cell.points, 0),
      language,
    ),
    rule: otherRules.length > 0 ? '' : (rule ?? ''),
    control: controlOf(context, part),
    isWorking: isWorkingPart(sheet, part),
    isOpen: fields.some(({ value }) => value !== ''),
    working: workingFields(context, part),
    keys: keysOf({ sheet, language }, fields),
    keysForAll: fields.some(({ reader }) => reader === 'formula' || reader === 'derivation'),
    hints: input.hints ? part.hints.map((hint) => runsHtml(textRuns(hint, text))) : [],
  };
}

const numberKeys = ['−', '.', '/', '(', ')', '*'] as const;
const formulaKeys = ['−', '+', '*', '/', '^', '(', ')'] as const;
const rowKeys = ['∂', '=', ...formulaKeys] as const;

function keysOf(
  labelled: { readonly sheet: IssuedSheet; readonly language: Language },
  fields: readonly Field[],
): readonly Key[] {
  const plain = (keys: readonly string[]): readonly Key[] =>
    keys.map((key) => ({ insert: key === '−' ? '-' : key, label: key === '*' ? '·' : key, spoken: '' }));
  const names = new Set(fields.flatMap((field) => field.symbols.split(' ').filter((name) => name !== '')));
  if (names.size > 0) {
    const symbols = [...names].map((name) => {
      const { html, spoken } = symbolLabel(labelled, name);
      return { insert: name, label: html, spoken };
    });
    const isDerivation = fields.some((field) => field.reader === 'derivation');
    const hasMatrices = fields.some(({ shapes }) => shapes !== '');
    if (hasMatrices) return [...matrixKeys(labelled.language), ...symbols];
    return [...plain(isDerivation ? rowKeys : formulaKeys), ...symbols];
  }
  return fields.some((field) => field.reader === 'number') ? plain(numberKeys) : [];
}

function matrixKeys(language: Language): readonly Key[] {
  const key = (insert: string, label: string, spoken = ''): Key => ({ insert, label, spoken });
  return [
    key('@', '@', translate(language, 'keys.matrixProduct')),
    key('⊙', '⊙', translate(language, 'keys.elementwise')),
    key('.T', '⊤', translate(language, 'keys.transpose')),
    key('sum(', 'sum', translate(language, 'keys.columnSums')),
    key(', axis=0)', 'axis=0'),
    ...['+', '−', '(', ')', '>', '0'].map((sign) => key(sign === '−' ? '-' : sign, sign)),
  ];
}

function totalPoints(sheet: IssuedSheet): number {
  return sheet.question.parts.flatMap((part) => part.cells).reduce((sum, cell) => sum + cell.points, 0);
}

function pointsLine(points: number, language: Reader['language']): string {
  return translate(language, 'points.of', { points: pointsText(points) });
}
