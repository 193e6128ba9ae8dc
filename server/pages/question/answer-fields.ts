import type { Language } from '../../../grader/language.ts';
import { askedName } from '../../../grader/grade/typed-number.ts';
import { symbolOf } from '../../../grader/derivation/derivative.ts';
import type { Asked, Cell, DerivationTask, Question } from '../../../grader/question.ts';
import type { RecipePart } from '../../../problems/recipe-parts.ts';
import { roundingSentence } from '../../../problems/rounding-sentence.ts';
import { translate } from '../../i18n/translate.ts';
import { typedIn, type IssuedSheet, type TypedSheet } from '../../grading/issued-sheet.ts';
import { inLanguage, runsLine, textRuns } from '../mathematics.ts';
import { nameLabel, quantityLabel, type Label } from './quantity-label.ts';

/** One box. Its name in the form is `part/cell`. */
export interface Field {
  readonly name: string;
  readonly id: string;
  readonly part: string;
  readonly cell: string;
  /** HTML; empty where the prompt says it. */
  readonly label: string;
  /** For those who cannot see the label set. */
  readonly spoken: string;
  readonly value: string;
  /** How exactly, or in which form. */
  readonly rule: string;
  /** What the browser reads it as while it is typed. */
  readonly reader: 'number' | 'formula' | 'array' | 'derivation' | 'none';
  /** Names a formula may use. */
  readonly symbols: string;
  /** `3x2 2` for the names in their order, `-` for a single value; empty where no matrices are read. */
  readonly shapes: string;
  /** Name that may stand in front, `name =`; empty where there is none. */
  readonly asked: string;
  /** `h1/w11` where the box is a row of grad_table: its value shows in the chain as it is typed. */
  readonly row: string;
  /** What a derivation has to reach: `dL/dw11 dL/dw31`; empty for every other answer. */
  readonly targets: string;
}

/** What every builder of answer controls needs. */
export interface FieldContext extends TypedSheet {
  readonly language: Language;
}

/** The boxes of one part, in the order of the recipe. */
export function fieldsOf(context: FieldContext, part: RecipePart): readonly Field[] {
  const cells = context.sheet.question.parts.find(({ id }) => id === part.id)?.cells ?? [];
  return cells.map((cell) => fieldOf(context, part, cell));
}

function fieldOf(context: FieldContext, part: RecipePart, cell: Cell): Field {
  const label = cellLabel(context, part, cell.id);
  return {
    name: `${part.id}/${cell.id}`,
    id: `${part.id}-${cell.id}`,
    part: part.id,
    cell: cell.id,
    label: label.html,
    spoken: label.spoken,
    value: shownIn(cell.asks, typedIn(context.typed, part.id, cell.id)),
    rule: ruleText(cell.asks, context.language),
    reader: readerOf(cell.asks),
    symbols: symbolsIn(context.sheet, cell.asks).join(' '),
    shapes: shapesOf(context.sheet.question, cell.asks),
    asked: askedOf(cell.asks),
    row: rowKey(cell.asks),
    targets: cell.asks.kind === 'derivation' ? cell.asks.targets.map(symbolOf).join(' ') : '',
  };
}

/** A function begins with what the task gives. */
function shownIn(asks: Asked, typed: string): string {
  return asks.kind === 'function' && typed.trim() === '' ? asks.task.starter : typed;
}

function shapesOf({ symbols }: Question, asks: Asked): string {
  if (asks.kind !== 'matrixFormula') return '';
  const shapes = new Map(symbols.map(({ name, shape = [] }) => [name, shape]));
  return asks.symbols.map((name) => shapes.get(name)?.join('x') || '-').join(' ');
}

function askedOf(asks: Asked): string {
  if (asks.kind !== 'number' && asks.kind !== 'formula' && asks.kind !== 'matrixFormula') return '';
  return asks.quantity === undefined ? '' : askedName(asks.quantity);
}

interface Labelled {
  readonly sheet: IssuedSheet;
  readonly language: Language;
}

/** A cell's own label, or the symbol of what it asks, or nothing. */
export function cellLabel({ sheet, language }: Labelled, part: RecipePart, cellId: string): Label {
  const { answer } = part;
  const names = { recipe: sheet.recipe, language };
  if (answer.as === 'vector' || answer.as === 'matrix') {
    const whole = quantityLabel(answer.asks, names);
    return { html: '', spoken: `${whole.spoken} ${cellId}` };
  }
  if (answer.as === 'cloze') {
    const number = answer.cells.findIndex(({ id }) => id === cellId) + 1;
    return {
      html: `(${number})`,
      spoken: inLanguage({ en: `blank ${number}`, 'zh-TW': `第 ${number} 格` }, language),
    };
  }
  const cell = answer.cells.find(({ id }) => id === cellId);
  if (cell?.label !== undefined) {
    const html = runsLine(textRuns(cell.label, { language, lookup: sheet.lookup }));
    return { html, spoken: html.replaceAll(/<[^>]*>/g, '') };
  }
  if (cell !== undefined && 'asks' in cell && cell.asks !== undefined) return quantityLabel(cell.asks, names);
  return { html: '', spoken: cellId };
}

/** The name of a symbol set, for keys and notes. */
export function symbolLabel({ sheet, language }: Labelled, name: string): Label {
  return nameLabel(name, { recipe: sheet.recipe, language });
}

/** Names that may be typed; in a derivation every name of the forward pass. */
function symbolsIn({ question }: IssuedSheet, asks: Asked): readonly string[] {
  if (asks.kind === 'formula' || asks.kind === 'matrixFormula') return asks.symbols;
  return asks.kind === 'derivation' ? [...(question.graph?.names.keys() ?? [])] : [];
}

function readerOf(asks: Asked): Field['reader'] {
  if (asks.kind === 'number' || asks.kind === 'plainNumber') return 'number';
  if (asks.kind === 'formula' || asks.kind === 'matrixFormula') return 'formula';
  if (asks.kind === 'derivation') return asks.kind;
  return asks.kind === 'array' ? 'array' : 'none';
}

/** `of/wrt` for a row of grad_table: the derivative of one node by another that feeds it. */
function rowKey(asks: Asked): string {
  const quantity = asks.kind === 'number' || asks.kind === 'formula' ? asks.quantity : undefined;
  return quantity?.kind === 'local' ? `${quantity.of}/${quantity.wrt}` : '';
}

function ruleText(asks: Asked, language: Language): string {
  switch (asks.kind) {
    case 'number':
    case 'plainNumber':
      return roundingSentence(asks.rounding)[language];
    case 'formula':
      return translate(language, 'rule.formula');
    case 'matrixFormula':
      return translate(language, 'rule.matrixFormula');
    case 'array':
      return translate(language, asks.isShape === true ? 'rule.shape' : 'rule.array');
    case 'numpy':
      return translate(language, 'rule.code');
    case 'derivation':
      return derivationRule(asks, language);
    case 'function':
      return translate(language, 'rule.function');
    case 'text':
      return translate(language, 'rule.text');
    default:
      return '';
  }
}

/** How rows are written and what they earn, as this part has it. */
function derivationRule({ justify, evaluate }: DerivationTask, language: Language): string {
  const sentences = [
    translate(language, 'rule.rows'),
    ...(justify ? [translate(language, 'rule.rows.justify')] : []),
    ...(evaluate ? [translate(language, 'rule.rows.evaluate')] : []),
    translate(language, 'rule.rows.points'),
  ];
  return sentences.join(language === 'en' ? ' ' : '');
}
