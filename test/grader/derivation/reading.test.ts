import { expect, test } from 'vitest';
import { limits } from '../../../grader/notation/limits.ts';
import { printRowMathml, printRowText } from '../../../grader/notation/print-row.ts';
import { readDerivation } from '../../../grader/notation/read-derivation.ts';

const symbols = ['x1', 'y', 'yhat', 'w11', 'w31', 'h1', 'L', 'w2_1,3'].map((name) => ({ name }));
const readings = (text: string) => readDerivation(text, symbols).map(({ reading }) => reading);
const texts = (text: string) =>
  readings(text).map((reading) => (reading.kind === 'read' ? printRowText(reading) : reading.issue.code));

test.each([
  ['dL/dyhat = -(y-yhat)', 'dL/dyhat = -(y - yhat)'],
  ['∂ŷ/∂h₁ = w31', 'dyhat/dh1 = w31'],
  [
    '\\frac{\\partial L}{\\partial w_{1,1}} = \\frac{\\partial L}{\\partial \\hat y} · x1',
    'dL/dw11 = dL/dyhat*x1',
  ],
  ['dL/dw11 = dL/dyhat*dyhat/dh1*dh1/dw11 ≈ -15', 'dL/dw11 = dL/dyhat*dyhat/dh1*dh1/dw11 = -15'],
  ['\\frac{dL}{dw_{11}} &= w_{31} \\cdot x_1 \\\\', 'dL/dw11 = w31*x1'],
  ['ｄＬ／ｄyhat ＝ y', 'dL/dyhat = y'],
  ['dL/dw2_1,3 = dL/dh1 dh1/dw2_1,3', 'dL/dw2_1,3 = dL/dh1*dh1/dw2_1,3'],
  ['dL/dh1 = (h1 > 0) w31', 'dL/dh1 = (h1 > 0)*w31'],
])('%s is read', (typed, read) => {
  expect(texts(typed)).toEqual([read]);
});

test.each([
  ['3 = 4', 'rowNeedsLeft'],
  ['x1*y = 4', 'rowNeedsLeft'],
  ['dL/dyhat', 'rowNeedsRight'],
  ['dL/dyhat =', 'unexpectedEnd'],
  ['dL/dw11 = 2*dL/dw11', 'rowNamesItself'],
  ['dL/dq = 3', 'unknownGradient'],
  ['dL/dyhat == y', 'rowNeedsLeft'],
])('%s is refused as %s', (typed, code) => {
  expect(texts(typed)).toEqual([code]);
});

test('rows keep the lines they stand on, blank ones left out', () => {
  const rows = readDerivation('\n  \ndL/dyhat = y\r\n\r\ndyhat/dh1 = w31', symbols);
  expect(rows.map(({ line }) => line)).toEqual([3, 5]);
});

test('sixty rows are read and the next one is not', () => {
  const read = readings(Array.from({ length: limits.rows + 1 }, () => 'dL/dyhat = y').join('\n'));
  expect(read.filter(({ kind }) => kind === 'read').length).toBe(limits.rows);
  expect(read.at(-1)).toMatchObject({ issue: { code: 'tooManyRows' } });
});

test('a row is typeset side by side, each with the equals sign before it, so that a long one can break', () => {
  const [row] = readings('dL/dh1 = w31 = 3');
  const markup = row?.kind === 'read' ? printRowMathml(row) : '';
  expect(markup).toMatch(
    /^<math displaystyle="true"><mrow><mfrac>.*<mo>=<\/mo>.*<mo>=<\/mo><mrow><mn>3<\/mn>/,
  );
  expect(markup.match(/<math[^>]*>(?:<mrow><\/mrow><mo>=<\/mo>)?<mrow>/g)).toHaveLength(3);
});
