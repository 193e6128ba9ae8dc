import type { z } from 'zod';
import { derivativeKind } from './derivative.ts';
import { firstOf } from './first-issue.ts';
import { formulaKind } from './formula.ts';
import { gradientKind } from './gradient.ts';
import type { Kind } from './kind.ts';
import { numberKind } from './number.ts';
import { numpyKind } from './numpy.ts';
import { problemKind } from './problem.ts';

export type Answering = (request: unknown) => Readonly<Record<string, unknown>>;

/** Ties a schema to its answer, so that requests of every kind can stand in one table. */
function answering<R>(kind: Kind<R>): Answering {
  return (request) => {
    if (kind.isPlain?.(request) === true) return kind.answer(request);
    const parsed = kind.schema.safeParse(request);
    return parsed.success ? kind.answer(parsed.data) : refusal(parsed.error);
  };
}

function refusal(error: z.ZodError): Readonly<Record<string, unknown>> {
  return { outcome: 'invalid', issue: { code: 'request', message: firstOf(error) } };
}

/** Every kind of request of `adjoint grade` by its name. */
export const kinds: ReadonlyMap<string, Answering> = new Map([
  ['formula', answering(formulaKind)],
  ['number', answering(numberKind)],
  ['gradient', answering(gradientKind)],
  ['derivative', answering(derivativeKind)],
  ['numpy', answering(numpyKind)],
  ['problem', answering(problemKind)],
]);
