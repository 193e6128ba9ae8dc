import { describe, expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { Answers, Question } from '../../../grader/question.ts';
import { findRecipe } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';

function posed(id: string, seed: string): { readonly question: Question; readonly key: Answers } {
  const recipe = findRecipe(id);
  const search = recipe && findVariant(recipe, seed);
  if (recipe === undefined || search?.kind !== 'found') throw new Error(`no variant of ${id}`);
  const { variant } = search.found;
  return { question: poseQuestion(recipe, variant, { id: 'q' }), key: keyOf(recipe, variant) };
}

/** The outcomes of a part in the order of its cells. */
function outcomesOf(question: Question, answers: Answers, part: string): readonly string[] {
  const [report] = grade([question], new Map([['q', answers]]), fullFollowThrough);
  const found = report?.parts.find((one) => one.part === part);
  if (found === undefined) throw new Error(`no part ${part}`);
  return found.cells.map(({ outcome }) => outcome);
}

type Matrix = readonly (readonly number[])[];
const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    (b[0] ?? []).map((_, column) => row.reduce((sum, x, k) => sum + x * (b[k]?.[column] ?? 0), 0)),
  );
const transposed = (a: Matrix): Matrix => (a[0] ?? []).map((_, column) => a.map((row) => row[column] ?? 0));

function given({ at }: Question, name: string): Matrix {
  const tensor = at.get(name);
  if (tensor === undefined) throw new Error(`no ${name}`);
  const [rows = 1, columns = 1] = tensor.shape.length === 1 ? [1, tensor.shape[0]] : tensor.shape;
  return Array.from({ length: rows }, (_, row) =>
    tensor.data.slice(row * columns, (row + 1) * columns).map(Number),
  );
}

/** Cells `1-1`, `1-2`, … as the part has them. */
const typed = (key: Answers, part: string, matrix: Matrix) =>
  Object.fromEntries(Object.keys(key[part] ?? {}).map((cell, at) => [cell, String(matrix.flat()[at])]));

describe('one wrong entry of an array', () => {
  test.each([0, 1, 2, 3])(
    'of predictions (number %d) costs itself: its residual and the loss follow',
    (wrong) => {
      const { question, key } = posed('R06', 'arrays');
      const cells = Object.keys(key['predictions'] ?? {});
      const cell = cells[wrong] ?? '';
      const off = (part: string, by: number) => String(Number(key[part]?.[cell]) + by);
      const answers = {
        predictions: { ...key['predictions'], [cell]: off('predictions', 3) },
        residuals: { ...key['residuals'], [cell]: off('residuals', -3) },
      };
      const one = (outcome: string) => cells.map((_, at) => (at === wrong ? outcome : 'correct'));
      expect(outcomesOf(question, answers, 'predictions')).toEqual(one('incorrect'));
      expect(outcomesOf(question, answers, 'residuals')).toEqual(one('followThrough'));
    },
  );

  test('of ∂L/∂Ŷ costs itself: every entry of the later gradients follows', () => {
    const { question, key } = posed('V03', 'arrays');
    const [x, w1, b1, w2] = ['X', 'W1', 'b1', 'W2'].map((name) => given(question, name));
    if (!x || !w1 || !b1 || !w2) throw new Error('incomplete');
    const z = product(x, w1).map((row) => row.map((entry, column) => entry + (b1[0]?.[column] ?? 0)));
    const right = Object.values(key['dyhat'] ?? {}).map(Number);
    const dy: Matrix = right.map((entry, row) => [row === 1 ? entry + 2 : entry]);
    const dz = product(dy, transposed(w2)).map((row, at) =>
      row.map((entry, column) => ((z[at]?.[column] ?? 0) > 0 ? entry : 0)),
    );
    const h = z.map((row) => row.map((entry) => Math.max(0, entry)));
    const answers = {
      dyhat: typed(key, 'dyhat', dy),
      dW2: typed(key, 'dW2', product(transposed(h), dy)),
      dZ: typed(key, 'dZ', dz),
      dW1: typed(key, 'dW1', product(transposed(x), dz)),
      db1: typed(key, 'db1', [transposed(dz).map((column) => column.reduce((sum, entry) => sum + entry, 0))]),
    };
    expect(outcomesOf(question, answers, 'dyhat')).toEqual(['correct', 'incorrect', 'correct']);
    for (const part of ['dW2', 'dZ', 'dW1', 'db1']) {
      const outcomes = outcomesOf(question, answers, part);
      expect([
        part,
        outcomes.every((outcome) => outcome === 'correct' || outcome === 'followThrough'),
      ]).toEqual([part, true]);
      expect([part, outcomes]).toEqual([part, expect.arrayContaining(['followThrough'])]);
    }
    const other = product(transposed(x), dz).map((row) => row.map((entry) => entry + 7.25));
    const twice = { ...answers, dW1: typed(key, 'dW1', other) };
    expect(outcomesOf(question, twice, 'dW1')).not.toContain('followThrough');
  });
});
