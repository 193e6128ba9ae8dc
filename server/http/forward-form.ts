import { z } from 'zod';
import { givenRoles } from '../../problems/proposal/guess-roles.ts';
import type { Shape } from '../../grader/tensor.ts';
import type { Changes } from '../../problems/proposal/adjust.ts';
import { readShapeText } from '../../problems/proposal/shape-text.ts';

const most = 200;
const listOf = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item).max(most), item.transform((one) => [one])]).default([]);
const name = z.string().max(60);

/** A typed forward pass and what was made of its proposal; rows of names in parallel lists. */
export const forwardFieldsSchema = z.object({
  text: z.string().max(8000).default(''),
  title: z.string().max(200).default(''),
  set: z.string().max(100).default(''),
  /** The text from which the proposal was made that the lists belong to. */
  of: z.string().max(8000).default(''),
  name: listOf(name),
  role: listOf(z.enum(givenRoles)),
  values: listOf(z.string().max(600)),
  shape: listOf(z.string().max(20)),
  /** The shape that was found for the name beside it; empty where somebody chose it. */
  found: listOf(z.string().max(20)),
  /** What the statement says before the forward pass, where it is not the usual sentence. */
  intro: z.string().max(2000).default(''),
  introZh: z.string().max(2000).default(''),
  value: listOf(name),
  gradient: listOf(name),
});
export type ForwardFields = z.infer<typeof forwardFieldsSchema>;

export interface ChosenShapes {
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The same as they were typed, unreadable ones too. */
  readonly typed: ReadonlyMap<string, string>;
  /** Names beside which stands no shape. */
  readonly unread: readonly string[];
}

/** The shapes that somebody chose instead of those found for the same text. */
export function chosenShapes(fields: ForwardFields): ChosenShapes {
  const typed = new Map<string, string>();
  for (const [at, one] of (isSameText(fields) ? fields.name : []).entries()) {
    const text = fields.shape[at]?.trim() ?? '';
    if (text !== '' && text !== fields.found[at]) typed.set(one, text);
  }
  const read = [...typed].map(([one, text]) => [one, readShapeText(text)] as const);
  return {
    typed,
    shapes: new Map(read.flatMap(([one, shape]) => (shape === undefined ? [] : [[one, shape] as const]))),
    unread: read.flatMap(([one, shape]) => (shape === undefined ? [one] : [])),
  };
}

/** What was changed; undefined where the text is another than the one proposed from. */
export function changesOf(fields: ForwardFields): Changes | undefined {
  if (!isSameText(fields)) return undefined;
  const rows = fields.name.flatMap((one, at) => {
    const [role, values] = [fields.role[at], fields.values[at]];
    return role === undefined || values === undefined ? [] : [[one, { role, values }] as const];
  });
  return { names: new Map(rows), values: new Set(fields.value), gradients: new Set(fields.gradient) };
}

const isSameText = ({ of, text }: ForwardFields): boolean => of.trim() !== '' && asSent(of) === asSent(text);

/** Browsers send line ends of their own. */
const asSent = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();
