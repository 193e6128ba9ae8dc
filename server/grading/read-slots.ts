import type { Assignment } from '../store/assignments.ts';
import type { Reader } from '../store/database.ts';
import { listSlots } from '../store/slots.ts';
import type { ReadSlot } from './draw-groups.ts';
import { findRecipeFor } from './load-recipe.ts';

/**
 * The slots of an assignment with their recipes: its own once it is published, those of its set
 * while it is a draft. A recipe that is gone leaves its slot out of a draft.
 */
export async function readSlots(db: Reader, assignment: Assignment): Promise<readonly ReadSlot[]> {
  const { state, problemSetId, courseId } = assignment;
  const ofSet = problemSetId === null ? [] : await listSlots(db, problemSetId);
  const slots = state === 'draft' ? ofSet : assignment.slots;
  const read = await Promise.all(
    slots.map(async (slot) => {
      const found = await Promise.all(slot.recipes.map((recipe) => findRecipeFor(db, courseId, recipe)));
      return { ...slot, recipes: found.filter((recipe) => recipe !== undefined) };
    }),
  );
  return read.filter(({ recipes }) => recipes.length > 0);
}
