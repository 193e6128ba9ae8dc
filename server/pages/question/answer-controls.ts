import type { ChoiceOption } from '../../../grader/question.ts';
import type { RecipePart } from '../../../problems/recipe-parts.ts';
import { cellLabel, fieldsOf, symbolLabel, type Field, type FieldContext } from './answer-fields.ts';
import { typedIn } from '../../grading/issued-sheet.ts';
import { escapeHtml, runsHtml, runsLine, spokenMathematics, textRuns } from '../mathematics.ts';
import { quantityLabel, type Label } from './quantity-label.ts';
import { shownExpected } from './reading.ts';

/** A row of grad_table: asked, or shown (prefilled, or kept from another question). */
export interface TableRow {
  readonly label: string;
  readonly spoken: string;
  readonly asked: boolean;
  readonly field: Field | null;
  /** HTML of a shown row. */
  readonly value: string;
  /** What tapping a shown row puts into an answer. */
  readonly insert: string;
  readonly row: string;
}

export interface OptionView {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  /** Where the label is mathematics alone; empty where its words say it. */
  readonly spoken: string;
  readonly checked: boolean;
}

export interface ChoiceGroup {
  readonly name: string;
  readonly label: string;
  readonly type: 'radio' | 'checkbox';
  /** Options of a word or two stand side by side. */
  readonly isShort: boolean;
  readonly options: readonly OptionView[];
}

export interface DerivationField extends Field {
  readonly labels: readonly Label[];
}

/** A box for code, with room for a few lines more than stand in it; smaller where an expression will do. */
export interface CodeBox extends Field {
  readonly lines: number;
}

function codeBox(field: Field, as: 'code' | 'function'): CodeBox {
  const typed = field.value.split('\n').length;
  return { ...field, lines: as === 'code' ? Math.max(4, typed + 2) : Math.max(8, typed + 4) };
}

/** How a part is answered; `partial` names the template that shows it. */
export type Control =
  | { readonly partial: 'answer-fields'; readonly fields: readonly Field[]; readonly wide: boolean }
  | { readonly partial: 'answer-table'; readonly rows: readonly TableRow[]; readonly wide: boolean }
  | {
      readonly partial: 'answer-matrix';
      readonly label: string;
      readonly rows: readonly (readonly Field[])[];
      readonly isVector: boolean;
    }
  | { readonly partial: 'answer-choices'; readonly groups: readonly ChoiceGroup[] }
  | { readonly partial: 'answer-cloze'; readonly text: string }
  | { readonly partial: 'answer-derivation'; readonly fields: readonly DerivationField[] }
  | { readonly partial: 'answer-code'; readonly fields: readonly CodeBox[] }
  | { readonly partial: 'answer-text'; readonly fields: readonly Field[] };

/** The control of one part, filled with what is typed. Working rows (worth nothing) are left out. */
export function controlOf(context: FieldContext, part: RecipePart): Control {
  const fields = fieldsOf(context, part);
  const { answer } = part;
  switch (answer.as) {
    case 'number':
      return {
        partial: 'answer-fields',
        fields: fields.filter((field) => !isWorking(context, field)),
        wide: false,
      };
    case 'plainNumber':
      return { partial: 'answer-fields', fields, wide: false };
    case 'array':
      return { partial: 'answer-fields', fields, wide: true };
    case 'table':
      return { partial: 'answer-table', rows: tableRows(context, part, fields), wide: false };
    case 'formula':
      return answer.table
        ? { partial: 'answer-table', rows: tableRows(context, part, fields), wide: true }
        : { partial: 'answer-fields', fields, wide: true };
    case 'vector':
      return matrix(context, answer.asks, { fields, columns: 1 });
    case 'matrix':
      return matrix(context, answer.asks, { fields, columns: answer.columns });
    case 'choice':
    case 'choices':
      return { partial: 'answer-choices', groups: choiceGroups(context, part) };
    case 'cloze':
      return { partial: 'answer-cloze', text: clozeHtml(context, part, fields) };
    case 'code':
    case 'function':
      return { partial: 'answer-code', fields: fields.map((field) => codeBox(field, answer.as)) };
    case 'derivation':
      return { partial: 'answer-derivation', fields: fields.map((field) => withTargets(context, field)) };
    case 'text':
      return { partial: 'answer-text', fields };
  }
}

