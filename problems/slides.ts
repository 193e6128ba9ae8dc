import type { RecipePart } from './recipe-parts.ts';
import type { Recipe } from './recipe.ts';

/** Numbers of the lecture's slides that treat a part: its own, or else those of its recipe. */
export const slidesOf = (recipe: Recipe, part: RecipePart): readonly number[] => part.slides ?? recipe.slides;
