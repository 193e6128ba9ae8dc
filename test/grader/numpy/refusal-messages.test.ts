import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runNumpy } from '../../../grader/numpy/run.ts';
import type { Tensor } from '../../../grader/tensor.ts';

/** Code, and why it is refused; `numpy` where NumPy 2.4 itself says it in these words. */
const rowSchema = z.strictObject({
  code: z.string(),
  issue: z.string(),
  line: z.int(),
  message: z.string(),
  numpy: z.literal(true).optional(),
});
const rows = readFileSync(new URL('refusal-messages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => rowSchema.parse(JSON.parse(line)));

const given = new Map<string, Tensor<number>>([
  ['A', { shape: [3, 2], data: [1, 2, 3, 4, 5, 6] }],
  ['v', { shape: [2], data: [1, 2] }],
]);

describe('what cannot be run is refused with the reason and its line', () => {
  test.each(rows.map((row) => [row.code, row] as const))('%s', (code, { issue, line, message }) => {
    const run = runNumpy(code, given);
    expect(run.kind === 'invalid' ? run.issue : run).toEqual({ code: issue, message, line });
  });

  test('many of the reasons are NumPy’s own words', () => {
    expect(rows.filter(({ numpy }) => numpy).length).toBeGreaterThanOrEqual(130);
  });
});
