import { setImmediate as breath } from 'node:timers/promises';
import type { RecipeInput } from '../../problems/recipe.ts';
import { settling, type Settled } from '../../problems/proposal/settle.ts';

/** Settles the rules of a proposed recipe while others are served. */
export async function settleSlowly(proposed: RecipeInput): Promise<Settled> {
  const steps = settling(proposed);
  let step = steps.next();
  while (step.done !== true) {
    await breath();
    step = steps.next();
  }
  return step.value;
}
