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

/** The symbol of a quantity, as it stands beside its box; a prime for each update made before. */
export function labelTex(recipe: Recipe, quantity: Quantity): string {
  const tex = (name: string): string => nameTex(recipe, name);
  const primes = 'step' in quantity ? "'".repeat(quantity.step ?? 0) : '';
  switch (quantity.kind) {
    case 'value':
      return `${tex(quantity.of)}${primes}`;
    case 'updated':
      return `${tex(quantity.wrt)}${primes}`;
    case 'gradient':
    case 'local':
      return `\\frac{\\partial ${tex(quantity.of)}${primes}}{\\partial ${tex(quantity.wrt)}${primes}}`;
    case 'shape':
      return `\\text{shape}(${tex(quantity.of)})`;
  }
}
