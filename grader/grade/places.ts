import type { Question } from '../question.ts';
import type { TypedCell } from './judge-network.ts';

type Place = Pick<TypedCell, 'cell' | 'reference'>;

const places = new WeakMap<Question, readonly Place[]>();

/** The cells of a question with their references, in its order; made once for each question. */
export function placesOf(question: Question): readonly Place[] {
  const known = places.get(question);
  if (known !== undefined) return known;
  const found = question.parts.flatMap(({ id, cells }) =>
    cells.map((cell) => ({ cell, reference: { question: question.id, part: id, cell: cell.id } })),
  );
  places.set(question, found);
  return found;
}
