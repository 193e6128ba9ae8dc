import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../grader/notation/expression.ts';
import { printMathml, symbolMathml } from '../../../grader/notation/print-mathml.ts';
import { printTex } from '../../../grader/notation/print-tex.ts';
import { printText } from '../../../grader/notation/print-text.ts';
import { readFormula } from '../../../grader/notation/read-formula.ts';
import { speak } from '../../../grader/notation/speech.ts';
import { symbolTex } from '../../../grader/notation/symbol-tex.ts';
import { symbolText } from '../../../grader/notation/symbol-text.ts';
import { anyFormula, symbols } from './arbitrary-formula.ts';

const lecture = 'x1 w11 x2 w21 b1 h1 y yhat w31 w32 L dL/dh1 dh1/dw11 dL/dw31 eta a b x z'
  .split(' ')
  .map((name) => ({ name }));

function read(text: string, known = lecture): Expression {
  const found = readFormula(text, known);
  if (found.kind === 'invalid') throw new Error(`${text}: ${found.issue.code}`);
  return found.expression;
}

describe('printing and reading are inverse', () => {
  test('a formula that is printed reads back as itself', () => {
    fc.assert(
      fc.property(anyFormula, (e) => {
        expect(read(printText(e), symbols)).toEqual(e);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a formula in TeX reads back as itself', () => {
    fc.assert(
      fc.property(anyFormula, (e) => {
        expect(read(printTex(e), symbols)).toEqual(e);
      }),
      { numRuns: 5_000 },
    );
  });

  test('every formula has TeX, balanced MathML and words in both languages', () => {
    fc.assert(
      fc.property(anyFormula, (e) => {
        expect(printTex(e).split('{').length).toBe(printTex(e).split('}').length);
        expect(isBalanced(printMathml(e))).toBe(true);
        expect(speak(e, 'en') && speak(e, 'zh-TW')).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the balance check sees an element that is not closed', () => {
    expect(isBalanced('<math><mi>x</math>')).toBe(false);
  });
});

/** Whether every element is closed in order. */
function isBalanced(markup: string): boolean {
  const open: string[] = [];
  for (const [, slash, name] of markup.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (slash === '') open.push(name ?? '');
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe('symbols look as on the slides', () => {
  test.each([
    ['h1', 'h₁', 'h_{1}'],
    ['w31', 'w₃,₁', 'w_{3,1}'],
    ['w11', 'w₁,₁', 'w_{1,1}'],
    ['yhat', 'ŷ', '\\hat{y}'],
    ['eta', 'η', '\\eta'],
    ['w2_1,3', 'w⁽²⁾₁,₃', 'w^{(2)}_{1,3}'],
    ['b2_1', 'b⁽²⁾₁', 'b^{(2)}_{1}'],
    ['yhat1', 'ŷ₁', '\\hat{y}_{1}'],
    ['b12', 'b₁₂', 'b_{12}'],
    ['lr', 'lr', '\\mathrm{lr}'],
    ['dL/dw31', '∂L/∂w₃,₁', '\\frac{\\partial L}{\\partial w_{3,1}}'],
  ])('%s is %s', (name, text, tex) => {
    expect([symbolText(name), symbolTex(name)]).toEqual([text, tex]);
  });

  test('in MathML ŷ has an accent and ∂L/∂w₃,₁ is a fraction', () => {
    expect(symbolMathml('yhat')).toBe(
      '<math><mover accent="true"><mi>y</mi><mo stretchy="false">ˆ</mo></mover></math>',
    );
    expect(symbolMathml('dL/dw31')).toContain(
      '<mfrac><mrow><mi mathvariant="normal">∂</mi><mi>L</mi></mrow>',
    );
  });
});

describe('formulas look as on the slides', () => {
  test.each([
    ['3*(-3/2)', '3 \\cdot \\frac{-3}{2}'],
    ['x1·−(y−ŷ)·w31', 'x_{1} \\cdot -\\left(y-\\hat{y}\\right) \\cdot w_{3,1}'],
    ['w11 x1 + w21 x2 + b1', 'w_{1,1} x_{1} + w_{2,1} x_{2} + b_{1}'],
    [
      'dh1/dw11*dL/dh1',
      '\\frac{\\partial h_{1}}{\\partial w_{1,1}} \\cdot \\frac{\\partial L}{\\partial h_{1}}',
    ],
    ['w31 - eta*dL/dw31', 'w_{3,1}-\\eta \\frac{\\partial L}{\\partial w_{3,1}}'],
    ['½(y-ŷ)²', '\\frac{1}{2} \\left(y-\\hat{y}\\right)^{2}'],
    ['2a b', '2 a b'],
    ['2*3', '2 \\cdot 3'],
    ['(z>0)*x', '1\\left[z > 0\\right] \\cdot x'],
    ['2e-3', '{2 \\times 10^{-3}}'],
    ['2(z>0)', '2 \\cdot 1\\left[z > 0\\right]'],
    ['x^(2e3)', 'x^{{2 \\times 10^{3}}}'],
    ['(dL/dh1)^2', '\\left(\\frac{\\partial L}{\\partial h_{1}}\\right)^{2}'],
    ['sqrt(|x|)', '\\sqrt{\\left|x\\right|}'],
  ])('%s', (text, tex) => {
    expect(printTex(read(text))).toBe(tex);
  });

  test('the TeX of a symbol entry wins over its name', () => {
    expect(printTex(read('eta*x'), [{ name: 'eta', tex: '\\alpha' }])).toBe('\\alpha x');
  });

  test('MathML has a real minus, a dot where the lecture has one, and escapes what it is given', () => {
    const markup = printMathml(read('x1·−(y−ŷ)'));
    expect(markup).toContain('<mo form="prefix">−</mo>');
    expect(markup).toContain('<mo>·</mo>');
    expect(printMathml(read('2x'))).toContain('<mo>\u2062</mo>');
    expect(printMathml({ kind: 'number', text: '<script>' })).not.toContain('<script>');
    expect(printMathml({ kind: 'symbol', name: '<b>' })).not.toContain('<b>');
  });

  test('a formula is spoken with its brackets', () => {
    const e = read('x1·−(y−ŷ)');
    expect(speak(e, 'en')).toBe('x 1 times negative open bracket y minus y-hat close bracket');
    expect(speak(e, 'zh-TW')).toBe('x 1 乘以 負 左括號 y 減 y-hat 右括號');
    expect(speak(read('dL/dh1'), 'zh-TW')).toBe('L 對 h 1 的偏微分');
    expect(speak(read('dL/dh1'), 'en')).toBe('partial L by partial h 1');
    expect(speak(read('x^(a+b)'), 'zh-TW')).toBe('x 的 左括號 a 加 b 右括號 次方');
    expect(speak(read('tanh(x)^2'), 'en')).toBe('open bracket hyperbolic tangent of x close bracket squared');
    expect(speak(read('2e-3'), 'zh-TW')).toBe('2 乘 10 的 負 3 次方');
  });
});
