import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../grader/notation/expression.ts';
import { printMathml } from '../../../grader/notation/print-mathml.ts';
import { printTex } from '../../../grader/notation/print-tex.ts';
import { printText } from '../../../grader/notation/print-text.ts';
import { speak } from '../../../grader/notation/speech.ts';

const leaves: readonly Expression[] = [
  { kind: 'symbol', name: 'x' },
  { kind: 'symbol', name: 'x1' },
  { kind: 'symbol', name: 'X' },
  { kind: 'symbol', name: 'dL/dx' },
  { kind: 'number', text: '1' },
  { kind: 'number', text: '2' },
];

/** All formulas one level above the given ones. */
function grown(parts: readonly Expression[]): Expression[] {
  const found: Expression[] = [];
  for (const of of parts) {
    found.push({ kind: 'negate', of });
    for (const name of ['exp', 'abs', 'sqrt', 'transpose', 'sum'] as const) {
      found.push({ kind: 'call', function: name, arguments: [of] });
    }
    found.push({ kind: 'call', function: 'mean', arguments: [of, { kind: 'number', text: '0' }] });
  }
  for (const left of parts) {
    for (const right of parts) {
      for (const operator of [
        'add', 'subtract', 'multiply', 'divide', 'power', 'matmul', 'hadamard',
      ] as const) found.push({ kind: 'binary', operator, left, right }); // oxfmt-ignore
      found.push({ kind: 'comparison', operator: '<', left, right });
      found.push({ kind: 'call', function: 'max', arguments: [left, right] });
      found.push({ kind: 'matrix', rows: [[left, right]] });
      found.push({ kind: 'matrix', rows: [[left], [right]] });
    }
  }
  return found;
}

/** What a listener hears: words, without case, commas and full stops. */
const heard = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[,;:：；，。]/gu, ' ')
    .replaceAll(/\s+/gu, ' ');

const level1 = [...leaves, ...grown(leaves)];
const few = level1.filter((_, k) => k % 8 === 0 || k < leaves.length);
const many = [...level1, ...grown(few)];

/** Two formulas that look or sound alike, as text. */
function firstPair(formulas: readonly Expression[], shown: (e: Expression) => string): readonly string[] {
  const seen = new Map<string, Expression>();
  for (const e of formulas) {
    const key = shown(e);
    const other = seen.get(key);
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(e)) {
      return [key, printText(other), printText(e)];
    }
    seen.set(key, e);
  }
  return [];
}

describe('no two formulas are shown or said alike', () => {
  test('among tens of thousands of small ones', () => {
    expect(many.length).toBeGreaterThan(25_000);
  });

  test.each([
    ['plain text', printText],
    ['TeX', (e: Expression) => printTex(e)],
    ['MathML', printMathml],
    ['English, heard without punctuation', (e: Expression) => heard(speak(e, 'en'))],
    ['Chinese, heard without punctuation', (e: Expression) => heard(speak(e, 'zh-TW'))],
  ] as const)('in %s', (_language, shown) => {
    expect(firstPair(many, shown)).toEqual([]);
  });

  test('this test notices a printer without brackets', () => {
    const careless = (e: Expression): string =>
      e.kind === 'binary' ? `${careless(e.left)} ${e.operator} ${careless(e.right)}` : printText(e);
    expect(firstPair(many, careless)).not.toEqual([]);
  });
});
