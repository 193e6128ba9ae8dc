import { describe, expect, test } from 'vitest';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import { signatures } from '../../../grader/diagnose/signatures.ts';
import { hasGraph } from '../../../grader/grade/reckon.ts';
import { bank } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import type { Recipe } from '../../../problems/recipe.ts';

const shown = (value: number): string => `${Number(value.toPrecision(9))}`;

/** A line for every form of every listed wrong rule: what it makes of the cells, in their order. */
function rulesOn(recipe: Recipe): string {
  const search = findVariant(recipe, 'frozen rules');
  if (search.kind === 'exhausted') throw new Error(`no variant of ${recipe.id}`);
  const question = poseQuestion(recipe, search.found.variant, { id: 'q' });
  if (!hasGraph(question)) return '';
  const { cells, mutations } = signatures(question);
  const right = cells.map(({ cell, truth }) => `${cell}=${shown(toNumber(truth))}`);
  const wrong = mutations.map(({ code, label, everywhere, exact }) => {
    const values = cells.map((_, index) => {
      const value = exact(index);
      return value === undefined ? '–' : shown(toNumber(value));
    });
    return `${code} ${label}${everywhere ? '' : ' (one place)'}: ${values.join(' ')}`;
  });
  return [`${recipe.id} v${recipe.version}: ${right.join(' ')}`, ...wrong].join('\n');
}

/**
 * A regrade replays what was judged years ago: the numbers of a wrong rule may change on purpose
 * only (`npx vitest run test/grader/misconceptions/frozen-rules.test.ts -u`).
 */
describe('the wrong rules of the bank give the numbers that they always gave', () => {
  const families = Map.groupBy(bank, ({ id }) => id.slice(0, 1));

  test.each([...families.keys()])('in families %s', async (letter) => {
    const text = (families.get(letter) ?? []).map(rulesOn).filter((one) => one !== '');
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(`frozen-rules/${letter}.txt`);
  });
});
