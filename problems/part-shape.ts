import type { Answers } from '../grader/question.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { AnswerForm } from './recipe-parts.ts';

/** What a part asks of the graph: one quantity for the whole of it, or one (several in a derivation) for each cell. */
export function quantitiesOf(
  answer: AnswerForm,
  asked: readonly string[],
): Quantity | { readonly [cell: string]: Quantity | readonly Quantity[] } {
  if (answer.as === 'vector' || answer.as === 'matrix') return answer.asks;
  const quantities: Record<string, Quantity | readonly Quantity[]> = {};
  if (answer.as === 'derivation') {
    for (const { id, targets } of answer.cells)
      if (asked.includes(id)) quantities[id] = targets.map(({ of, wrt }) => ({ kind: 'gradient', of, wrt }));
    return quantities;
  }
  for (const cell of answer.cells)
    if ('asks' in cell && cell.asks !== undefined && asked.includes(cell.id)) quantities[cell.id] = cell.asks;
  return quantities;
}

export const cellIdsOf = (answers: Answers[string] | undefined): readonly string[] =>
  Object.keys(answers ?? {});
