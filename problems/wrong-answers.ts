import { printQuotient } from '../grader/arithmetic/fraction-printing.ts';
import { grade } from '../grader/grade/grade.ts';
import { fullFollowThrough } from '../grader/grade/policy.ts';
import { reckon } from '../grader/grade/reckon.ts';
import type { Answers, Question } from '../grader/question.ts';
import type { QuestionReport } from '../grader/report.ts';
import { symbolOf } from '../grader/derivation/derivative.ts';
import type { Subject } from './subject.ts';
import { derivationCells } from './wrong-derivations.ts';
import type { WrongForm } from './wrong-forms.ts';

/** One question judged by itself, with full points for what follows. */
export function judged(question: Question, answers: Answers): QuestionReport {
  const [report] = grade([question], new Map([[question.id, answers]]), fullFollowThrough);
  if (report === undefined) throw new Error('a question was not judged');
  return report;
}

export const isFull = ({ points, maxPoints }: QuestionReport): boolean => points === maxPoints;

/** The answers of a student who follows a wrong rule in every cell, and is right elsewhere. */
export function answersUnder({ question, asked }: Subject, { rule }: WrongForm, key: Answers): Answers {
  const wrong = reckon(question, { rule });
  const texts = new Map<string, string>();
  const derivations = new Set(derivationCells(question).map(({ part, cell }) => `${part}/${cell}`));
  for (const { part, cell, quantity, element } of asked) {
    const answer = wrong(quantity, element);
    if (answer === undefined) continue;
    const place = `${part}/${cell}`;
    const text = printQuotient(answer);
    const isRow = derivations.has(place) && quantity.kind === 'gradient';
    const row = isRow ? `${symbolOf(quantity)} = ${text}` : text;
    texts.set(place, isRow ? [texts.get(place) ?? [], row].flat().join('\n') : row);
  }
  return Object.fromEntries(
    question.parts.map(({ id, cells }) => [
      id,
      Object.fromEntries(
        cells.map((cell) => [
          cell.id,
          texts.get(`${id}/${cell.id}`) ?? (cell.points === 0 ? '' : (key[id]?.[cell.id] ?? '')),
        ]),
      ),
    ]),
  );
}
