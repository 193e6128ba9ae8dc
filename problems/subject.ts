import { hasGraph } from '../grader/grade/reckon.ts';
import type { GraphQuestion, Reading } from '../grader/grade/reckon.ts';
import { truthOf } from '../grader/grade/carried.ts';
import { askedQuantities } from './asked.ts';
import type { AskedQuantity } from './asked.ts';
import { withFace } from './faces.ts';
import { poseQuestion } from './pose-question.ts';
import type { Recipe } from './recipe.ts';
import type { DrawnVariant } from './variant.ts';

/** What certification looks at: a variant with a forward pass, its question and its true values. */
export interface Subject {
  readonly recipe: Recipe;
  readonly variant: DrawnVariant;
  readonly question: GraphQuestion;
  readonly truth: Reading;
  readonly asked: readonly AskedQuantity[];
}

/** Undefined for a plain question, about which the graph says nothing. */
export function subjectOf(recipe: Recipe, variant: DrawnVariant): Subject | undefined {
  const question = poseQuestion(recipe, variant, { id: recipe.id });
  if (!hasGraph(question)) return undefined;
  const faced = withFace(recipe, variant.face);
  return { recipe: faced, variant, question, truth: truthOf(question), asked: askedQuantities(question) };
}
