import { expect, test } from 'vitest';
import { keyOf } from '../../problems/key.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import { sharedPoints } from '../../grader/grade/points.ts';
import { roundedNumeral } from '../../problems/rounded-numeral.ts';
import { textOf } from '../../problems/sentence.ts';
import { workedSolution } from '../../problems/solution.ts';
import { printStatement } from '../../problems/statement.ts';
import { tensorLiteral, tensorTex } from '../../problems/tensor-text.ts';
import { pinned, recipeOf, refA } from './pinned.ts';

const l04 = recipeOf('L04');
const crossed = pinned(l04, refA, 'w21');

test('a statement prints equations, numbers, conventions and the rounding rule', () => {
  const { blocks } = printStatement(l04, crossed, 'zh-TW');
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'forward',
    'given',
    'parts',
    'conventions',
    'rounding',
  ]);
  const rounding = blocks.find((block) => block.kind === 'rounding');
  expect(rounding && textOf(rounding.runs)).toBe('四捨五入到小數第 3 位，或分數。');
  const forward = blocks.find((block) => block.kind === 'forward');
  expect(forward?.equations[0]).toBe('h_{1} = w_{1,1} x_{1} + w_{2,1} x_{2} + b_{1}');
  expect(forward?.equations.at(-1)).toBe('L = \\frac{1}{2} \\left(y-\\hat{y}\\right)^{2}');
});

test('the residual that was drawn to make the target is never printed', () => {
  const variant = pinned(recipeOf('L05'), { ...refA, delta: '7.77' });
  const { blocks } = printStatement(recipeOf('L05'), variant, 'en');
  expect(JSON.stringify(blocks)).not.toContain('7.77');
  expect(JSON.stringify(blocks)).not.toContain('delta');
});

test('a statement holds no asked number of the variant', () => {
  const { blocks } = printStatement(l04, crossed, 'en');
  expect(JSON.stringify(blocks)).not.toContain('"-10"');
});

test('only the signs are printed where only the signs matter', () => {
  const l08 = recipeOf('L08');
  const text = JSON.stringify(printStatement(l08, pinned(l08, refA), 'en'));
  expect(text).toContain('z_1<0');
  expect(text).toContain('z_2>0');
  expect(text).not.toContain('-3.5');
});

test('prefilled rows are shown and not asked', () => {
  const l03 = recipeOf('L03');
  const rows = ['dL-dyhat', 'dyhat-dh1'];
  const variant = { ...pinned(l03, refA), orders: { 'table/prefilled': rows } };
  const block = printStatement(l03, variant, 'en').blocks.find(({ kind }) => kind === 'parts');
  const cells = block?.kind === 'parts' ? (block.parts[0]?.cells ?? []) : [];
  expect(cells).toHaveLength(12);
  expect(cells.filter(({ prefilled }) => prefilled !== undefined).map(({ id }) => id)).toEqual(rows);
  expect(Object.keys(keyOf(l03, variant).table ?? {})).toHaveLength(10);
});

test('the worked solution goes by the rule, in symbols, in numbers, to the value', () => {
  const { forward, parts } = workedSolution(l04, crossed, 'en');
  expect(forward[0]).toEqual({
    symbol: 'h_{1}',
    forms: [
      { relation: '=', tex: 'w_{1,1} x_{1} + w_{2,1} x_{2} + b_{1}' },
      { relation: '=', tex: '\\left(-1\\right) \\cdot 3 + \\left(-0.5\\right) \\cdot 2 + 0.5' },
      { relation: '=', tex: '-3.5' },
    ],
    paths: [],
    uses: [],
  });
  const [line] = parts[1]?.lines ?? [];
  expect(line?.derivation?.forms.map(({ tex }) => tex)).toEqual([
    '\\frac{\\partial h_{1}}{\\partial w_{2,1}} \\cdot \\frac{\\partial \\hat{y}}{\\partial h_{1}} \\cdot \\frac{\\partial L}{\\partial \\hat{y}}',
    'x_{2} \\cdot -\\left(y-\\hat{y}\\right) \\cdot w_{3,1}',
    '2 \\cdot \\left(-2\\right) \\cdot 2.5',
    '-10',
  ]);
});

test('an update is worked out from the old value, the rate and the gradient', () => {
  const r04 = recipeOf('R04b');
  const solution = workedSolution(r04, pinned(r04, { a: '1', x: '1.5', eta: '0.2' }), 'zh-TW');
  const forms = solution.parts[0]?.lines.map(({ derivation }) => derivation?.forms.at(-2)?.tex);
  expect(forms).toEqual(['1.5-0.2 \\cdot 1.5', '1.2-0.2 \\cdot 1.2']);
});

test('the points of a slot are shared by the weight of the cells, to the last thousandth', () => {
  const question = poseQuestion(l04, crossed, { id: 'q', points: 10_000 });
  const points = question.parts.flatMap(({ cells }) => cells.map((cell) => cell.points));
  expect(points).toEqual([2000, 2000, 2000, 4000]);
  expect(sharedPoints(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(sharedPoints(10, [0, 0])).toEqual([0, 0]);
});

test('a key is exact where it is short, else rounded half away from zero', () => {
  const three = { kind: 'decimals', digits: 3 } as const;
  expect(roundedNumeral('-35/4', three)).toBe('-8.75');
  expect(roundedNumeral('2/3', three)).toBe('2/3');
  expect(roundedNumeral('14040009/20480000', three)).toBe('0.686');
  expect(roundedNumeral('-0.68550001', three)).toBe('-0.686');
  expect(roundedNumeral('14040009/20480000', { kind: 'exact' })).toBe('14040009/20480000');
  expect(roundedNumeral('0.0012345678', { kind: 'significant', digits: 3 })).toBe('0.00123');
});

test('arrays are written as Python and as TeX write them', () => {
  const A = { shape: [2, 2], data: ['1', '-2', '1/2', '4'] };
  expect(tensorLiteral(A)).toBe('[[1, -2], [1/2, 4]]');
  expect(tensorTex(A)).toBe('\\begin{bmatrix}1 & -2 \\\\ \\frac{1}{2} & 4\\end{bmatrix}');
});
