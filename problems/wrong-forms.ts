import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { WrongCode } from '../grader/misconceptions/codes.ts';
import type { Mutation } from '../grader/misconceptions/misconception.ts';
import { formsIn, wrongCodes } from '../grader/misconceptions/own-answers.ts';

/** One concrete form of a wrong rule that a question lists, or one of its own wrong answers. */
export interface WrongForm extends Mutation {
  readonly code: WrongCode;
}

/** All forms of all listed wrong rules on a question; rule by rule the same for all variants of a recipe. */
export const wrongForms = (question: GraphQuestion): readonly WrongForm[] =>
  wrongCodes(question).flatMap((code) => formsIn(question, code).map((form) => ({ code, ...form })));

/** `M20 only w21`: stable within the question. */
export const formName = ({ code, label }: Pick<WrongForm, 'code' | 'label'>): string => `${code} ${label}`;
