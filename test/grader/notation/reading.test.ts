import { describe, expect, test } from 'vitest';
import { printText } from '../../../grader/notation/print-text.ts';
import { readFormula, readNumberFormula } from '../../../grader/notation/read-formula.ts';

const names =
  'x y w b a z g L yhat x1 x2 h1 h2 w11 w31 eta theta w2_1,3 b2_1 dL/dyhat dL/dh1 dL/dw31 dh1/dw11';
const symbols = names.split(' ').map((name) => ({ name }));

/** The formula as it was read, in plain notation, or the code of the issue and where. */
function reading(text: string): string {
  const read = readFormula(text, symbols);
  return read.kind === 'read' ? printText(read.expression) : `${read.issue.code}@${read.issue.at ?? ''}`;
}

describe('a name is read in all its spellings', () => {
  test.each(['w31', 'w_31', 'w_{31}', 'w_{3,1}', 'w_3_1', 'w₃₁', 'w₃,₁', 'w3,1', 'ｗ３１', 'w_{ 3, 1 }'])(
    '%s is w₃,₁',
    (text) => {
      expect(reading(text)).toBe('w31');
    },
  );
  test.each(['yhat', 'y_hat', 'ŷ', 'y\u0302', '\\hat{y}', '\\hat y', '\\widehat{y}'])('%s is ŷ', (text) => {
    expect(reading(text)).toBe('yhat');
  });
  test.each(['w2_1,3', 'w2_{1,3}', 'w2_13', 'w⁽²⁾₁,₃', 'w^{(2)}_{1,3}', 'w_{1,3}^{(2)}'])(
    '%s is w⁽²⁾₁,₃',
    (text) => {
      expect(reading(text)).toBe('w2_1,3');
    },
  );
  test.each(['eta', 'η', '\\eta'])('%s is η', (text) => {
    expect(reading(text)).toBe('eta');
  });
  test.each([
    'dL/dyhat',
    'dL / dŷ',
    '∂L/∂ŷ',
    '∂ℒ/∂ŷ',
    '\\frac{\\partial L}{\\partial \\hat{y}}',
    '\\frac{\\partial\\mathcal{L}}{\\partial\\hat y}',
    '\\frac{dL}{d\\hat{y}}',
    '\\partial L/\\partial \\hat{y}',
  ])('%s is the one symbol ∂L/∂ŷ', (text) => {
    expect(reading(text)).toBe('dL/dyhat');
  });
});

