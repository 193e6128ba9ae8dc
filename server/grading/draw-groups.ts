import type { Recipe } from '../../problems/recipe.ts';
import type { PublishedSlot } from '../policy/assignment-policy.ts';

/** A slot with its recipes read. */
export interface ReadSlot extends Omit<PublishedSlot, 'recipes'> {
  /** More than one is a pool. */
  readonly recipes: readonly Recipe[];
}

/** Slots that are drawn together, because they share a network; or one slot by itself. */
export interface DrawGroup {
  readonly key: string;
  readonly slots: readonly ReadSlot[];
}

/** Groups the slots of an assignment by the network they share, in order of their first slot. */
export function drawGroups(slots: readonly ReadSlot[]): readonly DrawGroup[] {
  const groups = new Map<string, ReadSlot[]>();
  for (const slot of slots) {
    const key = slot.network === null ? `slot ${slot.id}` : `network ${slot.network}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(slot);
  }
  return [...groups].map(([key, members]) => ({ key, slots: members }));
}

/** The recipes of one draw: pools take turns, so that each of their recipes is issued as often. */
export function recipesOfDraw(group: DrawGroup, draw: number): readonly Recipe[] {
  return group.slots.flatMap(({ recipes, position }) => {
    const recipe = recipes[(draw + position) % recipes.length];
    return recipe === undefined ? [] : [recipe];
  });
}
