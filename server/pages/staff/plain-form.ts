import type { Language, Localized } from '../../../grader/language.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { tensorLiteral } from '../../../problems/tensor-text.ts';
import { literalTensor } from '../../../problems/draw-values.ts';
import { pointsText } from '../../policy/points.ts';

export const plainKinds = ['text', 'choice', 'choices', 'number', 'array', 'code'] as const;
export type PlainKind = (typeof plainKinds)[number];

export const roundings = ['exact', 'decimals', 'significant'] as const;

/** A plain question as its form holds it, word for word. */
export interface PlainForm {
  readonly kind: PlainKind;
  /** The language it is written in; the other one is optional. */
  readonly language: Language;
  readonly title: string;
  readonly question: string;
  readonly points: string;
  readonly minutes: string;
  readonly otherTitle: string;
  readonly otherQuestion: string;
  readonly options: readonly string[];
  /** One a line, in the order of the options. */
  readonly otherOptions: string;
  /** Indices of the right options. */
  readonly correct: readonly string[];
  readonly expected: string;
  readonly rounding: (typeof roundings)[number];
  readonly digits: string;
  /** `A = [[1,2],[3,4]]`, one a line. */
  readonly given: string;
  readonly rubric: readonly { readonly label: string; readonly points: string }[];
  readonly model: string;
}

export const optionRows = 6;
export const rubricRows = 4;

const rows = <T>(items: readonly T[], count: number, blank: T): readonly T[] => [
  ...items,
  ...Array.from({ length: Math.max(0, count - items.length) }, () => blank),
];

/** A new question of a kind. */
export function emptyPlain(kind: PlainKind, language: Language): PlainForm {
  return {
    kind,
    language,
    title: '',
    question: '',
    points: '10',
    minutes: '2',
    otherTitle: '',
    otherQuestion: '',
    options: rows([], optionRows, ''),
    otherOptions: '',
    correct: [],
    expected: '',
    rounding: 'decimals',
    digits: '3',
    given: '',
    rubric: rows([], rubricRows, { label: '', points: '' }),
    model: '',
  };
}

type Answer = Recipe['parts'][number]['answer'];
type Said = (text: Localized) => string;

const optionsForm = (labels: readonly Localized[], said: Said, other: Said): Partial<PlainForm> => ({
  options: rows(labels.map(said), optionRows, ''),
  otherOptions: labels.some((label) => said(label) !== other(label)) ? labels.map(other).join('\n') : '',
});

/** What the form shows of an answer; null for answers that no plain question has. */
function answerForm(recipe: Recipe, answer: Answer, said: Said, other: Said): Partial<PlainForm> | null {
  switch (answer.as) {
    case 'text': {
      const [cell] = answer.cells;
      const items = (cell?.rubric ?? []).map(({ label, points }) => ({
        label: said(label),
        points: pointsText(points),
      }));
      return {
        kind: 'text',
        rubric: rows(items, rubricRows, { label: '', points: '' }),
        model: cell?.model === undefined ? '' : said(cell.model),
      };
    }
    case 'choice':
    case 'choices': {
      const [cell] = answer.cells;
      const options = cell?.options ?? [];
      const right: readonly string[] = cell === undefined ? [] : [cell.correct].flat();
      const correct = options.flatMap(({ id }, index) => (right.includes(id) ? [String(index)] : []));
      return {
        kind: answer.as,
        correct,
        ...optionsForm(
          options.map(({ label }) => label),
          said,
          other,
        ),
      };
    }
    case 'plainNumber': {
      const [cell] = answer.cells;
      const rounding = cell?.rounding ?? { kind: 'exact' };
      const digits = rounding.kind === 'exact' ? '3' : String(rounding.digits);
      return { kind: 'number', expected: cell?.expected ?? '', rounding: rounding.kind, digits };
    }
    case 'array':
    case 'code': {
      const expected = answer.cells[0]?.expected ?? (recipe.forward ?? '').replace(/^result = /, '');
      return { kind: answer.as, expected };
    }
    default:
      return null;
  }
}

/** The form of a plain question that was kept; null for a recipe that is none. */
export function plainFormOf(recipe: Recipe): PlainForm | null {
  const [part, ...more] = recipe.parts;
  if (part === undefined || more.length > 0) return null;
  const [language = 'zh-TW'] = recipe.languages;
  const said: Said = (text) => text[language];
  const other: Said = (text) => text[language === 'en' ? 'zh-TW' : 'en'];
  const shown = answerForm(recipe, part.answer, said, other);
  if (shown === null) return null;
  const both = recipe.languages.length > 1;
  const cells = 'cells' in part.answer ? part.answer.cells : [];
  return {
    ...emptyPlain('text', language),
    title: said(recipe.title),
    question: said(recipe.statement),
    points: pointsText(cells.reduce((sum, { points }) => sum + points, 0)),
    minutes: String(recipe.minutes),
    otherTitle: both ? other(recipe.title) : '',
    otherQuestion: both ? other(recipe.statement) : '',
    given: Object.entries(recipe.given)
      .flatMap(([name, { draw }]) =>
        draw.kind === 'fixed' ? [`${name} = ${tensorLiteral(literalTensor(draw.value))}`] : [],
      )
      .join('\n'),
    ...shown,
  };
}
