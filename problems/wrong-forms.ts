import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { MisconceptionCode } from '../grader/misconceptions/codes.ts';
import type { Mutation } from '../grader/misconceptions/misconception.ts';
import { mutationsOf } from '../grader/misconceptions/mutations.ts';
import { structureOf } from '../grader/misconceptions/structure.ts';
import type { Structure } from '../grader/misconceptions/structure.ts';

/** One concrete form of a wrong rule that a question lists. */
export interface WrongForm extends Mutation {
  readonly code: MisconceptionCode;
}

const known = new WeakMap<Structure, Map<string, readonly WrongForm[]>>();

/** All forms of all listed wrong rules on a question; the same for all variants of a recipe. */
export function wrongForms(question: GraphQuestion): readonly WrongForm[] {
  const structure = structureOf(question);
  const ofStructure = known.get(structure) ?? new Map<string, readonly WrongForm[]>();
  known.set(structure, ofStructure);
  const list = question.misconceptions.join();
  const forms =
    ofStructure.get(list) ??
    question.misconceptions.flatMap((code) =>
      mutationsOf(code, structure).map((mutation) => ({ code, ...mutation })),
    );
  ofStructure.set(list, forms);
  return forms;
}

/** `M20 only w21`: stable within the question. */
export const formName = ({ code, label }: Pick<WrongForm, 'code' | 'label'>): string => `${code} ${label}`;
