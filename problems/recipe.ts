import { z } from 'zod';
import { languages } from '../grader/language.ts';
import { misconceptionCodes } from '../grader/misconceptions/codes.ts';

/**
 * A recipe: a problem as data, in both languages, holding no code but a forward pass.
 * Everything that is served or judged follows from it (docs/authoring.md).
 *
 * Texts may contain `$…$` (author's TeX) and `{name}` (the drawn value of a name).
 */
const localized = z.strictObject({ en: z.string(), 'zh-TW': z.string() });

/** A TA's plain question may be written in one language; the other then shows the same text. */
const text = z.union([localized, z.string().transform((same) => ({ en: same, 'zh-TW': same }))]);

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/);
const numeral = z.string().regex(/^-?\d+(\.\d+)?(\/\d+)?$/);

/** How one given value comes about. Values are numerals, so that nothing is ever rounded. */
const draw = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fixed'),
    value: z.union([numeral, z.array(numeral), z.array(z.array(numeral))]),
  }),
  z.strictObject({ kind: z.literal('oneOf'), values: z.array(numeral).min(1) }),
  z.strictObject({
    kind: z.literal('integer'),
    from: z.int(),
    to: z.int(),
    except: z.array(z.int()).default([]),
  }),
  /** An array whose entries are drawn independently from the list. */
  z.strictObject({
    kind: z.literal('array'),
    shape: z.array(z.int().positive()),
    values: z.array(numeral).min(1),
    distinct: z.boolean().default(false),
  }),
  /** Computed from other draws and forward values, exactly (`yhat - delta`). */
  z.strictObject({ kind: z.literal('derived'), from: z.string() }),
]);

const given = z.strictObject({
  draw,
  role: z.enum(['input', 'target', 'parameter', 'rate', 'other']).default('other'),
  tex: z.string().optional(),
  /** Drawn but never shown (the residual from which y is made). */
  hidden: z.boolean().default(false),
});

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), of: name, step: z.int().optional() }),
  z.strictObject({ kind: z.literal('gradient'), of: name, wrt: name, step: z.int().optional() }),
  z.strictObject({ kind: z.literal('local'), of: name, wrt: name, step: z.int().optional() }),
  z.strictObject({ kind: z.literal('updated'), of: name, wrt: name, step: z.int() }),
  z.strictObject({ kind: z.literal('shape'), of: name }),
]);

const rounding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact') }),
  z.strictObject({ kind: z.literal('decimals'), digits: z.int().min(0).max(12) }),
  z.strictObject({ kind: z.literal('significant'), digits: z.int().min(1).max(12) }),
]);

const option = z.strictObject({ id: z.string(), label: text, feedback: text.optional() });

const cell = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_.-]+$/),
  /** Absent where the quantity's own symbol is label enough. */
  label: text.optional(),
  points: z.int().min(0),
});

/** How a part is answered. The kinds agree with `as` on the command line. */
const part = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('number'),
    cells: z.array(cell.extend({ asks: quantity, rounding: rounding.optional() })),
  }),
  /** Like `number`, laid out as the lecture's grad_table. */
  z.strictObject({
    as: z.literal('table'),
    cells: z.array(
      cell.extend({ asks: quantity, rounding: rounding.optional(), prefilled: z.boolean().default(false) }),
    ),
  }),
  z.strictObject({
    as: z.literal('formula'),
    cells: z.array(
      cell.extend({
        asks: quantity.optional(),
        expected: z.string().optional(),
        symbols: z.array(z.string()),
        prefilled: z.boolean().default(false),
      }),
    ),
  }),
  z.strictObject({
    as: z.literal('vector'),
    asks: quantity,
    size: z.int(),
    points: z.int(),
    rounding: rounding.optional(),
  }),
  z.strictObject({
    as: z.literal('matrix'),
    asks: quantity,
    rows: z.int(),
    columns: z.int(),
    points: z.int(),
    rounding: rounding.optional(),
  }),
  z.strictObject({
    as: z.literal('choice'),
    cells: z.array(cell.extend({ options: z.array(option), correct: z.string() })),
  }),
  z.strictObject({
    as: z.literal('choices'),
    cells: z.array(cell.extend({ options: z.array(option), correct: z.array(z.string()) })),
  }),
  z.strictObject({
    as: z.literal('cloze'),
    text,
    cells: z.array(cell.extend({ accepted: z.array(z.string()) })),
  }),
  z.strictObject({
    as: z.literal('plainNumber'),
    cells: z.array(cell.extend({ expected: z.string(), rounding })),
  }),
  z.strictObject({
    as: z.literal('array'),
    cells: z.array(cell.extend({ asks: quantity.optional(), expected: z.string().optional() })),
  }),
  z.strictObject({
    as: z.literal('code'),
    cells: z.array(
      cell.extend({
        asks: quantity.optional(),
        expected: z.string().optional(),
        given: z.array(name).default([]),
      }),
    ),
  }),
  z.strictObject({
    as: z.literal('text'),
    cells: z.array(
      cell.extend({ rubric: z.array(z.strictObject({ id: z.string(), label: text, points: z.int() })) }),
    ),
  }),
]);

const partFrame = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9-]*$/),
  prompt: text,
  hints: z.array(text).default([]),
  answer: part,
});

const condition = z.strictObject({
  /** A rule of the generator catalogue (G1…G10) or a comparison over names, `abs(z1) >= 0.5`. */
  that: z.string(),
});

export const recipeSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  version: z.int().positive(),
  title: text,
  topics: z.array(z.string()),
  level: z.int().min(1).max(5),
  minutes: z.number().positive(),
  /** The slide the problem comes from: `slide 33`. */
  source: z.string().optional(),
  statement: text,
  given: z.record(name, given).default({}),
  /** NumPy subset; absent for plain questions. */
  forward: z.string().optional(),
  roles: z.record(name, z.enum(['preActivation', 'activation', 'prediction', 'loss', 'other'])).default({}),
  tex: z.record(z.string(), z.string()).default({}),
  update: z.strictObject({ loss: name, rate: name, parameters: z.array(name) }).optional(),
  /** Slots whose recipes carry the same network word may be drawn on one shared network. */
  network: z.string().optional(),
  figure: z
    .strictObject({
      kind: z.enum(['network', 'none']),
      ask: z.array(name).default([]),
      relu: z.boolean().default(false),
    })
    .optional(),
  parts: z.array(partFrame).min(1),
  conventions: z.array(z.string()).default([]),
  rounding: rounding.default({ kind: 'decimals', digits: 3 }),
  require: z.array(condition).default([]),
  misconceptions: z.array(z.enum(misconceptionCodes)).default([]),
  /** Pairs that no variant can tell apart; they share one sentence of feedback. */
  inseparable: z.array(z.tuple([z.enum(misconceptionCodes), z.enum(misconceptionCodes)])).default([]),
  /** Languages the texts exist in; both unless a TA wrote in one. */
  languages: z.array(z.enum(languages)).default([...languages]),
});

export type Recipe = z.infer<typeof recipeSchema>;
/** What a file of the bank writes: defaults may be left out. */
export type RecipeInput = z.input<typeof recipeSchema>;
