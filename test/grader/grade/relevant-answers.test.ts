import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction } from '../../../grader/arithmetic/fraction.ts';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import { hasGraph, reckonSlowly } from '../../../grader/grade/reckon.ts';
import type { GraphQuestion, OwnAnswer } from '../../../grader/grade/reckon.ts';
import { relevantAnswers } from '../../../grader/grade/relevant-answers.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { bank } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { pinned, recipeOf, refA } from '../../problems/pinned.ts';

function question(id: string): GraphQuestion {
  const recipe = recipeOf(id);
  const search = findVariant(recipe, 'relevant');
  if (search.kind === 'exhausted') throw new Error(id);
  const posed = poseQuestion(recipe, search.found.variant, { id });
  if (!hasGraph(posed)) throw new Error(id);
  return posed;
}

/** The number cells of a question as own answers, with values that are not the right ones. */
function cellsOf({ parts }: GraphQuestion): readonly Omit<OwnAnswer, 'value'>[] {
  return parts.flatMap(({ cells }) =>
    cells.flatMap(({ asks }) =>
      asks.kind === 'number' ? [{ quantity: asks.quantity, element: asks.element ?? 0 }] : [],
    ),
  );
}

/** As a double: on irrational graphs fewer answers may leave a fraction where more leave a double. */
function numberUnder(
  posed: GraphQuestion,
  own: readonly OwnAnswer[],
  quantity: Quantity,
  element: number,
): number {
  const found = reckonSlowly(posed, { own })(quantity, element);
  return found === undefined ? 1e99 : toNumber(found);
}

const scored = bank.filter(
  ({ forward, update, parts }) =>
    forward !== undefined &&
    update === undefined &&
    parts.some(({ answer }) => ['number', 'table', 'vector', 'matrix'].includes(answer.as)),
);

test('what is left out changes nothing: every number follows from the relevant answers alone', () => {
  const questions = scored.map(({ id }) => question(id));
  fc.assert(
    fc.property(
      fc.constantFrom(...questions),
      fc.infiniteStream(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 97 }))),
      (posed, stream) => {
        const cells = cellsOf(posed);
        const own = cells.flatMap((cell) => {
          const [isGiven, n] = stream.next().value ?? [false, 1];
          return isGiven ? [{ ...cell, value: fraction(BigInt(n), 7n) }] : [];
        });
        for (const { quantity, element } of cells) {
          const others = own.filter((answer) => answer.quantity !== quantity);
          const relevant = relevantAnswers(posed.graph, quantity, others);
          const [all, few] = [others, relevant].map((some) => numberUnder(posed, some, quantity, element));
          expect(few).toBeCloseTo(all ?? Number.NaN, 9);
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('on the lecture’s network', () => {
  const recipe = recipeOf('L05');
  const posed = poseQuestion(recipe, pinned(recipe, refA), { id: 'q' });
  if (!hasGraph(posed)) throw new Error('a forward pass');
  const value = (of: string): Quantity => ({ kind: 'value', of });
  const gradient = (wrt: string): Quantity => ({ kind: 'gradient', of: 'L', wrt });
  const relevant = (asked: Quantity, ...own: readonly Quantity[]) => {
    const answers = own.map((quantity) => ({ quantity, element: 0, value: fraction(5n) }));
    return relevantAnswers(posed.graph, asked, answers).map(({ quantity }) => quantity);
  };

  test('ŷ needs h₁ and h₂, and no gradient', () => {
    expect(relevant(value('yhat'), value('h1'), value('h2'), gradient('w11'))).toEqual([
      value('h1'),
      value('h2'),
    ]);
  });

  test('behind a typed ŷ nothing further is read', () => {
    expect(relevant(value('L'), value('h1'), value('yhat'))).toEqual([value('yhat')]);
  });

  test('∂L/∂w₁,₁ stops at a typed ∂L/∂h₁', () => {
    const own = [value('yhat'), value('h1'), gradient('yhat'), gradient('h1'), gradient('w31')];
    expect(relevant(gradient('w11'), ...own)).toEqual([value('h1'), gradient('h1')]);
  });
});
