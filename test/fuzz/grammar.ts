import type { Drawing } from './drawing.ts';

/** Alternatives by name; `<name>` inside a text stands for one alternative of that name. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** Past this depth the first alternatives are taken, which must come to an end. */
const deepest = 6;

/** A text of the grammar. */
export function written(grammar: Grammar, start: string, drawing: Drawing, depth = 0): string {
  const alternatives = grammar[start];
  if (alternatives === undefined) throw new Error(`the grammar has no <${start}>`);
  const text = depth > deepest ? alternatives[0]! : drawing.one(alternatives);
  return text.replaceAll(/<(\w+)>/g, (_, name: string) => written(grammar, name, drawing, depth + 1));
}
