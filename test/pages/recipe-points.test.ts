import { expect, test } from 'vitest';
import { languages } from '../../grader/language.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { recipePoints } from '../../server/pages/staff/recipe-facts.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import { recipeOf } from '../problems/pinned.ts';

test.each(['Q01', 'Q04', 'D03', 'K02'])('the list of recipes says what a draw of %s is worth', (id) => {
  const recipe = recipeOf(id);
  for (const seed of languages) {
    const search = findVariant(recipe, seed);
    if (search.kind === 'exhausted') throw new Error(id);
    const { parts } = poseQuestion(recipe, search.found.variant, { id });
    const points = parts.flatMap(({ cells }) => cells.map((cell) => cell.points));
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(recipePoints(recipe));
  }
});
