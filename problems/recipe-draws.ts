import { z } from 'zod';
import { nameSchema, numeralSchema, textSchema } from './recipe-text.ts';

/** How one given value comes about. Values are numerals, so that nothing is ever rounded. */
const drawSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fixed'),
    value: z.union([numeralSchema, z.array(numeralSchema), z.array(z.array(numeralSchema))]),
  }),
  /** `unlike` leaves out what an earlier name has drawn, whatever the sign. */
  z.strictObject({
    kind: z.literal('oneOf'),
    values: z.array(numeralSchema).min(1),
    unlike: nameSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('integer'),
    from: z.int(),
    to: z.int(),
    except: z.array(z.int()).default([]),
  }),
  /** An array whose entries are drawn from the list, one by one; `distinct` never repeats a value. */
  z.strictObject({
    kind: z.literal('array'),
    shape: z.array(z.int().positive()),
    values: z.array(numeralSchema).min(1),
    distinct: z.boolean().default(false),
  }),
  /** Computed from other draws and forward values, exactly (`yhat - delta`). */
  z.strictObject({
    kind: z.literal('derived'),
    from: z.string(),
    shape: z.array(z.int().positive()).default([]),
  }),
]);
export type Draw = z.infer<typeof drawSchema>;

export const givenSchema = z.strictObject({
  draw: drawSchema,
  role: z.enum(['input', 'target', 'parameter', 'rate', 'mask', 'prediction', 'other']).default('other'),
  tex: z.string().optional(),
  /** Drawn but never shown (the residual from which y is made). */
  hidden: z.boolean().default(false),
  /** Drawn from the seed alone, so that its shares hold whatever certification refuses. */
  steady: z.boolean().default(false),
});

/**
 * One of several faces of a recipe (which parameter is asked, which gate is closed). Its words
 * replace `@word` in every text and name; its `given` entries replace those of the recipe. The
 * face depends on the seed alone, so that the shares hold whatever certification refuses.
 */
export const faceSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]+$/),
  weight: z.int().positive().default(1),
  words: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), textSchema).default({}),
  given: z.record(nameSchema, givenSchema).default({}),
});
export type Face = z.infer<typeof faceSchema>;
