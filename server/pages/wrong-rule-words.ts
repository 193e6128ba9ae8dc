import type { Language } from '../../grader/language.ts';
import { adviceOn } from '../../grader/misconceptions/advice.ts';
import { isOwnCode, type WrongCode } from '../../grader/misconceptions/codes.ts';
import { misconceptions } from '../../grader/misconceptions/misconceptions.ts';
import type { Recipe } from '../../problems/recipe.ts';
import { inLanguage } from './mathematics.ts';

export interface WrongRuleWords {
  readonly name: string;
  readonly feedback: string;
}

/** Name and sentence of a wrong rule, or of a wrong answer that belongs to one of these recipes. */
export function wrongRuleWords(
  code: WrongCode,
  recipes: readonly Recipe[],
  language: Language,
): WrongRuleWords {
  const words = isOwnCode(code) ? ownWords(code, recipes) : misconceptions[code];
  if (words === undefined) return { name: code, feedback: '' };
  return { name: inLanguage(words.name, language), feedback: inLanguage(words.feedback, language) };
}

const ownWords = (code: string, recipes: readonly Recipe[]) =>
  recipes
    .flatMap((recipe) => recipe.wrongAnswers.map((own) => ({ ...own, code: `${recipe.id}.${own.id}` })))
    .find((own) => own.code === code);

/** What its student is told about a likely cause, with the slide where the catalogue knows one. */
export const causeText = (code: WrongCode, recipe: Recipe, language: Language): string =>
  isOwnCode(code) ? wrongRuleWords(code, [recipe], language).feedback : adviceOn(code, language);
