import { recipeSchema, type Recipe } from '../../problems/recipe.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { CourseRecipeRow } from './schema.ts';

export async function insertCourseRecipe(tx: Writer, row: CourseRecipeRow): Promise<void> {
  await tx.insertInto('courseRecipe').values(row).execute();
}

/** A version of a recipe that the course wrote itself; the newest where none is named. */
export async function findCourseRecipe(
  db: Reader,
  courseId: string,
  recipe: { readonly id: string; readonly version?: number },
): Promise<Recipe | undefined> {
  let query = db
    .selectFrom('courseRecipe')
    .select('body')
    .where('courseId', '=', courseId)
    .where('id', '=', recipe.id);
  if (recipe.version !== undefined) query = query.where('version', '=', recipe.version);
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? undefined : recipeSchema.parse(JSON.parse(row.body));
}

/** The newest version of every recipe that the course wrote itself, newest first. */
export async function listCourseRecipes(db: Reader, courseId: string): Promise<readonly Recipe[]> {
  const rows = await db
    .selectFrom('courseRecipe')
    .select(['id', 'version', 'body'])
    .where('courseId', '=', courseId)
    .orderBy('createdAt', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const newest = new Map<string, Recipe>();
  for (const { id, body } of rows) {
    if (!newest.has(id)) newest.set(id, recipeSchema.parse(JSON.parse(body)));
  }
  return [...newest.values()];
}
