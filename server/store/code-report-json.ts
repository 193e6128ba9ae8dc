import { z } from 'zod';
import type { CodeReport } from '../../grader/code/report.ts';

const text = z.string();
const stopped = { message: text, line: z.int() };

const problem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('raised'), ...stopped }),
  z.strictObject({ kind: z.literal('tooLong'), ...stopped }),
  z.strictObject({ kind: z.literal('returned'), found: text, missing: z.exactOptional(text) }),
  z.strictObject({
    kind: z.literal('shape'),
    name: text,
    own: text,
    expected: text,
    isTransposed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('value'), name: text, own: text, expected: text }),
  z.strictObject({ kind: z.literal('changed'), name: text }),
  z.strictObject({ kind: z.literal('unstable') }),
]);

/** What the tests of a function showed, as it is stored with a judgement. */
export const codeReportSchema: z.ZodType<CodeReport> = z.strictObject({
  groups: z.array(
    z.strictObject({
      group: text,
      passed: z.int(),
      made: z.int(),
      right: z.array(text),
      wrong: z.array(text),
    }),
  ),
  behaves: z.boolean(),
  failure: z.exactOptional(
    z.strictObject({
      group: text,
      call: text,
      inputs: z.array(z.strictObject({ name: text, value: text })),
      problem,
    }),
  ),
  slip: z.exactOptional(text),
});
