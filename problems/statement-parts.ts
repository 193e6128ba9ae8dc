import type { Language } from '../grader/language.ts';
import type { Asked } from '../grader/question.ts';
import { askedCells, prefilledCells } from './cells.ts';
import type { Posing } from './cells.ts';
import { labelTex } from './name-tex.ts';
import type { AnswerForm, RecipePart } from './recipe-parts.ts';
import { runsOf } from './sentence.ts';
import type { Run } from './sentence.ts';

/** One box or row of a part. */
export interface StatementCell {
  readonly id: string;
  readonly label: readonly Run[];
  readonly points: number;
  /** A row that is shown already filled in, with what stands in it. */
  readonly prefilled?: string;
  /** What can be chosen, in the order of this variant. */
  readonly options?: readonly StatementOption[];
}

export interface StatementOption {
  readonly id: string;
  readonly label: readonly Run[];
}

export interface StatementPart {
  readonly id: string;
  readonly as: AnswerForm['as'];
  readonly prompt: readonly Run[];
  readonly hints: readonly (readonly Run[])[];
  /** In the recipe's order, prefilled rows among them. */
  readonly cells: readonly StatementCell[];
  /** The sentence of a cloze, with its blanks. */
  readonly cloze?: readonly Run[];
}

/** The parts of a variant as a student sees them. */
export function statementParts(posing: Posing, language: Language): readonly StatementPart[] {
  return posing.recipe.parts.map((part) => statementPart(posing, part, language));
}

function statementPart(posing: Posing, part: RecipePart, language: Language): StatementPart {
  const runs = (text: string) => runsOf(text, posing.values.valueOf);
  const { answer } = part;
  return {
    id: part.id,
    as: answer.as,
    prompt: runs(part.prompt[language]),
    hints: part.hints.map((hint) => runs(hint[language])),
    cells: cellsIn(posing, part, language),
    ...(answer.as === 'cloze' ? { cloze: runs(answer.text[language]) } : {}),
  };
}

function cellsIn(posing: Posing, part: RecipePart, language: Language): readonly StatementCell[] {
  const labels = writtenLabels(part, language);
  const label = (id: string): readonly Run[] => {
    const text = labels.get(id);
    return text === undefined ? quantityLabel(posing, part, id) : runsOf(text, posing.values.valueOf);
  };
  const asked = askedCells(posing, part).map(({ id, points, asks }) => {
    const options = optionsIn(posing, asks, language);
    return { id, label: label(id), points, ...(options.length === 0 ? {} : { options }) };
  });
  const filled = prefilledCells(posing, part).map(({ id, asks }) => {
    const prefilled =
      asks.kind === 'formula' || asks.kind === 'matrixFormula'
        ? asks.expected
        : asks.kind === 'number'
          ? (posing.values.read(asks.quantity).data[0] ?? '')
          : '';
    return { id, label: label(id), points: 0, prefilled };
  });
  if (filled.length === 0) return asked;
  const order = new Map(idsOf(part).map((id, at) => [id, at]));
  return [...asked, ...filled].toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function optionsIn(posing: Posing, asks: Asked, language: Language): readonly StatementOption[] {
  if (asks.kind !== 'choice' && asks.kind !== 'choices') return [];
  return asks.options.map(({ id, label }) => ({
    id,
    label: runsOf(label[language], posing.values.valueOf),
  }));
}

const idsOf = ({ answer }: RecipePart): readonly string[] =>
  'cells' in answer ? answer.cells.map(({ id }) => id) : [];

function writtenLabels({ answer }: RecipePart, language: Language): ReadonlyMap<string, string> {
  if (!('cells' in answer)) return new Map();
  return new Map(
    answer.cells.flatMap(({ id, label }) => (label === undefined ? [] : [[id, label[language]] as const])),
  );
}

/** The symbol of what a cell asks: `∂L/∂w₁,₁`, `h₁`. */
function quantityLabel({ recipe }: Posing, { answer }: RecipePart, id: string): readonly Run[] {
  if (!('cells' in answer))
    return [{ kind: 'tex', tex: labelTex(recipe, answer.asks, id.replace('-', ',')) }];
  const cell = answer.cells.find((candidate) => candidate.id === id);
  if (cell === undefined || !('asks' in cell) || cell.asks === undefined) return [];
  return [{ kind: 'tex', tex: labelTex(recipe, cell.asks) }];
}
