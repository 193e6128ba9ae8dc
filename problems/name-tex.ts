import { symbolTex } from '../grader/notation/symbol-tex.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { SymbolEntry } from '../grader/question.ts';
import type { Recipe } from './recipe.ts';

/** How a name of the recipe is written: its own TeX, or what its spelling gives. */
export const nameTex = (recipe: Recipe, name: string): string =>
  recipe.given[name]?.tex ?? recipe.tex[name] ?? symbolTex(name);

/** The names of the recipe that are not written as they are spelled. */
export function ownTex(recipe: Recipe): readonly SymbolEntry[] {
  const given = Object.entries(recipe.given).map(([name, { tex }]) => [name, tex] as const);
  return [...given, ...Object.entries(recipe.tex)].flatMap(([name, tex]) =>
    tex === undefined ? [] : [{ name, tex }],
  );
}

/** A name after some updates: `x_0` counts on to `x_1`, any other takes a prime for each update. */
function afterUpdates(tex: string, step: number): string {
  if (step === 0) return tex;
  return tex.endsWith('_0') ? `${tex.slice(0, -1)}${step}` : `${tex}${"'".repeat(step)}`;
}

/** One entry of an array: `h_{2}`, `\left(W_1\right)_{2,1}`. */
function entryTex(tex: string, index: string | undefined): string {
  if (index === undefined) return tex;
  return `${tex.includes('_') ? `\\left(${tex}\\right)` : tex}_{${index}}`;
}

/**
 * The symbol of a quantity, as it stands beside its box; with an `index` (`2`, or `2,1` of a
 * matrix) that of one entry.
 */
export function labelTex(recipe: Recipe, quantity: Quantity, index?: string): string {
  const step = 'step' in quantity ? (quantity.step ?? 0) : 0;
  const tex = (name: string): string => afterUpdates(nameTex(recipe, name), step);
  switch (quantity.kind) {
    case 'value':
      return entryTex(tex(quantity.of), index);
    case 'updated':
      return entryTex(tex(quantity.wrt), index);
    case 'gradient':
    case 'local':
      return `\\frac{\\partial ${tex(quantity.of)}}{\\partial ${entryTex(tex(quantity.wrt), index)}}`;
    case 'shape':
      return `\\text{shape}(${nameTex(recipe, quantity.of)})`;
  }
}
