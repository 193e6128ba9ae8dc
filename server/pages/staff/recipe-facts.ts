import type { Language, Localized } from '../../../grader/language.ts';
import type { AnswerForm } from '../../../problems/recipe-parts.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import type { Lookup } from '../../../problems/sentence.ts';
import { inLanguage, runsLine, textRuns } from '../mathematics.ts';

/** A recipe as one line of a list. */
export interface RecipeLine {
  readonly id: string;
  readonly version: number;
  /** HTML. */
  readonly title: string;
  readonly plainTitle: string;
  readonly level: number;
  readonly minutes: number;
  readonly points: number;
  readonly network: string | null;
  readonly topics: readonly string[];
}

/** Stands for every drawn value in a text that is shown without a variant. */
const undrawn: Lookup = () => ({ shape: [], data: ['…'] });

/** An author's line as HTML, before anything is drawn. */
export function lineHtml(text: Localized, language: Language): string {
  return runsLine(textRuns(text, { language, lookup: undrawn }));
}

function answerPoints(answer: AnswerForm): number {
  if ('take' in answer && answer.take !== undefined) {
    const asked = Object.values(answer.take).reduce((sum, count) => sum + count, answer.more ?? 0);
    return asked * (answer.cells[0]?.points ?? 0);
  }
  return 'cells' in answer ? answer.cells.reduce((sum, { points }) => sum + points, 0) : answer.points;
}

/** Thousandths that the recipe's own parts add up to; a slot scales them. */
export function recipePoints(recipe: Recipe): number {
  return recipe.parts.reduce((sum, { answer }) => sum + answerPoints(answer), 0);
}

export function recipeLine(recipe: Recipe, language: Language): RecipeLine {
  return {
    id: recipe.id,
    version: recipe.version,
    title: lineHtml(recipe.title, language),
    plainTitle: inLanguage(recipe.title, language).replaceAll('$', ''),
    level: recipe.level,
    minutes: recipe.minutes,
    points: recipePoints(recipe),
    network: recipe.network ?? null,
    topics: recipe.topics,
  };
}
