import { z } from 'zod';
import { functionSchema } from './recipe-function.ts';
import { nameSchema, textSchema } from './recipe-text.ts';

const step = z.exactOptional(z.int().min(0));
const quantitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), of: nameSchema, step }),
  z.strictObject({ kind: z.literal('gradient'), of: nameSchema, wrt: nameSchema, step }),
  z.strictObject({ kind: z.literal('local'), of: nameSchema, wrt: nameSchema, step }),
  z.strictObject({ kind: z.literal('updated'), of: nameSchema, wrt: nameSchema, step: z.int().positive() }),
  z.strictObject({ kind: z.literal('shape'), of: nameSchema }),
]);

export const roundingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact') }),
  z.strictObject({ kind: z.literal('decimals'), digits: z.int().min(0).max(12) }),
  z.strictObject({ kind: z.literal('significant'), digits: z.int().min(1).max(12) }),
]);

const cell = z.strictObject({
  id: z.string().regex(/^[@A-Za-z0-9_.-]+$/),
  /** Absent where the quantity's own symbol is label enough. */
  label: textSchema.optional(),
  /** Thousandths of a point; 0 for working rows. */
  points: z.int().min(0),
});
const derivative = z.strictObject({ of: nameSchema, wrt: nameSchema });
const option = z.strictObject({
  /** Sent and kept as it stands, several with commas between them. */
  id: z.string().regex(/^[@A-Za-z0-9_.-]+$/),
  label: textSchema,
  feedback: textSchema.optional(),
  /** What a wrong option is worth: half for the right verdict with a wrong reason. */
  percent: z.int().min(0).max(99).optional(),
});
const asked = { asks: quantitySchema, rounding: roundingSchema.optional() };
const whole = { ...asked, points: z.int().min(0) };
const prefill = z.int().min(0).default(0);
/**
 * A bank of statements: of each group so many are drawn, and then so many `more` of whatever is left;
 * without `take` all are asked.
 */
const bank = {
  take: z.record(z.string(), z.int().positive()).optional(),
  more: z.int().positive().optional(),
};
const statement = cell.extend({
  /** The group of the bank it belongs to. */
  group: z.string().optional(),
  /** Whether the order of its options is drawn. */
  shuffle: z.boolean().default(true),
});
const expectation = { asks: z.exactOptional(quantitySchema), expected: z.exactOptional(z.string()) };

/** How a part is answered. The kinds agree with `as` on the command line. */
export const answerSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('number'), cells: z.array(cell.extend(asked)).min(1) }),
  /** The lecture's grad_table with numbers; `prefill` of its rows, drawn, are shown and not asked. */
  z.strictObject({ as: z.literal('table'), prefill, cells: z.array(cell.extend(asked)).min(1) }),
  /** Formulas over `symbols`; laid out as grad_table where `table` is set. */
  z.strictObject({
    as: z.literal('formula'),
    table: z.boolean().default(false),
    prefill,
    cells: z.array(cell.extend({ ...expectation, symbols: z.array(z.string()) })).min(1),
  }),
  z.strictObject({ as: z.literal('vector'), ...whole, size: z.int().positive() }),
  z.strictObject({
    as: z.literal('matrix'),
    ...whole,
    rows: z.int().positive(),
    columns: z.int().positive(),
  }),
  z.strictObject({
    as: z.literal('choice'),
    ...bank,
    cells: z.array(statement.extend({ options: z.array(option).min(2), correct: z.string() })).min(1),
  }),
  z.strictObject({
    as: z.literal('choices'),
    ...bank,
    cells: z
      .array(
        statement.extend({
          /** With `zero` the option is right exactly where that quantity is 0. */
          options: z.array(option.extend({ zero: quantitySchema.optional() })).min(2),
          correct: z.array(z.string()).default([]),
        }),
      )
      .min(1),
  }),
  /** A text with blanks `[[cell]]`. */
  z.strictObject({
    as: z.literal('cloze'),
    text: textSchema,
    cells: z.array(cell.extend({ accepted: z.array(z.string()).min(1) })).min(1),
  }),
  z.strictObject({
    as: z.literal('plainNumber'),
    cells: z.array(cell.extend({ expected: z.string(), rounding: roundingSchema })).min(1),
  }),
  /** An array typed whole: the value of a name, or a literal `[[2,3],[2,3]]`. */
  z.strictObject({ as: z.literal('array'), cells: z.array(cell.extend(expectation)).min(1) }),
  z.strictObject({
    as: z.literal('code'),
    cells: z.array(cell.extend({ ...expectation, given: z.array(nameSchema).default([]) })).min(1),
  }),
  /** A function of the NumPy subset, tested on drawn numbers. */
  z.strictObject({
    as: z.literal('function'),
    cells: z.array(cell.extend({ task: functionSchema })).min(1),
  }),
  /** Rows `∂a/∂b = formula`, one a line, that reach every target; `given` ones need no row. */
  z.strictObject({
    as: z.literal('derivation'),
    cells: z
      .array(
        cell.extend({
          /** Their `points` are weights: they share the points of the cell. */
          targets: z.array(derivative.extend({ points: z.int().positive() })).min(1),
          given: z.array(derivative).default([]),
          /** Whether every ∂a/∂b on the right needs a row above it. */
          justify: z.boolean().default(true),
          /** Whether each target is also worked out in numbers. */
          evaluate: z.boolean().default(false),
          rounding: roundingSchema.optional(),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    as: z.literal('text'),
    cells: z
      .array(
        cell.extend({
          rubric: z
            .array(z.strictObject({ id: z.string(), label: textSchema, points: z.int().min(0) }))
            .min(1),
          /** Shown after release. */
          model: textSchema.optional(),
        }),
      )
      .min(1),
  }),
]);
export type AnswerForm = z.infer<typeof answerSchema>;

export const slidesSchema = z.array(z.int().positive());

export const partSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]*$/),
  prompt: textSchema,
  hints: z.array(textSchema).default([]),
  /** How it is done, in a sentence or two; opens the worked solution, whose numbers are computed. */
  outline: textSchema.optional(),
  /** The slides of this part, where they are not those of the recipe. */
  slides: slidesSchema.optional(),
  answer: answerSchema,
});
export type RecipePart = z.infer<typeof partSchema>;
