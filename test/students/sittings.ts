import type { Fraction } from '../../grader/arithmetic/fraction.ts';
import { printFraction, toNumber } from '../../grader/arithmetic/fraction-printing.ts';
import { signatures } from '../../grader/diagnose/signatures.ts';
import type { NumberCell } from '../../grader/diagnose/signatures.ts';
import { hasGraph } from '../../grader/grade/reckon.ts';
import type { GraphQuestion } from '../../grader/grade/reckon.ts';
import type { Answers, Rounding } from '../../grader/question.ts';
import { bank } from '../../problems/bank.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { keyOf } from '../../problems/key.ts';
import { poseQuestion } from '../../problems/pose-question.ts';

/** A certified variant that asks numbers of its forward pass, with its right answers. */
export interface Sitting {
  readonly recipe: string;
  readonly question: GraphQuestion;
  readonly key: Answers;
  readonly cells: readonly NumberCell[];
}

/** Certified variants of recipes (of the whole bank, unless some are named) with a forward pass that asks numbers. */
export function drawSittings(seed: string, each: number, recipes = bank): readonly Sitting[] {
  return recipes.flatMap((recipe) =>
    Array.from({ length: each }, (_, draw): readonly Sitting[] => {
      const search = findVariant(recipe, `${seed} ${draw}`);
      if (search.kind === 'exhausted') return [];
      const question = poseQuestion(recipe, search.found.variant, { id: 'q' });
      if (!hasGraph(question) || !asksNumbers(question)) return [];
      const key = keyOf(recipe, search.found.variant);
      return [{ recipe: recipe.id, question, key, cells: signatures(question).cells }];
    }).flat(),
  );
}

const asksNumbers = ({ parts }: GraphQuestion): boolean =>
  parts.some(({ cells }) => cells.some(({ asks }) => asks.kind === 'number'));

/** A number as it is written down with the digits asked. */
export function roundedTo(rounding: Rounding, value: Fraction): string {
  if (rounding.kind === 'exact') return printFraction(value);
  if (rounding.kind === 'decimals') return toNumber(value).toFixed(rounding.digits);
  return toNumber(value).toPrecision(rounding.digits);
}

/**
 * The sheet of a student who writes these numbers, in the order of the number cells, rounded as
 * asked; other cells are right. Working rows stay empty or not; so does what is no number.
 */
export function sheet(
  { key, cells }: Sitting,
  numberAt: (index: number) => Fraction | undefined,
  withWorking: boolean,
): Answers {
  const answers: Record<string, Record<string, string>> = {};
  for (const [part, own] of Object.entries(key)) answers[part] = { ...own };
  for (const [index, { part, cell, asked, points }] of cells.entries()) {
    const value = points > 0 || withWorking ? numberAt(index) : undefined;
    answers[part] = { ...answers[part], [cell]: value === undefined ? '' : roundedTo(asked.rounding, value) };
  }
  return answers;
}