describe('formulas are read as they stand', () => {
  test.each([
    ['h1·−(y−ŷ)', 'h1*-(y - yhat)'],
    ['x1·−(y−ŷ)·w₃,₁', 'x1*-(y - yhat)*w31'],
    ['x1 * dL/dh1', 'x1*dL/dh1'],
    ['∂h₁/∂w₁,₁ · ∂L/∂h₁', 'dh1/dw11*dL/dh1'],
    ['x/dL/dh1', 'x/dL/dh1'],
    ['2x', '2*x'],
    ['w31 h1', 'w31*h1'],
    ['w₃₁x₁', 'w31*x1'],
    ['w_{31}x_1', 'w31*x1'],
    ['ηg', 'eta*g'],
    ['x(a+b)', 'x*(a + b)'],
    ['(a+b)(a-b)', '(a + b)*(a - b)'],
    ['-x^2', '-x^2'],
    ['(-x)^2', '(-x)^2'],
    ['2^-1', '2^(-1)'],
    ['a^b^x', 'a^b^x'],
    ['x**2', 'x^2'],
    ['x²', 'x^2'],
    ['x⁻¹', 'x^(-1)'],
    ['x^{2}', 'x^2'],
    ['½x', '1/2*x'],
    ['½^3', '(1/2)^3'],
    ['2e3', '2e3'],
    ['2e−3', '2e-3'],
    ['2 e + 3', '2*e + 3'],
    ['2*e+3', '2*e + 3'],
    ['4e^{2z}/(1+e^{2z})^2·x', '4*e^(2*z)/(1 + e^(2*z))^2*x'],
    ['|x|', 'abs(x)'],
    ['||x|-1|', 'abs(abs(x) - 1)'],
    ['2|x||y|', '2*abs(x)*abs(y)'],
    ['\\left|x\\right|', 'abs(x)'],
    ['x*(x>0)', 'x*(x > 0)'],
    ['1[z>0]x', '(z > 0)*x'],
    ['x≥0', 'x >= 0'],
    ['x \\le 0', 'x <= 0'],
    ['σ(x)(1−σ(x))', 'sigmoid(x)*(1 - sigmoid(x))'],
    ['\\sigma\\left(x\\right)', 'sigmoid(x)'],
    ['ln(x)', 'log(x)'],
    ['ReLU(x)', 'relu(x)'],
    ['\\operatorname{ReLU}(x)', 'relu(x)'],
    ['leaky_relu(x)', 'leaky_relu(x)'],
    ['tanh^2(x)', 'tanh(x)^2'],
    ['tanh²(x)', 'tanh(x)^2'],
    ['max(0,x)', 'max(0, x)'],
    ['\\frac{1}{2}x', '1/2*x'],
    ['\\frac12', '1/2'],
    ['\\frac12x', '1/2*x'],
    ['\\frac xy', 'x/y'],
    ['\\sqrt2', 'sqrt(2)'],
    ['\\sqrt{x+1}', 'sqrt(x + 1)'],
    ['\\sqrt[3]{x}', 'x^(1/3)'],
    ['√x', 'sqrt(x)'],
    ['x\\,y', 'x*y'],
    ['x\\cdot\\left(a+b\\right)', 'x*(a + b)'],
    ['２ａ ｂ', '2*a*b'],
    ['2 a × b', '2*a*b'],
    ['x÷2', 'x/2'],
    ['π', 'pi'],
    ['1--1', '1 - -1'],
    ['\tx\u00a0+\u3000y', 'x + y'],
  ])('%s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe('what cannot be read, or in two ways, is refused with its place', () => {
  test.each([
    ['a/b x', 'ambiguousDivision@4'],
    ['1/2x', 'ambiguousDivision@3'],
    ['a/1b', 'ambiguousDivision@3'],
    ['a/bw', 'ambiguousDivision@2'],
    ['|a|b|x|', 'ambiguousBars@4'],
    ['√2x', 'ambiguousRoot@2'],
    ['x²^3', 'ambiguousPower@1'],
    ['xw', 'unknownNameProduct@0'],
    ['x9', 'unknownName@0'],
    ['etag', 'unknownNameMeant@0'],
    ['X', 'unknownNameMeant@0'],
    ['w1_1', 'unknownNameMeant@0'],
    ['βa', 'unknownName@0'],
    ['a₁', 'unknownName@0'],
    ['∂L/∂w', 'unknownGradient@0'],
    ['2*dL/dw', 'unknownGradient@2'],
    ['dx', 'unknownName@0'],
    ['step(x)', 'unknownFunction@0'],
    ['2½', 'mixedNumber@1'],
    ['\\frac.2', 'unexpectedCharacter@5'],
    ['\\sqrt.5', 'unexpectedCharacter@5'],
    ['2\\frac12', 'mixedNumber@1'],
    ['8 3/4', 'adjacentNumbers@2'],
    ['2e', 'unfinishedExponent@0'],
    ['0x10', 'baseNotation@0'],
    ['1_0', 'underscoreInNumber@0'],
    ['1.2.3', 'twoPoints@0'],
    ['2,0*a', 'comma@1'],
    ['50%', 'percent@2'],
    ['--1', 'doubleSign@0'],
    ['x+', 'unexpectedEnd@2'],
    ['*x', 'unexpectedToken@0'],
    ['x^^2', 'unexpectedToken@2'],
    [')(', 'unmatchedBracket@0'],
    ['(x', 'unclosedBracket@0'],
    ['()', 'emptyBrackets@0'],
    ['sin x', 'functionNeedsBrackets@0'],
    ['max(x)', 'wrongArgumentCount@0'],
    ['a<b<x', 'chainedComparison@3'],
    ['y = x', 'assignment@2'],
    ['x.constructor', 'unexpectedCharacter@1'],
    ["f'(x)", 'unexpectedCharacter@1'],
    ['х', 'foreignCharacter@0'],
    ['x\u0301', 'foreignCharacter@1'],
    ['١', 'foreignCharacter@0'],
    ['x\u200by', 'invisibleCharacter@1'],
    ['x\u202e', 'invisibleCharacter@1'],
    ['x\n', 'controlCharacter@1'],
    ['\\edef\\a{x}', 'unknownCommand@0'],
    ['{x+1}y', 'unexpectedToken@0'],
    ['[[1,2],[3,4]]', 'matrixHere@0'],
    ['x@y', 'matrixHere@1'],
    ['', 'blank@'],
    [' \u200b\n', 'blank@'],
  ])('%j is %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  test('the two readings of an ambiguous quotient are put to the student', () => {
    const read = readFormula('x/2y', symbols);
    expect(read).toMatchObject({ issue: { details: { first: 'x/2*y', second: 'x/(2*y)' } } });
  });
});

describe('the asked name in front', () => {
  test.each([
    ['w_{3,1} = 2x', 'w31'],
    ['∂L/∂w₃,₁ = 2x', 'dL/dw31'],
    ['2x', 'w31'],
  ])('%s, where %s is asked, is 2x', (text, name) => {
    const read = readFormula(text, symbols, { name });
    expect(read.kind === 'read' && printText(read.expression)).toBe('2*x');
  });

  test('a comparison with the asked name stays one, another name is refused', () => {
    expect(readFormula('x == 2', symbols, { name: 'x' })).toMatchObject({
      expression: { kind: 'comparison' },
    });
    expect(readFormula('y = 2', symbols, { name: 'x' })).toMatchObject({ issue: { code: 'assignment' } });
    expect(readNumberFormula('x = 3', { name: 'x' })).toMatchObject({ expression: { text: '3' } });
    expect(readNumberFormula('x = 3')).toMatchObject({ issue: { code: 'nameInNumber' } });
  });
});

describe('a number field knows no names and no juxtaposition', () => {
  test.each(['2(3)', '2π', '(1)(2)', 'x', '3 1', '5 cm', '2½', 'max', 'dL/dw'])('%s is refused', (text) => {
    expect(readNumberFormula(text).kind).toBe('invalid');
  });
  test.each(['-(2.5)*3', 'ln(4)', 'sqrt(101)', 'e^0.5', '2*pi', '½^3', '2²', '|-3|', '\\frac{35}{4}', '(5)'])(
    '%s is read',
    (text) => {
      expect(readNumberFormula(text).kind).toBe('read');
    },
  );
});
