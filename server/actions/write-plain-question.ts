import type { Recipe } from '../../problems/recipe.ts';
import type { Deps } from '../deps.ts';
import { appendAudit } from '../store/audit.ts';
import { findCourseRecipe, insertCourseRecipe } from '../store/course-recipes.ts';
import { useVersion } from '../store/slots.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

/**
 * Keeps a recipe of the course. One that is there already gets a new version: a version that
 * was ever issued never changes. The course's sets go on with the new one.
 */
export async function writePlainQuestion(
  deps: Deps,
  by: ByStaff,
  recipe: Omit<Recipe, 'version'>,
): Promise<{ readonly id: string; readonly version: number }> {
  const at = deps.clock();
  return deps.db.commit(async (tx) => {
    const before = await findCourseRecipe(tx, by.courseId, { id: recipe.id });
    const version = (before?.version ?? 0) + 1;
    await insertCourseRecipe(tx, {
      courseId: by.courseId,
      id: recipe.id,
      version,
      body: JSON.stringify({ ...recipe, version }),
      createdBy: by.byId,
      createdAt: at,
    });
    await useVersion(tx, by.courseId, { id: recipe.id, version });
    const details = { version, title: recipe.title['zh-TW'] };
    await appendAudit(
      tx,
      auditOf(by, at, { act: 'write-plain-question', subject: `recipe:${recipe.id}`, details }),
    );
    return { id: recipe.id, version };
  });
}
