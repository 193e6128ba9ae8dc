import { bank, findRecipe } from '../../problems/bank.ts';
import type { Recipe } from '../../problems/recipe.ts';
import { findCourseRecipe, listCourseRecipes } from './course-recipes.ts';
import type { Reader } from './database.ts';

/** The newest version of a recipe that a course may use: of the bank, or written by the course. */
export async function findNewestRecipe(
  db: Reader,
  courseId: string,
  id: string,
): Promise<Recipe | undefined> {
  return findRecipe(id) ?? (await findCourseRecipe(db, courseId, { id }));
}

/** Everything a course may put into a set: its own questions first, then the bank. */
export async function listRecipesOf(db: Reader, courseId: string): Promise<readonly Recipe[]> {
  return [...(await listCourseRecipes(db, courseId)), ...bank];
}
