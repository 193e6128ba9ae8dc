import type { Recipe } from '../../../problems/recipe.ts';
import { translate } from '../../i18n/translate.ts';
import type { PublishedSlot } from '../../policy/assignment-policy.ts';
import { pointsText } from '../../policy/points.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { recipeGroups, type RecipeGroup } from './recipe-groups.ts';
import { recipeLine, type RecipeLine } from './recipe-facts.ts';
import { numberRanges } from './number-ranges.ts';
import { staffFrame } from './staff-frame.ts';

/** What was typed beside a slot and could not be read. */
export interface TypedSlot {
  readonly points: string;
  readonly invalid: boolean;
}

interface PoolLine {
  readonly title: string;
  readonly href: string;
  readonly press: string;
}

export interface SlotCard {
  readonly id: string;
  readonly position: number;
  readonly recipes: readonly PoolLine[];
  readonly pool: boolean;
  readonly points: string;
  readonly issue: string;
  readonly minutes: number;
  readonly sharing: 'none' | 'offered';
  readonly shared: boolean;
  readonly mates: string;
  readonly first: boolean;
  readonly last: boolean;
}

export interface SetPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly home: string;
  readonly setId: string;
  readonly action: string;
  readonly slots: readonly SlotCard[];
  readonly points: string;
  readonly minutes: number;
  readonly groups: readonly RecipeGroup[];
  readonly kinds: readonly { readonly kind: string; readonly label: string; readonly main: boolean }[];
  readonly plainHref: string;
}

export interface SetFacts {
  readonly id: string;
  readonly title: string;
  readonly slots: readonly PublishedSlot[];
  readonly recipes: readonly Recipe[];
  readonly typed: ReadonlyMap<string, TypedSlot>;
  readonly notices: readonly Notice[];
}

type Lines = ReadonlyMap<string, RecipeLine>;

const keyOf = (recipe: { readonly id: string }): string => recipe.id;

/** Minutes of a slot: of a pool, those of its longest recipe. */
export function slotMinutes(slot: PublishedSlot, lines: Lines): number {
  return Math.max(0, ...slot.recipes.map((recipe) => lines.get(keyOf(recipe))?.minutes ?? 0));
}

/** Whether all recipes of a slot can be drawn on a network that other slots use too. */
const canShare = (slot: PublishedSlot, lines: Lines): boolean =>
  slot.recipes.every((recipe) => lines.get(keyOf(recipe))?.network !== null);

function slotCard(slot: PublishedSlot, facts: SetFacts, reader: Reader, lines: Lines): SlotCard {
  const typed = facts.typed.get(slot.id);
  const mates = slot.network === null ? [] : facts.slots.filter(({ network }) => network === slot.network);
  const positions = numberRanges(mates.map(({ position }) => position));
  return {
    id: slot.id,
    position: slot.position,
    recipes: slot.recipes.map((recipe) => ({
      title: lines.get(keyOf(recipe))?.title ?? recipe.id,
      href: `${reader.home}/bank/${recipe.id}?set=${facts.id}`,
      press: `unpool.${slot.id}.${recipe.id}`,
    })),
    pool: slot.recipes.length > 1,
    points: typed?.points ?? pointsText(slot.points),
    issue: typed?.invalid === true ? translate(reader.language, 'set.pointsIssue') : '',
    minutes: slotMinutes(slot, lines),
    sharing: canShare(slot, lines) ? 'offered' : 'none',
    shared: slot.network !== null,
    mates: mates.length < 2 ? '' : translate(reader.language, 'set.mates', { positions }),
    first: slot.position === 1,
    last: slot.position === facts.slots.length,
  };
}

/** The composer: the slots of a set in order, and the bank beside them. */
export function setPage(reader: Reader, facts: SetFacts): SetPage {
  const { language, home } = reader;
  const lines = new Map(facts.recipes.map((recipe) => [recipe.id, recipeLine(recipe, language)]));
  const kinds = ['quiz', 'homework', 'practice'] as const;
  return {
    layout: staffFrame(reader, { title: facts.title, section: 'sets', notices: facts.notices }),
    title: facts.title,
    home,
    setId: facts.id,
    action: `${home}/sets/${facts.id}`,
    slots: facts.slots.map((slot) => slotCard(slot, facts, reader, lines)),
    points: pointsText(facts.slots.reduce((sum, { points }) => sum + points, 0)),
    minutes: facts.slots.reduce((sum, slot) => sum + slotMinutes(slot, lines), 0),
    groups: recipeGroups(facts.recipes, language),
    kinds: kinds.map((kind) => ({
      kind,
      label: translate(language, `set.make.${kind}`),
      main: kind === 'quiz',
    })),
    plainHref: `${home}/questions/new?set=${facts.id}`,
  };
}
