import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../grader/notation/limits.ts';
import { readFormula, readNumberFormula } from '../../../grader/notation/read-formula.ts';
import { symbols } from './arbitrary-formula.ts';

const code = (text: string) => {
  const read = readFormula(text, symbols);
  return read.kind === 'read' ? 'read' : read.issue.code;
};

describe('limits hold at the limit and one past it', () => {
  test('2,000 characters', () => {
    expect(code(`${' '.repeat(limits.characters - 1)}x`)).toBe('read');
    expect(code(`${' '.repeat(limits.characters)}x`)).toBe('tooLong');
    expect(code('1'.repeat(2_001))).toBe('tooLong');
  });
  test('500 tokens', () => {
    expect(code(`x${'+x'.repeat(249)}`)).toBe('read');
    expect(code(`-x${'+x'.repeat(249)}`)).toBe('read');
    expect(code(`x${'+x'.repeat(250)}`)).toBe('tooManyTokens');
  });
  test('depth 64, in brackets, functions and exponents', () => {
    const nested = (n: number) => `${'('.repeat(n)}x${')'.repeat(n)}`;
    expect([code(nested(64)), code(nested(65))]).toEqual(['read', 'tooDeep']);
    const called = (n: number) => `${'exp('.repeat(n)}x${')'.repeat(n)}`;
    expect([code(called(64)), code(called(65))]).toEqual(['read', 'tooDeep']);
    const raised = (n: number) => `x${'^x'.repeat(n)}`;
    expect([code(raised(64)), code(raised(65))]).toEqual(['read', 'tooDeep']);
    const barred = (n: number) => `${'|'.repeat(n)}x${'|'.repeat(n)}`;
    expect([code(barred(64)), code(barred(65))]).toEqual(['read', 'tooDeep']);
  });
  test('numerals of 40 characters', () => {
    expect(code('1'.repeat(40))).toBe('read');
    expect(code('1'.repeat(41))).toBe('numeralTooLong');
  });
  test.each([
    ['full-width digits', (n: number) => '１'.repeat(n)],
    ['a superscript', (n: number) => `x${'²'.repeat(n)}`],
    ['a negative superscript', (n: number) => `x⁻${'²'.repeat(n)}`],
    ['a superscript behind a function', (n: number) => `sin${'²'.repeat(n)}(x)`],
    ['a power of ten in LaTeX', (n: number) => `{1.5 \\times 10^{${'1'.repeat(n - 4)}}}`],
  ])('numerals of 40 characters: %s', (_, text) => {
    expect([code(text(40)), code(text(41))]).toEqual(['read', 'numeralTooLong']);
  });
  test('half a million brackets are refused at once', () => {
    expect(code('('.repeat(500_000))).toBe('tooLong');
  });
});

const pieces = [
  'x', 'w31', 'yhat', 'ŷ', 'dL/dh1', '∂', '∂L/∂h1', '1', '0.5', '1e', '½', '²', '₁', '(', ')', '[', ']', '{', '}',
  '|', '+', '-', '−', '*', '/', '^', '**', '·', ',', '<', '>=', '=', '==', ' ', '_', '.', '%', '\\frac', '\\hat',
  '\\sqrt', '\\left', '\\partial', '\\', 'exp', 'max', 'sin(', '√', 'σ', '\u200b', '\n', 'é', '中', '😀', '\ud800',
  '__proto__', 'constructor', 'w^{(2)}', '⁽²⁾', '\u0302', '，', '（', "'", '"', '$', '@', '⊙',
]; // oxfmt-ignore

describe('no text throws', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const isWithin = (at: number | undefined, text: string) => at !== undefined && at >= 0 && at <= text.length;
  /** Whether every issue names a place inside the text (a blank text has none). */
  const isPlaced = (text: string) =>
    [readFormula(text, symbols), readNumberFormula(text)].every(
      (found) => found.kind === 'read' || found.issue.code === 'blank' || isWithin(found.issue.at, text),
    );

  test('made of pieces of formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        expect(isPlaced(parts.join(''))).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
  test('made of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(isPlaced(text)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
  test('and the prototypes stay as they are', () => {
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });
});
