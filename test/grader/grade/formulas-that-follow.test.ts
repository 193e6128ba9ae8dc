import { describe, expect, test } from 'vitest';
import type { Answers, Question } from '../../../grader/question.ts';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import { findRecipe } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { cell, gradient, lectureQuestion, local } from './lecture-question.ts';
import { cellsOf, outcomes } from './sitting.ts';

/** grad_table in symbols, with the row ∂h₁/∂w₁,₁ among those asked: rows, and three products of rows. */
function gradTable(): { readonly question: Question; readonly key: Answers } {
  const recipe = findRecipe('L03');
  if (recipe === undefined) throw new Error('no L03');
  for (let seed = 0; seed < 50; seed += 1) {
    const search = findVariant(recipe, `formulas ${seed}`);
    if (search.kind === 'exhausted') continue;
    const { variant } = search.found;
    const key = keyOf(recipe, variant);
    const rows = Object.keys(key['table'] ?? {});
    if (!['dh1-dw11', 'dL-dyhat'].every((row) => rows.includes(row))) continue;
    return { question: poseQuestion(recipe, variant, { id: 'q' }), key };
  }
  throw new Error('no variant of L03 asks these rows');
}

const { question, key } = gradTable();

function judged(rows: Readonly<Record<string, string>>, products: Readonly<Record<string, string>>) {
  const answers = { table: { ...key['table'], ...rows }, products: { ...key['products'], ...products } };
  const [report] = grade([question], new Map([['q', answers]]), fullFollowThrough);
  if (report === undefined) throw new Error('no report');
  return report;
}

describe('a wrong row of grad_table in symbols', () => {
  test('is paid for once: its product follows', () => {
    const report = judged({ 'dh1-dw11': 'w11' }, { w11: 'w11 * w31 * -(y - yhat)' });
    expect(outcomes(report)).toMatchObject({ 'dh1-dw11': 'incorrect', w11: 'followThrough', w21: 'correct' });
    expect(report.maxPoints - report.points).toBe(1000);
    expect(cellsOf(report).find(({ cell: id }) => id === 'w11')?.from).toEqual([
      { question: 'q', part: 'table', cell: 'dh1-dw11' },
    ]);
  });

  test('lets what is written in another way follow as well', () => {
    const report = judged({ 'dL-dyhat': 'y - yhat' }, { b1: 'w31*y - w31*(w31*h1 + w32*h2 + b3)' });
    expect(outcomes(report)).toMatchObject({ 'dL-dyhat': 'incorrect', b1: 'followThrough', w11: 'correct' });
  });

  test('does not let through what follows from neither', () => {
    const report = judged({ 'dL-dyhat': 'y - yhat' }, { b1: 'w32 * (y - yhat)' });
    expect(outcomes(report)).toMatchObject({ 'dL-dyhat': 'incorrect', b1: 'incorrect' });
  });

  test.each(['0', '1', '-1', '7'])(
    'that is the constant %s is not carried: the product goes to a person',
    (row) => {
      const report = judged({ 'dL-dyhat': row }, { b1: `w31*(${row})` });
      expect(outcomes(report)).toMatchObject({ 'dL-dyhat': 'incorrect', b1: 'undecided' });
    },
  );
});

test('one formula typed everywhere earns nothing by following', () => {
  for (const formula of ['x1', '1', '0', 'w31']) {
    const fill = (part: string) =>
      Object.fromEntries(Object.keys(key[part] ?? {}).map((id) => [id, formula]));
    expect(Object.values(outcomes(judged(fill('table'), fill('products'))))).not.toContain('followThrough');
  }
});

test('a number follows from an own wrong formula', () => {
  const mixed = lectureQuestion({
    parts: { product: [cell('w21', gradient('w21'))] },
  });
  const row = {
    id: 'row',
    points: 1000,
    asks: { kind: 'formula', expected: 'x2', quantity: local('h1', 'w21'), symbols: ['x1', 'x2'] },
  } as const;
  const asked = {
    ...mixed,
    symbols: [{ name: 'x1' }, { name: 'x2' }],
    parts: [{ id: 'rows', cells: [row] }, ...mixed.parts],
  };
  const [report] = grade(
    [asked],
    new Map([['q', { rows: { row: 'x1' }, product: { w21: '-15' } }]]),
    fullFollowThrough,
  );
  expect(report && outcomes(report)).toEqual({ row: 'incorrect', w21: 'followThrough' });
});

test('0 typed everywhere earns nothing by following, whichever rows are asked, and tells of no wrong rule', () => {
  const recipe = findRecipe('L03');
  if (recipe === undefined) throw new Error('no L03');
  for (let seed = 0; seed < 8; seed += 1) {
    const search = findVariant(recipe, `zeros ${seed}`);
    if (search.kind === 'exhausted') continue;
    const asked = poseQuestion(recipe, search.found.variant, { id: 'q' });
    const answers = Object.fromEntries(
      asked.parts.map(({ id, cells }) => [id, Object.fromEntries(cells.map((own) => [own.id, '0']))]),
    );
    const [report] = grade([asked], new Map([['q', answers]]), fullFollowThrough);
    expect(report?.points).toBe(0);
    expect(report?.parts.flatMap(({ diagnoses }) => diagnoses)).toEqual([]);
  }
});
