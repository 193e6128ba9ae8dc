import { misconceptionCodes } from '../../grader/misconceptions/codes.ts';
import type { MisconceptionCode } from '../../grader/misconceptions/codes.ts';
import { findVariant } from '../find-variant.ts';
import { recipeSchema } from '../recipe.ts';
import type { Recipe, RecipeInput } from '../recipe.ts';
import type { RuleName } from '../rule-names.ts';

/** Sets of rules from the strictest on; the first that draws can keep is taken. */
const strictness: readonly (readonly RuleName[])[] = [
  ['alive', 'kinkMargin', 'short', 'notPrinted'],
  ['alive', 'kinkMargin', 'notPrinted'],
  ['halfAlive', 'kinkMargin', 'notPrinted'],
  ['alive', 'kinkMargin'],
  ['halfAlive'],
];

/** Draws after which a set of rules, or a wrong rule, is held to be too rarely kept. */
const draws = 40;
/** Seeds that each choice has to hold for. */
const seeds = ['one', 'two', 'three'];

export type Settled =
  | { readonly kind: 'settled'; readonly recipe: Recipe; readonly rules: readonly RuleName[] }
  /** Not even the weakest set of rules is kept by its draws. */
  | { readonly kind: 'undrawable' };

const isDrawn = (recipe: Recipe): boolean =>
  seeds.every((seed) => findVariant(recipe, seed, draws).kind === 'found');

/** Whether a wrong rule has a form on these numbers at all. */
function shows(recipe: Recipe): boolean {
  const search = findVariant(recipe, 'one', draws);
  if (search.kind === 'exhausted') return false;
  const separated = search.found.certificate.checks.find(({ rule }) => rule === 'separated');
  return separated !== undefined && !separated.detail.startsWith('0 ');
}

/**
 * The strictest rules that the numbers of a recipe keep, and every wrong rule of the catalogue that
 * can show on them and never gives full marks: what a TA would otherwise have to try by hand.
 */
export function settle(proposed: RecipeInput): Settled {
  const steps = settling(proposed);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps of some milliseconds, between which others can be served. */
export function* settling(proposed: RecipeInput): Generator<undefined, Settled> {
  const read = (require: readonly RuleName[], misconceptions: readonly MisconceptionCode[]): Recipe =>
    recipeSchema.parse({ ...proposed, require: [...require], misconceptions: [...misconceptions] });
  let rules: readonly RuleName[] | undefined;
  for (const set of strictness) {
    if (rules === undefined && isDrawn(read(set, []))) rules = set;
    yield;
  }
  if (rules === undefined) return { kind: 'undrawable' };
  const kept: MisconceptionCode[] = [];
  for (const code of misconceptionCodes) {
    if (shows(read(rules, [code])) && isDrawn(read(rules, [...kept, code]))) kept.push(code);
    yield;
  }
  return { kind: 'settled', recipe: read(rules, kept), rules };
}
