import type { z } from 'zod';
import { HttpProblem, notFound } from './http-problem.ts';

/** Reads path parameters; a path that cannot exist is not found. */
export function readParams<T>(schema: z.ZodType<T>, params: unknown): T {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/** Reads a query string; what does not fit is a bad request. */
export function readQuery<T>(schema: z.ZodType<T>, query: unknown): T {
  const parsed = schema.safeParse(query);
  if (!parsed.success) throw new HttpProblem(400, 'error.badRequest');
  return parsed.data;
}

/** Reads a body that our own pages and scripts send; anything else is a bad request. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new HttpProblem(400, 'error.badRequest');
  return parsed.data;
}
