import { z } from 'zod';
import { misconceptionCodes } from '../grader/misconceptions/codes.ts';
import { nameSchema, textSchema } from './recipe-text.ts';

const size = z.string().regex(/^[a-z]+$/);
const length = z.int().positive().max(20);

const draw = z.strictObject({
  shape: z.array(z.union([length, size])).default([]),
  from: z.number().default(-2),
  to: z.number().default(2),
  step: z.number().positive().default(0.1),
});

const output = z.strictObject({ name: z.string(), wrt: z.exactOptional(nameSchema) });

const group = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]+$/),
  label: textSchema,
  weight: z.int().positive(),
  call: z.string(),
  /** Gradients of `forward` (the recipe's own where absent), or what the model returns. */
  expected: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('gradients'), of: nameSchema, forward: z.exactOptional(z.string()) }),
    z.strictObject({ kind: z.literal('model') }),
  ]),
  outputs: z.array(output).min(1).max(20),
  tests: z.int().min(1).max(30).default(8),
  sizes: z.record(size, z.array(length).min(1)).default({}),
  draws: z.record(nameSchema, draw).default({}),
});

const slip = z.strictObject({
  id: z.string().regex(/^[a-zA-Z0-9-]+$/),
  code: z.exactOptional(z.enum(misconceptionCodes)),
  replace: z.string().min(1),
  by: z.string(),
  says: z.exactOptional(textSchema),
});

/** A function to be written: how it is called, what it is held to, which slips are known by name. */
export const functionSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/),
  starter: z.string().max(4000),
  model: z.string().max(4000),
  /** Builds the arguments of the calls out of given names. */
  setup: z.string().default(''),
  returns: z.enum(['dict', 'tuple', 'value']),
  tolerance: z.number().positive().max(0.01).default(1e-6),
  /** Weight of leaving arguments alone and answering alike when called again. */
  conduct: z.int().min(0).default(1),
  groups: z.array(group).min(1).max(6),
  slips: z.array(slip).default([]),
});
export type FunctionForm = z.infer<typeof functionSchema>;
