import { describe, expect, test } from 'vitest';
import { chainFaults } from '../../../grader/derivation/telescope.ts';
import { readFormula } from '../../../grader/notation/read-formula.ts';
import { lecture } from './networks.ts';

const symbols = [...lecture.symbols, ...['dL/dyhat', 'dyhat/dh1', 'dh1/dw11'].map((name) => ({ name }))];

/** What is wrong with a formula for ∂L/∂w₁,₁ as a chain. */
function faults(text: string): readonly string[] {
  const reading = readFormula(text, symbols);
  if (reading.kind === 'invalid') throw new Error(reading.issue.code);
  return chainFaults(lecture.graph, { of: 'L', wrt: 'w11' }, reading.expression).map(({ code }) => code);
}

describe('a chain of gradient symbols', () => {
  test('has no fault where its links join, in whatever order they stand', () => {
    expect(faults('dL/dyhat*dyhat/dh1*dh1/dw11')).toEqual([]);
    expect(faults('dh1/dw11*(dL/dyhat*dyhat/dh1)')).toEqual([]);
  });

  test('lacks a link where two of them do not join', () => {
    expect(faults('dL/dyhat*dh1/dw11')).toEqual(['linkMissing']);
  });

  test.each([
    ['with a number for a factor', '2*(dL/dyhat*dh1/dw11)'],
    ['with a number behind it', 'dL/dyhat*dh1/dw11*2'],
    ['plus a number', 'dL/dyhat*dh1/dw11 + 3'],
    ['behind a number', '3 + dL/dyhat*dh1/dw11'],
    ['in a difference', 'dL/dyhat - dh1/dw11'],
    ['in a quotient', 'dL/dyhat / dh1/dw11'],
  ])('is none, and has no fault as one, %s', (_, text) => {
    expect(faults(text)).toEqual([]);
  });
});
