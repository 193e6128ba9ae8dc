import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedSlot } from '../../../server/policy/assignment-policy.ts';
import { changedSlots, type SlotChange } from '../../../server/policy/slot-changes.ts';

const slotOf = (id: string, position: number): PublishedSlot => ({
  id,
  position,
  points: 10_000,
  network: null,
  recipes: [{ id: 'R04', version: 1 }],
});
const three = ['a', 'b', 'c'].map((id, index) => slotOf(id, index + 1));
const ids = (slots: readonly PublishedSlot[]): string => slots.map(({ id }) => id).join('');

const change = fc.oneof(
  fc.record({
    kind: fc.constantFrom('remove' as const, 'moveUp' as const, 'moveDown' as const),
    slotId: fc.constantFrom('a', 'b', 'c', 'unknown'),
  }),
  fc.uuid().map((id): SlotChange => ({ kind: 'add', slot: slotOf(id, 0) })),
);

describe('the composer', () => {
  it('moves a question up and down, and not past the ends', () => {
    expect(ids(changedSlots(three, { kind: 'moveDown', slotId: 'a' }))).toBe('bac');
    expect(ids(changedSlots(three, { kind: 'moveUp', slotId: 'c' }))).toBe('acb');
    expect(ids(changedSlots(three, { kind: 'moveUp', slotId: 'a' }))).toBe('abc');
  });

  it('keeps positions from 1 without gaps, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const slots = changes.reduce(changedSlots, three);
        expect(slots.map(({ position }) => position)).toEqual(slots.map((_, index) => index + 1));
      }),
    );
  });

  it('loses no question by moving', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const moves = changes.filter(({ kind }) => kind === 'moveUp' || kind === 'moveDown');
        expect([...ids(moves.reduce(changedSlots, three))].toSorted()).toEqual(['a', 'b', 'c']);
      }),
    );
  });

  it('holds a recipe once in a pool, and never empties a slot', () => {
    const recipe = { id: 'R07', version: 1 };
    const twice = [recipe, recipe].reduce(
      (slots, each) => changedSlots(slots, { kind: 'addToPool', slotId: 'a', recipe: each }),
      three as readonly PublishedSlot[],
    );
    expect(twice[0]?.recipes).toEqual([{ id: 'R04', version: 1 }, recipe]);
    const alone = changedSlots(three, { kind: 'takeFromPool', slotId: 'a', recipeId: 'R04' });
    expect(alone[0]?.recipes).toHaveLength(1);
  });
});
