import { chanceOf, shuffled } from './chance.ts';
import type { Chance } from './chance.ts';
import type { AnswerForm, RecipePart } from './recipe-parts.ts';
import type { Recipe } from './recipe.ts';
import type { Variant } from './variant.ts';

type Order = readonly [string, readonly string[]];

/** Where a variant keeps which rows of a table are shown already filled in. */
export const prefillKey = (part: string): string => `${part}/prefilled`;

function prefilledRows(
  chance: Chance,
  part: string,
  cells: readonly { readonly id: string }[],
  count: number,
): Order {
  const chosen = new Set(
    shuffled(
      chance,
      cells.map(({ id }) => id),
    ).slice(0, count),
  );
  return [prefillKey(part), cells.map(({ id }) => id).filter((id) => chosen.has(id))];
}

/** Where a variant keeps which statements of a bank it asks, in order. */
export const takenKey = (part: string): string => `${part}/taken`;

type Choice = Extract<AnswerForm, { as: 'choice' | 'choices' }>;

/** Of each group so many statements as the recipe says, then some of the rest, mixed; nothing where all are asked. */
function takenStatements(chance: Chance, part: string, { take, more = 0, cells }: Choice): readonly Order[] {
  if (take === undefined) return [];
  if (new Set(cells.map(({ points }) => points)).size > 1)
    throw new Error(`${part}: statements that are drawn are worth the same`);
  const drawn = Object.entries(take).flatMap(([group, count]) => {
    const ids = cells.filter((cell) => cell.group === group).map(({ id }) => id);
    if (ids.length < count)
      throw new Error(`${part}: ${count} of ${ids.length} statements in the group ${group}`);
    return shuffled(chance, ids).slice(0, count);
  });
  const rest = cells.map(({ id }) => id).filter((id) => !drawn.includes(id));
  if (rest.length < more) throw new Error(`${part}: ${more} more of ${rest.length} statements`);
  return [[takenKey(part), shuffled(chance, [...drawn, ...shuffled(chance, rest).slice(0, more)])]];
}

function ordersOf(chance: Chance, { id, answer }: RecipePart): readonly Order[] {
  switch (answer.as) {
    case 'table':
    case 'formula':
      return answer.prefill === 0 ? [] : [prefilledRows(chance, id, answer.cells, answer.prefill)];
    case 'choice':
    case 'choices':
      return [...mixedOptions(chance, id, answer.cells), ...takenStatements(chance, id, answer)];
    default:
      return [];
  }
}

function mixedOptions(chance: Chance, part: string, cells: Choice['cells']): readonly Order[] {
  return cells
    .filter(({ shuffle }) => shuffle)
    .map(({ id, options }) => [
      `${part}/${id}`,
      shuffled(
        chance,
        options.map((option) => option.id),
      ),
    ]);
}

const hasOrders = (answer: AnswerForm): boolean =>
  answer.as === 'choice' ||
  (answer.as === 'choices' && (answer.take !== undefined || answer.cells.some(({ shuffle }) => shuffle))) ||
  ('prefill' in answer && answer.prefill > 0);

/** The drawn orders of options and the drawn prefilled rows of a recipe. */
export function drawnOrders(recipe: Recipe, seed: string): Variant['orders'] {
  if (!recipe.parts.some(({ answer }) => hasOrders(answer))) return {};
  const chance = chanceOf(`orders/${recipe.id}/${seed}`);
  return Object.fromEntries(recipe.parts.flatMap((part) => ordersOf(chance, part)));
}
