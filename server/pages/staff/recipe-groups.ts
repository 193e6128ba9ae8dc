import type { Language } from '../../../grader/language.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import { recipeLine } from './recipe-facts.ts';

export interface RecipeEntry {
  readonly id: string;
  /** HTML. */
  readonly title: string;
  readonly plainTitle: string;
  readonly minutes: number;
  readonly points: string;
  readonly network: boolean;
  readonly own: boolean;
  /** Whether another one has the same title: its id tells them apart. */
  readonly twin: boolean;
}

/** Recipes under one heading: the course's own, or a level of the bank. */
export interface RecipeGroup {
  readonly label: string;
  readonly recipes: readonly RecipeEntry[];
}

/** Ids of a course's own questions begin with this; no recipe of the bank does. */
export const ownPrefix = 'own-';

function entry(recipe: Recipe, all: readonly Recipe[], language: Language): RecipeEntry {
  const line = recipeLine(recipe, language);
  const { id, title, plainTitle, minutes } = line;
  return {
    id,
    title,
    plainTitle,
    minutes,
    points: pointsText(line.points),
    network: line.network !== null,
    own: id.startsWith(ownPrefix),
    twin: all.some((other) => other.id !== id && other.title[language] === recipe.title[language]),
  };
}

/** The course's own questions first, then the bank by level. */
export function recipeGroups(recipes: readonly Recipe[], language: Language): readonly RecipeGroup[] {
  const own = recipes.filter(({ id }) => id.startsWith(ownPrefix));
  const bank = recipes.filter(({ id }) => !id.startsWith(ownPrefix));
  const levels = [...new Set(bank.map(({ level }) => level))].toSorted((a, b) => a - b);
  const groups = levels.map((level) => ({
    label: translate(language, 'bank.level', { level }),
    recipes: bank
      .filter((recipe) => recipe.level === level)
      .map((recipe) => entry(recipe, recipes, language)),
  }));
  const ownGroup = {
    label: translate(language, 'bank.own'),
    recipes: own.map((r) => entry(r, recipes, language)),
  };
  return own.length === 0 ? groups : [ownGroup, ...groups];
}
