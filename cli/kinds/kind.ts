import type { z } from 'zod';

/** One kind of request of `adjoint grade`: what a line must look like, and its answer. */
export interface Kind<R> {
  readonly schema: z.ZodType<R>;
  /** Tells requests that fit for sure without asking the schema, where most are like that. */
  readonly isPlain?: (request: unknown) => request is R;
  /** Everything of the answering line but its `id`. */
  readonly answer: (request: R) => Readonly<Record<string, unknown>>;
}
