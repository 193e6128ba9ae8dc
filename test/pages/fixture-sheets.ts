import type { Answers } from '../../grader/question.ts';
import { bank } from '../../problems/bank.ts';
import { instantiateShared } from '../../problems/instantiate.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import type { Recipe } from '../../problems/recipe.ts';
import { issuedSheet, type IssuedSheet, type TypedSheet } from '../../server/grading/issued-sheet.ts';

export function recipeOf(id: string): Recipe {
  const recipe = bank.find((candidate) => candidate.id === id);
  if (recipe === undefined) throw new Error(`no recipe ${id}`);
  return recipe;
}

/** Questions on one draw, with the first seed of a fixed row that satisfies the recipes. */
export function sheetsOf(ids: readonly string[], stem = 'fixture'): readonly IssuedSheet[] {
  const recipes = ids.map(recipeOf);
  for (let k = 0; k < 2000; k += 1) {
    const drawn = instantiateShared(recipes, stem, k);
    if (drawn.kind === 'failed') continue;
    return recipes.map((recipe, index) => {
      const variant = drawn.value[index]!;
      return issuedSheet(recipe, variant, poseQuestion(recipe, variant, { id: recipe.id, network: 'n' }));
    });
  }
  throw new Error('no draw satisfies the recipes');
}

export function typedSheet(sheet: IssuedSheet, typed: Answers = {}): TypedSheet {
  return { sheet, typed };
}
