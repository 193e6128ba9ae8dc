import type { Role } from '../grader/question.ts';
import type { Recipe } from './recipe.ts';

const known = new WeakMap<Recipe, ReadonlyMap<string, Role>>();

/** What stands behind each name of a recipe with its face chosen; hidden draws are left out. */
export function rolesOf(recipe: Recipe): ReadonlyMap<string, Role> {
  const before = known.get(recipe);
  if (before !== undefined) return before;
  const drawn = Object.entries(recipe.given).filter(([, { hidden }]) => !hidden);
  const roles = new Map<string, Role>([
    ...drawn.map(([name, { role }]): [string, Role] => [name, role]),
    ...Object.entries(recipe.roles),
  ]);
  known.set(recipe, roles);
  return roles;
}
