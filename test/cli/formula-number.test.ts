import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formulaKind } from '../../cli/kinds/formula.ts';
import { numberKind } from '../../cli/kinds/number.ts';

const cases = readFileSync(new URL('formula-number.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function answer(request: { readonly kind: string }) {
  if (request.kind === 'formula') return formulaKind.answer(formulaKind.schema.parse(request));
  return numberKind.answer(numberKind.schema.parse(request));
}

describe('the known cases of formulas and numbers', () => {
  test.each(cases.map((row) => [`${row.id}: ${row.answer} for ${row.expected}`, row]))('%s', (_, row) => {
    const { outcome, ...request } = row;
    expect(answer(request)).toMatchObject({ outcome });
  });
});

describe('invalid answers say why', () => {
  test('a blank answer is invalid with the code blank', () => {
    expect(answer({ kind: 'number', expected: 5, answer: ' ' } as never)).toMatchObject({
      outcome: 'invalid',
      issue: { code: 'blank' },
    });
    expect(answer({ kind: 'formula', expected: 'x', answer: '', symbols: ['x'] } as never)).toMatchObject({
      outcome: 'invalid',
      issue: { code: 'blank' },
    });
  });
  test('with a code, a sentence and a place', () => {
    const found = formulaKind.answer({ expected: 'x', answer: 'x+q', symbols: ['x'] });
    expect(found).toEqual({
      outcome: 'invalid',
      issue: { code: 'unknownName', message: expect.stringContaining('q'), at: 2 },
    });
  });
  test('names that cannot be told apart are refused', () => {
    const found = formulaKind.answer({ expected: 'x1', answer: 'x1', symbols: ['x1', 'x_1'] });
    expect(found).toMatchObject({ outcome: 'invalid' });
  });
  test('a request of another shape is refused by the schema', () => {
    expect(formulaKind.schema.safeParse({ expected: 'x', answer: 1, symbols: [] }).success).toBe(false);
    expect(numberKind.schema.safeParse({ expected: 1, answer: 2 }).success).toBe(false);
    expect(
      numberKind.schema.safeParse({ expected: 1, answer: '2', tolerance: { relative: -1 } }).success,
    ).toBe(false);
  });
});
