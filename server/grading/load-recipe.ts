import { findRecipe } from '../../problems/bank.ts';
import type { Recipe } from '../../problems/recipe.ts';
import { findCourseRecipe } from '../store/course-recipes.ts';
import type { Reader } from '../store/database.ts';

/** A version of a recipe that a course may use: of the bank, or written by the course itself. */
export async function findRecipeFor(
  db: Reader,
  courseId: string,
  recipe: { readonly id: string; readonly version: number },
): Promise<Recipe | undefined> {
  return findRecipe(recipe.id, recipe.version) ?? findCourseRecipe(db, courseId, recipe);
}

/** The same for a version that was issued, which therefore exists for ever. */
export async function loadRecipe(
  db: Reader,
  courseId: string,
  recipe: { readonly id: string; readonly version: number },
): Promise<Recipe> {
  const found = await findRecipeFor(db, courseId, recipe);
  if (found === undefined)
    throw new Error(`recipe ${recipe.id} version ${recipe.version} was issued and is gone`);
  return found;
}
