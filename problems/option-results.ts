import type { Answers, Asked, Question } from '../grader/question.ts';
import { isFull, judged } from './wrong-answers.ts';

/** For each wrong option of a question, taken alone beside the key: whether it misses full marks. */
export function optionResults(question: Question, key: Answers): readonly boolean[] {
  return question.parts.flatMap(({ id: part, cells }) =>
    cells
      .filter(({ points }) => points > 0)
      .flatMap(({ id, asks }) =>
        wrongChoices(asks).map(
          (choice) => !isFull(judged(question, { ...key, [part]: { ...key[part], [id]: choice } })),
        ),
      ),
  );
}

/** Every other option; of a set, the set with one option more or less. */
function wrongChoices(asks: Asked): readonly string[] {
  if (asks.kind === 'choice')
    return asks.options.map(({ id }) => id).filter((option) => option !== asks.correct);
  if (asks.kind !== 'choices') return [];
  return asks.options.map(({ id }) => {
    const isRight = asks.correct.includes(id);
    const chosen = isRight ? asks.correct.filter((other) => other !== id) : [...asks.correct, id];
    return chosen.length === 0 ? '-' : chosen.join(',');
  });
}
