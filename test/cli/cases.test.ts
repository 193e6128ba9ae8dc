import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerLine } from '../../cli/grade-lines.ts';

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly outcome?: string;
  readonly value?: unknown;
  readonly gradients?: unknown;
  readonly shape?: unknown;
}

const read = (name: string): readonly Case[] =>
  readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case);

/** Numbers to 1e-9 of their size; everything else exactly. */
function close(found: unknown, expected: unknown): boolean {
  if (typeof expected === 'number') {
    return typeof found === 'number' && Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) && found.length === expected.length && expected.every((e, i) => close(found[i], e))
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    const other = (found ?? {}) as Record<string, unknown>;
    return Object.entries(expected).every(([key, e]) => close(other[key], e));
  }
  return found === expected;
}

describe.each(['grade.jsonl', 'fine-print.jsonl'])('the known cases of %s', (file) => {
  test.each(read(file).map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const { outcome, value, gradients, shape, ...request } = one;
    const answer = JSON.parse(answerLine(JSON.stringify(request))) as Record<string, unknown>;
    const expected = Object.fromEntries(
      Object.entries({ id: one.id, outcome, value, gradients, shape }).filter(
        ([, field]) => field !== undefined,
      ),
    );
    expect(close(answer, expected), JSON.stringify({ request, answer, expected })).toBe(true);
  });
});

describe('a line that cannot be answered', () => {
  test.each([
    ['not json', null],
    ['{"id":7}', 7],
    ['{"id":"a","kind":"nothing"}', 'a'],
    ['{"id":"b","kind":"formula","expected":"x"}', 'b'],
    ['[]', null],
  ])('%s is invalid and the run goes on', (line, id) => {
    expect(JSON.parse(answerLine(line))).toMatchObject({
      id,
      outcome: 'invalid',
      issue: { code: 'request' },
    });
  });
});
