import type { PublishedSlot } from './assignment-policy.ts';

type Slot = PublishedSlot;
type RecipeReference = Slot['recipes'][number];

/** What a TA does to the slots of a set with one press of a button. */
export type SlotChange =
  | { readonly kind: 'add'; readonly slot: Omit<Slot, 'position'> }
  | { readonly kind: 'addToPool'; readonly slotId: string; readonly recipe: RecipeReference }
  | { readonly kind: 'takeFromPool'; readonly slotId: string; readonly recipeId: string }
  | { readonly kind: 'remove' | 'moveUp' | 'moveDown'; readonly slotId: string };

/** What was typed beside a slot. */
export interface SlotSettings {
  readonly points: number;
  /** Whether it is drawn on the network that its recipes share with other slots. */
  readonly network: string | null;
}

const numbered = (slots: readonly Omit<Slot, 'position'>[]): readonly Slot[] =>
  slots.map((slot, index) => ({ ...slot, position: index + 1 }));

function moved(slots: readonly Slot[], slotId: string, by: -1 | 1): readonly Slot[] {
  const from = slots.findIndex(({ id }) => id === slotId);
  const other = slots[from + by];
  const own = slots[from];
  if (own === undefined || other === undefined) return slots;
  return slots.map((slot) => (slot === own ? other : slot === other ? own : slot));
}

function withRecipes(
  slots: readonly Slot[],
  slotId: string,
  change: (recipes: readonly RecipeReference[]) => readonly RecipeReference[],
): readonly Slot[] {
  return slots.map((slot) => (slot.id === slotId ? { ...slot, recipes: [...change(slot.recipes)] } : slot));
}

/** The slots after one change, numbered from 1. A change of an unknown slot changes nothing. */
export function changedSlots(slots: readonly Slot[], change: SlotChange): readonly Slot[] {
  switch (change.kind) {
    case 'add':
      return numbered([...slots, change.slot]);
    case 'remove':
      return numbered(slots.filter(({ id }) => id !== change.slotId));
    case 'moveUp':
      return numbered(moved(slots, change.slotId, -1));
    case 'moveDown':
      return numbered(moved(slots, change.slotId, 1));
    case 'addToPool':
      return withRecipes(slots, change.slotId, (recipes) => [
        ...recipes.filter(({ id }) => id !== change.recipe.id),
        change.recipe,
      ]);
    case 'takeFromPool':
      return withRecipes(slots, change.slotId, (recipes) =>
        recipes.length === 1 ? recipes : recipes.filter(({ id }) => id !== change.recipeId),
      );
  }
}

/** The slots with what was typed beside them; slots without settings stay as they are. */
export function withSettings(
  slots: readonly Slot[],
  settings: ReadonlyMap<string, SlotSettings>,
): readonly Slot[] {
  return slots.map((slot) => ({ ...slot, ...settings.get(slot.id) }));
}
