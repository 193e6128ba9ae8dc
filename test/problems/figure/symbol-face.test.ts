import { expect, test } from 'vitest';
import { symbolFace, symbolText } from '../../../problems/figure/symbol-face.ts';

test.each([
  ['w31', 'w₃,₁'],
  ['h1', 'h₁'],
  ['yhat', 'ŷ'],
  ['yhat2', 'ŷ₂'],
  ['w2_1_3', 'w⁽²⁾₁,₃'],
  ['w2_1,3', 'w⁽²⁾₁,₃'],
  ['b1_2', 'b⁽¹⁾₂'],
  ['eta', 'η'],
  ['L', 'L'],
])('%s is drawn as %s', (name, drawn) => {
  expect(symbolText(symbolFace(name))).toBe(drawn);
});

test("a recipe's own TeX decides how its name is drawn", () => {
  expect(symbolText(symbolFace('loss', '\\mathcal{L}'))).toBe('ℒ');
  expect(symbolText(symbolFace('guess', '\\hat{y}'))).toBe('ŷ');
  expect(symbolText(symbolFace('a', 'w_{1,2}'))).toBe('w₁,₂');
});

test('TeX too rich for a figure falls back to the name', () => {
  expect(symbolText(symbolFace('h1', '\\operatorname{softmax}(z)_1'))).toBe('h₁');
});
