import { z } from 'zod';
import { languages } from '../grader/language.ts';
import { misconceptionCodes } from '../grader/misconceptions/codes.ts';
import { conventionCodes } from './conventions.ts';
import { faceSchema, givenSchema } from './recipe-draws.ts';
import { partSchema, roundingSchema, slidesSchema } from './recipe-parts.ts';
import { nameSchema, textSchema } from './recipe-text.ts';
import { wrongAnswerSchema } from './recipe-wrong-answers.ts';

/**
 * A recipe: a problem as data, in both languages, holding no code but a forward pass.
 * Everything that is served or judged follows from it (docs/authoring.md).
 *
 * Texts may contain `$…$` (author's TeX), `` `…` `` (code), `{name}` (the value of a name; inside
 * TeX `\given{name}`, and `\sign{name}` for < or >) and `@word` (a word of the drawn face).
 */
export const recipeSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  version: z.int().positive(),
  title: textSchema,
  topics: z.array(z.string()),
  level: z.int().min(1).max(5),
  minutes: z.number().positive(),
  /** Where the lecture treats it. */
  source: textSchema.optional(),
  /** Numbers of the lecture's slides, where they are known; a part may name its own. */
  slides: slidesSchema.default([]),
  statement: textSchema,
  given: z.record(nameSchema, givenSchema).default({}),
  /** Whether the statement prints what was drawn; `hidden` where only symbols or signs matter. */
  numbers: z.enum(['shown', 'hidden']).default('shown'),
  faces: z.array(faceSchema).default([]),
  /** NumPy subset; absent for plain questions. */
  forward: z.string().optional(),
  roles: z
    .record(nameSchema, z.enum(['preActivation', 'activation', 'prediction', 'loss', 'other']))
    .default({}),
  tex: z.record(z.string(), z.string()).default({}),
  update: z.strictObject({ loss: nameSchema, rate: nameSchema, parameters: z.array(nameSchema) }).optional(),
  /** Slots whose recipes carry the same network word may be drawn on one shared network. */
  network: z.string().optional(),
  figure: z
    .strictObject({
      kind: z.enum(['network', 'graph', 'none']),
      ask: z.array(nameSchema).default([]),
      relu: z.boolean().default(false),
      /** What stands beneath each layer after the input, where the forward pass does not say it. */
      activations: z.array(z.string()).default([]),
    })
    .optional(),
  parts: z.array(partSchema).min(1),
  conventions: z.array(z.enum(conventionCodes)).default([]),
  rounding: roundingSchema.default({ kind: 'decimals', digits: 3 }),
  /** Named rules of problems/rules.ts, and comparisons over names (`abs(z1) >= 0.5`). */
  require: z.array(z.string()).default([]),
  misconceptions: z.array(z.enum(misconceptionCodes)).default([]),
  /** Wrong answers of its own, named and certified like those. */
  wrongAnswers: z.array(wrongAnswerSchema).default([]),
  /** Languages the texts exist in; both unless a TA wrote in one. */
  languages: z.array(z.enum(languages)).default([...languages]),
});

export type Recipe = z.infer<typeof recipeSchema>;
/** What a file of the bank writes: defaults may be left out. */
export type RecipeInput = z.input<typeof recipeSchema>;
