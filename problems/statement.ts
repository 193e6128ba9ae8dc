import type { Language } from '../grader/language.ts';
import { printTex } from '../grader/notation/print-tex.ts';
import type { Rounding } from '../grader/question.ts';
import type { Tensor } from '../grader/tensor.ts';
import { derive } from '../grader/symbolic/derive.ts';
import { blueprintOf } from './blueprint.ts';
import { conventions } from './conventions.ts';
import { withFace } from './faces.ts';
import { nameTex, ownTex } from './name-tex.ts';
import type { Recipe } from './recipe.ts';
import { roundingSentence } from './rounding-sentence.ts';
import { runsOf } from './sentence.ts';
import type { Run } from './sentence.ts';
import { statementParts } from './statement-parts.ts';
import type { StatementPart } from './statement-parts.ts';
import { withHalves } from './substitution.ts';
import { tensorLiteral, tensorTex } from './tensor-text.ts';
import { valuesOf } from './values.ts';
import type { Variant } from './variant.ts';

/** One printed value: its symbol and the number, as TeX and as Python. */
export interface GivenRow {
  readonly name: string;
  readonly tex: string;
  readonly value: Tensor<string>;
  readonly valueTex: string;
  readonly literal: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** The forward pass, one equation a statement; not drawn for plain NumPy. */
  | { readonly kind: 'forward'; readonly equations: readonly string[] }
  | { readonly kind: 'given'; readonly rows: readonly GivenRow[] }
  | { readonly kind: 'conventions'; readonly sentences: readonly (readonly Run[])[] }
  | { readonly kind: 'rounding'; readonly rounding: Rounding; readonly runs: readonly Run[] }
  | { readonly kind: 'parts'; readonly parts: readonly StatementPart[] };

/** A statement as data, in reading order; the page sets it. */
export interface Statement {
  readonly title: readonly Run[];
  readonly source: string | undefined;
  readonly blocks: readonly Block[];
}

/** Everything a student reads of a variant, in one language. Nothing of the key is in it. */
export function printStatement(recipe: Recipe, variant: Variant, language: Language): Statement {
  const faced = withFace(recipe, variant.face);
  const values = valuesOf(recipe, variant);
  const runs = (text: string): readonly Run[] => runsOf(text, values.valueOf);
  const paragraphs = faced.statement[language]
    .split('\n\n')
    .map((text) => ({ kind: 'paragraph', runs: runs(text) }) as const);
  const blocks: readonly Block[] = [
    ...paragraphs,
    ...forwardBlock(faced),
    ...givenBlock(faced, variant),
    { kind: 'parts', parts: statementParts({ recipe: faced, variant, values }, language) },
    ...conventionsBlock(faced, language),
    ...roundingBlock(faced, language),
  ];
  return { title: runs(faced.title[language]), source: faced.source?.[language], blocks };
}

function forwardBlock(recipe: Recipe): readonly Block[] {
  const { graph } = blueprintOf(recipe);
  if (graph === undefined || recipe.figure?.kind !== 'network') return [];
  const equations = graph.assigned.flatMap(({ name }) => {
    const formula = derive(graph, { kind: 'value', of: name }, 'expanded');
    return formula === undefined
      ? []
      : [`${nameTex(recipe, name)} = ${printTex(withHalves(formula), ownTex(recipe))}`];
  });
  return equations.length === graph.assigned.length ? [{ kind: 'forward', equations }] : [];
}

function givenBlock(recipe: Recipe, variant: Variant): readonly Block[] {
  if (recipe.numbers === 'hidden') return [];
  const rows = Object.entries(recipe.given).flatMap(([name, { hidden }]): readonly GivenRow[] => {
    const value = variant.given[name];
    if (hidden || value === undefined) return [];
    const [valueTex, literal] = [tensorTex(value), tensorLiteral(value)];
    return [{ name, tex: nameTex(recipe, name), value, valueTex, literal }];
  });
  return rows.length === 0 ? [] : [{ kind: 'given', rows }];
}

function conventionsBlock(recipe: Recipe, language: Language): readonly Block[] {
  if (recipe.conventions.length === 0) return [];
  const nothing = (name: string): never => {
    throw new Error(`a convention names ${name}`);
  };
  const sentences = recipe.conventions.map((code) => runsOf(conventions[code][language], nothing));
  return [{ kind: 'conventions', sentences }];
}

function roundingBlock(recipe: Recipe, language: Language): readonly Block[] {
  const numeric = recipe.parts.some(({ answer }) =>
    ['number', 'table', 'vector', 'matrix'].includes(answer.as),
  );
  if (!numeric) return [];
  const text = roundingSentence(recipe.rounding)[language];
  return [{ kind: 'rounding', rounding: recipe.rounding, runs: [{ kind: 'text', text }] }];
}
