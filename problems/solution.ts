import type { Language } from '../grader/language.ts';
import type { Quantity } from '../grader/quantity.ts';
import { modelRows } from '../grader/derivation/model.ts';
import type { Cell, DerivationTask, Derivative } from '../grader/question.ts';
import { blueprintOf } from './blueprint.ts';
import { askedCells } from './cells.ts';
import type { Posing } from './cells.ts';
import { derivationOf, keyOfQuantity } from './derivation.ts';
import type { Derivation } from './derivation.ts';
import { withFace } from './faces.ts';
import { matrixDerivation } from './matrix-derivation.ts';
import { keyOf } from './key.ts';
import type { RecipePart } from './recipe-parts.ts';
import type { Recipe } from './recipe.ts';
import { runsOf } from './sentence.ts';
import type { Run } from './sentence.ts';
import { slidesOf } from './slides.ts';
import { isDirect, nodeNamed } from '../grader/trace/structure.ts';
import { valuesOf } from './values.ts';
import type { Variant } from './variant.ts';

export interface SolvedPart {
  readonly part: string;
  /** How it is done, in words. */
  readonly outline: readonly Run[];
  /** The lecture's slides that treat it. */
  readonly slides: readonly number[];
  /** One line for each asked quantity; a note for what is not computed. */
  readonly lines: readonly SolvedCell[];
}

export interface SolvedCell {
  readonly cell: string;
  readonly derivation?: Derivation;
  /** TeX of the rows that stand further up already and are taken over: the cache of grad_table. */
  readonly cached?: readonly string[];
  /** The right answer as a student would type it; a model text where people mark. */
  readonly answer: string;
  /** The answer is lines of code. */
  readonly isCode: boolean;
}

/** A worked solution with this variant's numbers: the forward pass first, then part by part. */
export interface WorkedSolution {
  readonly forward: readonly Derivation[];
  readonly parts: readonly SolvedPart[];
  /** Where the lecture treats it. */
  readonly source: string | undefined;
}

/** The worked solution of a variant, from its tape; words in one language. */
export function workedSolution(recipe: Recipe, variant: Variant, language: Language): WorkedSolution {
  const faced = withFace(recipe, variant.face);
  const posing = { recipe: faced, variant, values: valuesOf(recipe, variant) };
  const key = keyOf(recipe, variant);
  const cache = new Set<string>();
  const parts = faced.parts.map((part) => ({
    part: part.id,
    slides: slidesOf(recipe, part),
    outline: runsOf(part.outline?.[language] ?? '', posing.values.valueOf),
    lines: linesOf(posing, part, (cell) => modelText(part, cell, language) ?? key[part.id]?.[cell] ?? '').map(
      (line) => withCached(line, cache),
    ),
  }));
  const worked = parts.filter(({ lines }) => lines.length > 0);
  return { forward: forwardLines(posing), parts: worked, source: faced.source?.[language] };
}

/** Every value of the forward pass but the loss, where numbers are shown at all. */
function forwardLines(posing: Posing): readonly Derivation[] {
  const { recipe } = posing;
  const { graph } = blueprintOf(recipe);
  if (graph === undefined || recipe.numbers === 'hidden') return [];
  const values = graph.assigned
    .filter(({ name }) => ['preActivation', 'activation', 'prediction'].includes(recipe.roles[name] ?? ''))
    .map(({ name }) => derivationOf(posing, { kind: 'value', of: name }));
  return [...values, ...arrayGradients(posing)];
}

/** Of a prediction for many samples, the gradient by each: what sums over samples are made of. */
function arrayGradients(posing: Posing): readonly Derivation[] {
  const { roles } = posing.recipe;
  const loss = Object.keys(roles).find((name) => roles[name] === 'loss');
  if (loss === undefined) return [];
  return Object.keys(roles)
    .filter((name) => roles[name] === 'prediction' && posing.values.valueOf(name).shape.length > 0)
    .map((wrt) => derivationOf(posing, { kind: 'gradient', of: loss, wrt }));
}

type DerivedCell = SolvedCell & { readonly asked?: Quantity };

function linesOf(
  posing: Posing,
  part: RecipePart,
  answerOf: (cell: string) => string,
): readonly DerivedCell[] {
  const { answer } = part;
  if (answer.as === 'vector' || answer.as === 'matrix')
    return answer.points === 0 ? [] : [wholeArray(posing, part.id, answer.asks)];
  return askedCells(posing, part)
    .filter(isNews)
    .flatMap(({ id, asks }): readonly DerivedCell[] | DerivedCell => {
      const line = { cell: id, answer: answerOf(id), isCode: asks.kind === 'function' };
      if (asks.kind === 'derivation') return derivedLines(posing, line, asks);
      const quantity = 'quantity' in asks ? asks.quantity : undefined;
      if (quantity === undefined) return line;
      if (asks.kind === 'matrixFormula')
        return { ...line, derivation: matrixDerivation(posing.recipe, quantity, asks) };
      const element = asks.kind === 'number' ? asks.element : undefined;
      return { ...line, asked: quantity, derivation: derivationOf(posing, quantity, element) };
    });
}

/** What is asked box by box is one line of the solution. */
function wholeArray(posing: Posing, cell: string, asked: Quantity): DerivedCell {
  return { cell, answer: '', isCode: false, asked, derivation: derivationOf(posing, asked) };
}

/** Names what a line takes over from earlier ones, and remembers what it adds to them. */
function withCached({ asked, ...line }: DerivedCell, cache: Set<string>): SolvedCell {
  const uses = line.derivation?.uses ?? [];
  const own = asked === undefined ? undefined : keyOfQuantity(asked);
  const cached = uses.filter(({ key }) => key !== own && cache.has(key)).map(({ tex }) => tex);
  for (const { key } of uses) cache.add(key);
  if (own !== undefined) cache.add(own);
  return { ...line, cached };
}

/** A model derivation: a line for each link that is used, and each target as their product. */
function derivedLines(posing: Posing, line: SolvedCell, task: DerivationTask): readonly DerivedCell[] {
  const { graph } = blueprintOf(posing.recipe);
  if (graph === undefined) return [line];
  const isTarget = ({ of, wrt }: Derivative) =>
    task.targets.some((target) => target.of === of && target.wrt === wrt);
  return modelRows(graph, task, 'rows').map(({ of, wrt }) => {
    const isLink = isDirect(graph, nodeNamed(graph, of), nodeNamed(graph, wrt));
    const kind = isLink && !isTarget({ of, wrt }) ? 'local' : 'gradient';
    const asked: Quantity = { kind, of, wrt };
    return { ...line, asked, derivation: derivationOf(posing, asked) };
  });
}

/** A working row that only repeats a value of the forward pass is left out. */
const isNews = ({ points, asks }: Cell): boolean =>
  points > 0 || !('quantity' in asks) || asks.quantity?.kind !== 'value';

function modelText({ answer }: RecipePart, cell: string, language: Language): string | undefined {
  if (answer.as !== 'text') return undefined;
  return answer.cells.find(({ id }) => id === cell)?.model?.[language];
}
