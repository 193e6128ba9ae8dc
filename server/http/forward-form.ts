import { z } from 'zod';
import { givenRoles } from '../../problems/proposal/guess-roles.ts';
import type { Changes } from '../../problems/proposal/adjust.ts';

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
  value: listOf(name),
  gradient: listOf(name),
});
export type ForwardFields = z.infer<typeof forwardFieldsSchema>;

/** What was changed; undefined where the text is another than the one proposed from. */
export function changesOf(fields: ForwardFields): Changes | undefined {
  if (asSent(fields.of) !== asSent(fields.text) || fields.of.trim() === '') return undefined;
  const rows = fields.name.flatMap((one, at) => {
    const [role, values] = [fields.role[at], fields.values[at]];
    return role === undefined || values === undefined ? [] : [[one, { role, values }] as const];
  });
  return { names: new Map(rows), values: new Set(fields.value), gradients: new Set(fields.gradient) };
}

/** Browsers send line ends of their own. */
const asSent = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim();
