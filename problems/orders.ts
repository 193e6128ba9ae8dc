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

function ordersOf(chance: Chance, { id, answer }: RecipePart): readonly Order[] {
  switch (answer.as) {
    case 'table':
    case 'formula':
      return answer.prefill === 0 ? [] : [prefilledRows(chance, id, answer.cells, answer.prefill)];
    case 'choice':
      return answer.cells.map((cell): Order => [
        `${id}/${cell.id}`,
        shuffled(
          chance,
          cell.options.map((option) => option.id),
        ),
      ]);
    case 'choices':
      return answer.cells
        .filter((cell) => cell.shuffle)
        .map((cell): Order => [
          `${id}/${cell.id}`,
          shuffled(
            chance,
            cell.options.map((option) => option.id),
          ),
        ]);
    default:
      return [];
  }
}

const hasOrders = (answer: AnswerForm): boolean =>
  answer.as === 'choice' ||
  (answer.as === 'choices' && answer.cells.some(({ shuffle }) => shuffle)) ||
  ('prefill' in answer && answer.prefill > 0);

/** The drawn orders of options and the drawn prefilled rows of a recipe. */
export function drawnOrders(recipe: Recipe, seed: string): Variant['orders'] {
  if (!recipe.parts.some(({ answer }) => hasOrders(answer))) return {};
  const chance = chanceOf(`orders/${recipe.id}/${seed}`);
  return Object.fromEntries(recipe.parts.flatMap((part) => ordersOf(chance, part)));
}
