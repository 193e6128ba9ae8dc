import { expect, test } from 'vitest';
import { runsOf } from '../../problems/sentence.ts';
import { runsHtml, spokenMathematics, tex } from '../../server/pages/mathematics.ts';

const nothing = (name: string): never => {
  throw new Error(name);
};
const html = (text: string): string => runsHtml(runsOf(text, nothing));

test('the lines of a table in TeX are drawn by the sheet, and columns keep their side', () => {
  const table = tex('\\begin{array}{r|r}a&b\\\\\\hline 1&2\\end{array}');
  expect(table).not.toContain('style=');
  expect(table).toContain('<mtd class="tml-right" data-rule="below beside"><mi>a</mi></mtd>');
  expect(table).toContain('<mtd class="tml-right"><mn>2</mn></mtd>');
});

test('TeX becomes MathML without style attributes', () => {
  const matrix = tex('\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}');
  expect(matrix).toMatch(/^<math>.*<mtable>/);
  expect(matrix).not.toContain('style=');
  expect(tex('\\hat{y}', 'block')).toMatch(/^<math display="block">/);
});

test('TeX that cannot be read is shown as it was written, never thrown', () => {
  expect(tex('\\nonsense{x')).toContain('nonsense');
});

test('a mark after mathematics never begins a line', () => {
  expect(html('設 $x$、$y$ 為正。')).toBe(
    '<p>設 <span class="unbroken"><math><mi>x</mi></math>、</span><math><mi>y</mi></math> 為正。</p>',
  );
});

test("an author's text is paragraphs, lists and mathematics; markup in it is text", () => {
  expect(html('One.\n\nTwo $x$.')).toMatch(/^<p>One\.<\/p><p>Two <span class="unbroken"><math>/);
  expect(html('- a\n- b')).toBe('<ul><li>a</li><li>b</li></ul>');
  expect(html('<b>no</b>')).toBe('<p>&lt;b&gt;no&lt;/b&gt;</p>');
});

test('a label that is mathematics alone is spoken; one with words speaks for itself', () => {
  expect(spokenMathematics(tex('\\frac{\\partial L}{\\partial b_1}'))).toBe('∂ L / ∂ b 1');
  expect(spokenMathematics(`the loss ${tex('L')}`)).toBe('');
});
