import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerLine } from '../../cli/grade-lines.ts';
import { readNested } from '../../grader/tensor/nested.ts';
import { agrees } from '../grader/numpy/frozen-cases.ts';

const nested = z.union([z.number(), z.array(z.unknown())]);
const graded = z.object({ value: nested.optional(), gradients: z.record(z.string(), nested).optional() });
const frozen = graded.extend({ id: z.string(), code: z.string().optional(), line: z.number().optional() });

/**
 * Forward passes that the real NumPy ran, with gradients by central differences of fourth order,
 * extrapolated; at kinks and ties, where differences say nothing, by hand from the conventions.
 */
const cases = readFileSync(new URL('gradients.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((text) => ({ text, ...frozen.parse(JSON.parse(text)) }));

/** Same shape, and the same entries as far as differences can tell. */
function isSame(found: unknown, wanted: unknown): boolean {
  const [actual, expected] = [readNested(found), readNested(wanted)];
  return actual !== undefined && expected !== undefined && agrees(actual, expected, 1e-8);
}

describe('the command line gives the gradients that differences give', () => {
  test.each(cases.filter(({ code }) => code === undefined))('$id', ({ text, value, gradients }) => {
    const found = graded.parse(JSON.parse(answerLine(text)));
    expect(isSame(found.value, value), `the value is ${JSON.stringify(found.value)}`).toBe(true);
    const names = Object.keys(gradients ?? {});
    expect(Object.keys(found.gradients ?? {})).toEqual(names);
    const wrong = names.filter((name) => !isSame(found.gradients?.[name], gradients?.[name]));
    expect(wrong, JSON.stringify(found.gradients)).toEqual([]);
  });

  test('and this test notices a wrong entry and a wrong shape', () => {
    expect(isSame([1, 2], [1, 2.000001])).toBe(false);
    expect(isSame([1], 1)).toBe(false);
  });
});

describe('what has no gradient is an issue with a name', () => {
  test.each(cases.filter(({ code }) => code !== undefined))('$id', ({ text, code, line }) => {
    const issue = line === undefined ? { code } : { code, line };
    expect(JSON.parse(answerLine(text))).toMatchObject({ outcome: 'invalid', issue });
  });
});
