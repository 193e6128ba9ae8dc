import { z } from 'zod';
import type { Recipe } from '../../../problems/recipe.ts';
import type { AssignmentKind, PublishedSlot } from '../../policy/assignment-policy.ts';
import { readPoints } from '../../policy/points.ts';
import type { SlotChange, SlotSettings } from '../../policy/slot-changes.ts';
import { recipePoints } from '../../pages/staff/recipe-facts.ts';
import type { TypedSlot } from '../../pages/staff/set.ts';

/** The composer's form: `points.SLOT`, `shared.SLOT`, `pool.SLOT`, and the button that was pressed. */
export const setForm = z.record(z.string(), z.string().max(500));

export type SetForm = z.infer<typeof setForm>;

export interface SetFormReading {
  readonly settings: ReadonlyMap<string, SlotSettings>;
  /** Points as typed, to show them again where some cannot be read. */
  readonly typed: ReadonlyMap<string, TypedSlot>;
  readonly valid: boolean;
  readonly changes: readonly SlotChange[];
  readonly assignAs: AssignmentKind | null;
}

/** The word of a set's shared network. */
const sharedNetwork = 'A';

function typedPoints(form: SetForm, slots: readonly PublishedSlot[]): ReadonlyMap<string, TypedSlot> {
  return new Map(
    slots.flatMap(({ id }) => {
      const points = form[`points.${id}`];
      return points === undefined ? [] : [[id, { points, invalid: readPoints(points) === null }] as const];
    }),
  );
}

function settingsOf(form: SetForm, slots: readonly PublishedSlot[]): ReadonlyMap<string, SlotSettings> {
  return new Map(
    slots.map((slot) => {
      const points = readPoints(form[`points.${slot.id}`] ?? '') ?? slot.points;
      const offered = form[`sharing.${slot.id}`] === 'offered';
      const shared = form[`shared.${slot.id}`] === undefined ? null : (slot.network ?? sharedNetwork);
      return [slot.id, { points, network: offered ? shared : slot.network }] as const;
    }),
  );
}

/** A recipe as the next slot of a set: on the shared network, unless it stands there already. */
export function newSlot(
  recipe: Recipe,
  slots: readonly Pick<PublishedSlot, 'network' | 'recipes'>[],
): Omit<PublishedSlot, 'id' | 'position'> {
  const taken = slots.some(
    ({ network, recipes }) => network !== null && recipes.some(({ id }) => id === recipe.id),
  );
  return {
    points: recipePoints(recipe),
    network: taken || recipe.network === undefined ? null : sharedNetwork,
    recipes: [{ id: recipe.id, version: recipe.version }],
  };
}

interface Composing {
  readonly form: SetForm;
  readonly slots: readonly PublishedSlot[];
  readonly recipes: readonly Recipe[];
  /** Id for a slot that is added. */
  readonly freshId: string;
}

type Press = (composing: Composing, target: string, more: string) => readonly SlotChange[];

const known = (recipes: readonly Recipe[], id: string | undefined): readonly Recipe[] =>
  recipes.filter((recipe) => recipe.id === id).slice(0, 1);

const presses: { readonly [name: string]: Press } = {
  add: ({ recipes, slots, freshId }, id) =>
    known(recipes, id).map((recipe) => ({ kind: 'add', slot: { id: freshId, ...newSlot(recipe, slots) } })),
  pool: ({ form, recipes }, slotId) =>
    known(recipes, form[`pool.${slotId}`]).map(({ id, version }) => ({
      kind: 'addToPool',
      slotId,
      recipe: { id, version },
    })),
  unpool: (_, slotId, recipeId) => [{ kind: 'takeFromPool', slotId, recipeId }],
  remove: (_, slotId) => [{ kind: 'remove', slotId }],
  up: (_, slotId) => [{ kind: 'moveUp', slotId }],
  down: (_, slotId) => [{ kind: 'moveDown', slotId }],
};

const kinds: { readonly [kind: string]: AssignmentKind } = {
  quiz: 'quiz',
  homework: 'homework',
  practice: 'practice',
};

/** Reads what one press in the composer sends. Unknown slots and recipes change nothing. */
export function readSetForm(composing: Composing): SetFormReading {
  const { form, slots } = composing;
  const [name = '', target = '', more = ''] = (form['press'] ?? '').split('.');
  const typed = typedPoints(form, slots);
  return {
    settings: settingsOf(form, slots),
    typed,
    valid: [...typed.values()].every(({ invalid }) => !invalid),
    changes: presses[name]?.(composing, target, more) ?? [],
    assignAs: name === 'assign' ? (kinds[target] ?? null) : null,
  };
}
