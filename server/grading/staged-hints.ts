import type { Language } from '../../grader/language.ts';
import { firstWrongStep } from '../../grader/solution/wrong-step.ts';
import type { JudgedAnswers, WrongStep } from '../../grader/solution/wrong-step.ts';
import type { QuestionReport } from '../../grader/report.ts';
import type { Posing } from '../../problems/cells.ts';
import { hintsFor, type Hint } from '../../problems/hints.ts';
import { valuesOf } from '../../problems/values.ts';
import type { IssuedSheet } from './issued-sheet.ts';

/** A question as it was issued, with a judgement of it. */
export interface Judgement {
  readonly sheet: IssuedSheet;
  readonly report: QuestionReport;
}

/** Where a judged answer went wrong first, seen with the answers on the same network. */
export function wrongStepOf(of: Judgement, all: readonly Judgement[]): WrongStep | undefined {
  const { network } = of.sheet.question;
  const together = all.filter(
    ({ sheet }) => sheet === of.sheet || (network !== undefined && sheet.question.network === network),
  );
  return firstWrongStep(answersOf(of), together.map(answersOf));
}

const answersOf = ({ sheet, report }: Judgement): JudgedAnswers => ({ question: sheet.question, report });

/** The hints for a judged answer; none where nothing is incorrect. */
export function stagedHints(of: Judgement, all: readonly Judgement[], language: Language): readonly Hint[] {
  const step = wrongStepOf(of, all);
  return step === undefined ? [] : hintsFor(posingOf(of.sheet), step, language);
}

/** What spelling out a step of an issued question needs. */
export const posingOf = ({ recipe, variant }: IssuedSheet): Posing => ({
  recipe,
  variant,
  values: valuesOf(recipe, variant),
});
