import { grade } from '../../grader/grade/grade.ts';
import { UnreadableRecipe } from '../../problems/blueprint.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { keyOf } from '../../problems/key.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import type { Recipe } from '../../problems/recipe.ts';

export type SelfTest =
  | { readonly kind: 'fine' }
  /** The code of the recipe cannot be read; the sentence reads like NumPy's. */
  | { readonly kind: 'unreadable'; readonly message: string }
  /** No numbers pass its rules. */
  | { readonly kind: 'undrawable' }
  /** Its own key does not earn full marks. */
  | { readonly kind: 'keyFails' };

const policy = { followThroughPercent: 100, oneRuleOneDeduction: false } as const;

/** Draws that are tried. */
const usualBudget = 200;

/** Whether a recipe can be drawn and gives its own key full marks; texts wait for a person. */
export function selfTest(recipe: Recipe, budget = usualBudget): SelfTest {
  try {
    const search = findVariant(recipe, 'self-test', budget);
    if (search.kind === 'exhausted') return { kind: 'undrawable' };
    const { variant } = search.found;
    const question = poseQuestion(recipe, variant, { id: 'self-test' });
    const [report] = grade([question], new Map([['self-test', keyOf(recipe, variant)]]), policy);
    const cells = report?.parts.flatMap((part) => part.cells) ?? [];
    const texts = new Set(
      question.parts.flatMap((part) =>
        part.cells.filter(({ asks }) => asks.kind === 'text').map(({ id }) => id),
      ),
    );
    return cells.every(({ cell, outcome }) => outcome === 'correct' || texts.has(cell))
      ? { kind: 'fine' }
      : { kind: 'keyFails' };
  } catch (reason) {
    if (reason instanceof UnreadableRecipe) return { kind: 'unreadable', message: reason.issue.message };
    throw reason;
  }
}
