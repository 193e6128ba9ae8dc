import { z } from 'zod';
import { numbersAgree, type Tolerance } from '../../grader/agree/number.ts';
import { readNumber } from '../../grader/answer/number.ts';
import { describeIssue } from '../../grader/notation/issues.ts';
import type { Kind } from './kind.ts';

const nonNegative = z.number().nonnegative();

const schema = z.object({
  expected: z.union([z.number(), z.string()]),
  answer: z.string(),
  tolerance: z
    .object({
      relative: nonNegative.optional(),
      absolute: nonNegative.optional(),
      digits: z.int().min(1).max(100).optional(),
    })
    .optional(),
});

type NumberRequest = z.infer<typeof schema>;

/** `number`: whether a typed number agrees with the expected one. */
export const numberKind: Kind<NumberRequest> = {
  schema,
  answer: ({ expected, answer, tolerance }) => {
    const reference = readNumber(String(expected));
    if (reference.kind === 'invalid') {
      const message = `expected: ${describeIssue(reference.issue, 'en')}`;
      return { outcome: 'invalid', issue: { code: 'badExpected', message } };
    }
    const reading = readNumber(answer);
    if (reading.kind === 'invalid') {
      const { code, at } = reading.issue;
      return { outcome: 'invalid', issue: { code, message: describeIssue(reading.issue, 'en'), at } };
    }
    const agrees = numbersAgree(reading.value, reference.value, given(tolerance));
    return { outcome: agrees ? 'correct' : 'incorrect' };
  },
};

/** The tolerances that are set, without the absent ones. */
function given(tolerance: NumberRequest['tolerance']): Tolerance {
  const { relative, absolute, digits } = tolerance ?? {};
  return {
    ...(relative === undefined ? {} : { relative }),
    ...(absolute === undefined ? {} : { absolute }),
    ...(digits === undefined ? {} : { digits }),
  };
}
