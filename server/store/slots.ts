import { publishedSlotSchema, type PublishedSlot } from '../policy/assignment-policy.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { SlotRow } from './schema.ts';

const recipesSchema = publishedSlotSchema.shape.recipes;

function read(row: SlotRow): PublishedSlot {
  const { id, position, points, network } = row;
  return { id, position, points, network, recipes: recipesSchema.parse(JSON.parse(row.recipes)) };
}

/** The slots of a set in order. */
export async function listSlots(db: Reader, problemSetId: string): Promise<readonly PublishedSlot[]> {
  const rows = await db
    .selectFrom('slot')
    .selectAll()
    .where('problemSetId', '=', problemSetId)
    .orderBy('position')
    .execute();
  return rows.map(read);
}

/** How many slots and thousandths of points each set of a course has. */
export async function listSlotTotals(
  db: Reader,
  courseId: string,
): Promise<ReadonlyMap<string, { readonly slots: number; readonly points: number }>> {
  const rows = await db
    .selectFrom('slot')
    .innerJoin('problemSet', 'problemSet.id', 'slot.problemSetId')
    .select(['slot.problemSetId', 'slot.points'])
    .where('problemSet.courseId', '=', courseId)
    .execute();
  const totals = new Map<string, { readonly slots: number; readonly points: number }>();
  for (const { problemSetId, points } of rows) {
    const sofar = totals.get(problemSetId) ?? { slots: 0, points: 0 };
    totals.set(problemSetId, { slots: sofar.slots + 1, points: sofar.points + points });
  }
  return totals;
}

/** Replaces the slots of a set; positions are those given. */
export async function writeSlots(
  tx: Writer,
  problemSetId: string,
  slots: readonly PublishedSlot[],
): Promise<void> {
  await tx.deleteFrom('slot').where('problemSetId', '=', problemSetId).execute();
  if (slots.length === 0) return;
  const rows = slots.map(({ recipes, ...slot }) => ({
    ...slot,
    problemSetId,
    recipes: JSON.stringify(recipes),
  }));
  await tx.insertInto('slot').values(rows).execute();
}

/** Lets every set of a course use another version of a recipe; published assignments keep theirs. */
export async function useVersion(
  tx: Writer,
  courseId: string,
  recipe: { readonly id: string; readonly version: number },
): Promise<void> {
  const rows = await tx
    .selectFrom('slot')
    .innerJoin('problemSet', 'problemSet.id', 'slot.problemSetId')
    .select(['slot.id as id', 'slot.problemSetId as problemSetId', 'slot.recipes as recipes'])
    .where('problemSet.courseId', '=', courseId)
    .execute();
  for (const { id, problemSetId, recipes: stored } of rows) {
    const recipes = recipesSchema.parse(JSON.parse(stored));
    if (!recipes.some((each) => each.id === recipe.id)) continue;
    const changed = recipes.map((each) => (each.id === recipe.id ? recipe : each));
    await tx
      .updateTable('slot')
      .set({ recipes: JSON.stringify(changed) })
      .where('id', '=', id)
      .where('problemSetId', '=', problemSetId)
      .execute();
  }
}
