import { describe, expect, test } from 'vitest';
import { fraction } from '../../../grader/arithmetic/fraction.ts';
import { isTrue, numberCells, sameNumbers, signatures } from '../../../grader/diagnose/signatures.ts';
import type { Signature } from '../../../grader/diagnose/signatures.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { Asked } from '../../../grader/question.ts';
import { cell, gradient, lectureQuestion, refA, value } from '../grade/lecture-question.ts';
import { networkQuestion } from '../misconceptions/dossier-question.ts';
import { roles } from '../misconceptions/few-roles.ts';
import { asking, nine } from './typed-numbers.ts';

describe('two forms give the same numbers', () => {
  const [real] = signatures(nine(['M01'])).mutations;
  const giving = (...glances: readonly number[]): Signature => {
    if (real === undefined) throw new Error('M01 has no form');
    return { ...real, glances };
  };
  const same = (a: readonly number[], b: readonly number[]) => sameNumbers(giving(...a), giving(...b));

  test.each([
    [[1, -2], [1, -2], true],
    [[1, -2], [1, 2], false],
    [[0], [1e-12], true],
    [[0], [1e-10], false],
    [[1000], [1000 + 5e-9], true],
    [[1000 + 5e-9], [1000], true],
    [[1000], [1000 + 5e-8], false],
    [[1e-3], [1e-3 + 5e-12], true],
    [[5, 1e4], [5, 1e4 + 1], false],
  ])('up to the rounding of doubles: %j and %j', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });

  test.each([
    [[Number.NaN], [Number.NaN], true],
    [[Number.NaN], [0], false],
    [[0], [Number.NaN], false],
    [[Number.NaN, 1], [Number.NaN, 2], false],
    [[1, 2], [1], false],
  ])('where there is none, both have none: %j and %j', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });
});

describe('the forms of a rule', () => {
  test('that give the numbers of an earlier one stand as that one under their own names', () => {
    const { mutations, byLabel } = signatures(nine(['M02']));
    expect(mutations.map(({ label }) => label)).toEqual(['times 2', 'value times 2']);
    expect([...byLabel].map(([name, { label }]) => [name, label])).toEqual([
      ['M02 times 2', 'times 2'],
      ['M02 value times 2', 'value times 2'],
      ['M02 throughout times 2', 'times 2'],
    ]);
  });

  test('that hold in one place are absorbed by one that holds everywhere, never the other way round', () => {
    // ∂L/∂h₂ and what is made of it: the link at w₃,₂ is the only one that shows
    const { mutations } = signatures(asking('h2 w12', ['M08']));
    expect(mutations.map(({ label }) => label)).toEqual(['link', 'only link at w31']);
    // at w₃,₁ = 0 the bias b₁ is not seen in ∂L/∂ŷ, and no form after it is taken for “only no b1”
    const blind = asking('yhat', ['M37'], { at: { ...refA, w31: '0' } });
    const kept = signatures(blind).mutations.filter(({ everywhere }) => everywhere);
    expect(kept.map(({ label }) => label)).toContain('activation on the output');
    expect(signatures(blind).mutations.map(({ label }) => label)).toContain('only no b1');
  });

  test('of two rules that give the same are both listed', () => {
    const { mutations } = signatures(asking('w31 w32', ['M14', 'M16']));
    expect(mutations.filter(({ everywhere }) => everywhere).map(({ code }) => code)).toEqual(['M14', 'M16']);
  });

  test('are worked out once for each list of rules', () => {
    const question = nine(['M01', 'M02']);
    expect(signatures(question)).toBe(signatures(question));
    expect(signatures(question, ['M01'])).toBe(signatures(question, ['M01']));
    expect(new Set(signatures(question, ['M01']).mutations.map(({ code }) => code))).toEqual(
      new Set(['M01']),
    );
    expect(numberCells(question)).toBe(numberCells(question));
  });
});

describe('number cells', () => {
  const atZero = (asks: Asked): GraphQuestion => ({
    ...networkQuestion({
      forward: 'z = w*x\nyhat = a/z',
      at: { w: 2, x: 0, a: 3 },
      roles: roles('input x a', 'parameter w', 'prediction yhat'),
    }),
    parts: [{ id: 'p', cells: [{ id: 'c', asks, points: 1000 }] }],
  });
  const formula: Asked = { kind: 'formula', expected: 'a/z', symbols: ['a', 'z'], quantity: value('yhat') };

  test('that ask a number which is not finite are a mistake of the question; a formula is asked all the same', () => {
    const number = cell('c', value('yhat')).asks;
    expect(() => numberCells(atZero(number))).toThrow('q: p/c has no finite value');
    expect(numberCells(atZero(formula))).toEqual([]);
  });

  test('are formulas too, with their exact values, if they stand for something in the graph', () => {
    const at = networkQuestion({
      forward: 'z = w*x\nyhat = a/z',
      at: { w: 2, x: 1, a: 3 },
      roles: roles('input x a', 'parameter w', 'prediction yhat'),
    });
    const { quantity: _, ...free } = formula;
    const cells = [formula, free].map((asks, index) => ({ id: `c${index}`, asks, points: 1000 }));
    const found = numberCells({ ...at, parts: [{ id: 'p', cells }] });
    expect(found).toMatchObject([
      { part: 'p', cell: 'c0', truth: fraction(3n, 2n), asked: { rounding: { kind: 'exact' } } },
    ]);
  });

  test('have a truth that a number within half a unit has too, and no number at all has not', () => {
    const [b3] = numberCells(lectureQuestion({ parts: { p: [cell('b3', gradient('b3'))] } }));
    if (b3 === undefined) throw new Error('no cell');
    expect(isTrue(b3, fraction(25n, 10n))).toBe(true);
    expect(isTrue(b3, fraction(25005n, 10000n))).toBe(true);
    expect(isTrue(b3, fraction(25006n, 10000n))).toBe(false);
    expect(isTrue(b3, undefined)).toBe(false);
  });
});
