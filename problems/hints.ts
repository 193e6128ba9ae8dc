import type { Language } from '../grader/language.ts';
import type { WrongStep } from '../grader/solution/wrong-step.ts';
import type { Posing } from './cells.ts';
import { runsOf } from './sentence.ts';
import type { Run } from './sentence.ts';
import { stepLine } from './wrong-step.ts';
import type { StepLine } from './wrong-step.ts';

/** One hint for a judged answer, more telling from stage to stage; never the right number itself. */
export type Hint =
  /** Which cell to look at first. */
  | { readonly stage: 'where'; readonly part: string; readonly cell: string }
  /** By which rule it comes about. */
  | { readonly stage: 'rule'; readonly line: StepLine }
  /** The author's own words, where the cell asks no number of the graph. */
  | { readonly stage: 'words'; readonly runs: readonly Run[] }
  /** The step with the student's numbers, its last multiplication left to do. */
  | { readonly stage: 'numbers'; readonly line: StepLine };

/** The hints for the first wrong step of an answer, in the order in which they may be opened. */
export function hintsFor(posing: Posing, step: WrongStep, language: Language): readonly Hint[] {
  const where: Hint = { stage: 'where', part: step.part, cell: step.cell };
  const words = authorsWords(posing, step.part, language);
  // Of rows and tests the verdicts say already where it went wrong.
  if (isJudgedInside(posing, step.part)) return words;
  if (step.number === undefined) return [where, ...words];
  const line = stepLine(posing, step.number);
  if (line.rule === undefined) return [where, ...words];
  const hasNumbers =
    posing.recipe.numbers === 'shown' && line.numbers !== line.value && line.numbers !== line.rule;
  return [where, { stage: 'rule', line }, ...(hasNumbers ? ([{ stage: 'numbers', line }] as const) : [])];
}

/** Whether an answer has a verdict for each of its rows or tests. */
function isJudgedInside({ recipe }: Posing, part: string): boolean {
  const as = recipe.parts.find(({ id }) => id === part)?.answer.as;
  return as === 'derivation' || as === 'function';
}

function authorsWords({ recipe, values }: Posing, part: string, language: Language): readonly Hint[] {
  const hints = recipe.parts.find(({ id }) => id === part)?.hints ?? [];
  return hints.map((hint) => ({ stage: 'words', runs: runsOf(hint[language], values.valueOf) }));
}