/** The box of a derivation with what it has to reach, as labels. */
function withTargets(context: FieldContext, field: Field): DerivationField {
  return { ...field, labels: field.targets.split(' ').map((name) => symbolLabel(context, name)) };
}

/** The optional rows 我的中間值 of a part. */
export function workingFields(context: FieldContext, part: RecipePart): readonly Field[] {
  return part.answer.as === 'number'
    ? fieldsOf(context, part).filter((field) => isWorking(context, field))
    : [];
}

function isWorking({ sheet }: FieldContext, field: Field): boolean {
  const cells = sheet.question.parts.find(({ id }) => id === field.part)?.cells ?? [];
  const paid = cells.some(({ points }) => points > 0);
  return paid && cells.some(({ id, points }) => id === field.cell && points === 0);
}

function tableRows(context: FieldContext, part: RecipePart, fields: readonly Field[]): readonly TableRow[] {
  if (part.answer.as !== 'table' && part.answer.as !== 'formula') return [];
  const shown = new Map(
    context.sheet.prefilled.filter((row) => row.part === part.id).map((row) => [row.cell, row.value]),
  );
  return part.answer.cells.map(({ id }) => {
    const field = fields.find((candidate) => candidate.cell === id) ?? null;
    const value = shown.get(id) ?? '';
    const { html: label, spoken } = cellLabel(context, part, id);
    const html = value === '' ? '' : shownExpected(value, context.sheet.question.symbols);
    return { label, spoken, asked: field !== null, field, value: html, insert: value, row: field?.row ?? '' };
  });
}

function matrix(
  { sheet, language }: FieldContext,
  asks: Parameters<typeof quantityLabel>[0],
  { fields, columns }: { readonly fields: readonly Field[]; readonly columns: number },
): Control {
  const rows = Array.from({ length: Math.ceil(fields.length / columns) }, (_, row) =>
    fields.slice(row * columns, (row + 1) * columns),
  );
  const label = quantityLabel(asks, { recipe: sheet.recipe, language }).html;
  return { partial: 'answer-matrix', label, rows, isVector: columns === 1 };
}

function choiceGroups(context: FieldContext, part: RecipePart): readonly ChoiceGroup[] {
  const cells = context.sheet.question.parts.find(({ id }) => id === part.id)?.cells ?? [];
  return cells.flatMap(({ id, asks }) => {
    if (asks.kind !== 'choice' && asks.kind !== 'choices') return [];
    const chosen = typedIn(context.typed, part.id, id).split(/[\s,]+/);
    const hasOwnLabel = part.answer.as === 'choice' || part.answer.as === 'choices';
    const label = hasOwnLabel && cells.length > 1 ? cellLabel(context, part, id).html : '';
    const options = asks.options.map((option) =>
      optionView(context, option, { id: `${part.id}-${id}`, chosen }),
    );
    const type = asks.kind === 'choice' ? ('radio' as const) : ('checkbox' as const);
    const isShort = asks.options.every((option) => isShortText(option.label[context.language]));
    return [{ name: `${part.id}/${id}`, label, type, isShort, options }];
  });
}

/** About as wide as eight Chinese characters; of TeX, only what is seen counts. */
function isShortText(text: string): boolean {
  const seen = text.replaceAll(/\\[A-Za-z]+|[{}$_^\\`]/g, '');
  const width = [...seen].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return width <= 16;
}

function optionView(
  { sheet, language }: FieldContext,
  option: ChoiceOption,
  { id, chosen }: { readonly id: string; readonly chosen: readonly string[] },
): OptionView {
  const label = runsLine(textRuns(option.label, { language, lookup: sheet.lookup }));
  return {
    id: `${id}-${option.id}`,
    value: option.id,
    label,
    spoken: spokenMathematics(label),
    checked: chosen.includes(option.id),
  };
}

function clozeHtml({ sheet, language }: FieldContext, part: RecipePart, fields: readonly Field[]): string {
  if (part.answer.as !== 'cloze') return '';
  const runs = textRuns(part.answer.text, { language, lookup: sheet.lookup });
  return runsHtml(runs, (cell) => {
    const field = fields.find((candidate) => candidate.cell === cell);
    if (field === undefined) return '____';
    return `<input class="input input--word" id="${field.id}" name="${field.name}" value="${escapeHtml(field.value)}" aria-label="${field.spoken}" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false">`;
  });
}
