import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { MisconceptionCode } from '../grader/misconceptions/codes.ts';
import { isImplemented } from '../grader/misconceptions/implemented.ts';
import { misconceptions } from '../grader/misconceptions/misconceptions.ts';
import type { Mutation } from '../grader/misconceptions/misconception.ts';
import { structureOf } from '../grader/misconceptions/structure.ts';

/** One concrete form of a wrong rule that a question lists. */
export interface WrongForm extends Mutation {
  readonly code: MisconceptionCode;
}

/** All forms of all listed wrong rules on a question. */
export function wrongForms(question: GraphQuestion): readonly WrongForm[] {
  const structure = structureOf(question);
  return question.misconceptions
    .filter(isImplemented)
    .flatMap((code) => misconceptions[code].mutations(structure).map((mutation) => ({ code, ...mutation })));
}

/** `M20 only w21`: stable within the question. */
export const formName = ({ code, label }: Pick<WrongForm, 'code' | 'label'>): string => `${code} ${label}`;
