import type { Drawing } from './drawing.ts';

/** Alternatives by name; `<name>` inside a text stands for one alternative of that name. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** Past this depth the first alternatives are taken, which must come to an end. */
const deepest = 5;

/** An alternative as literal texts and names in turn, starting with a text. */
type Pieces = readonly string[];

const known = new WeakMap<Grammar, ReadonlyMap<string, readonly Pieces[]>>();

function cut(grammar: Grammar): ReadonlyMap<string, readonly Pieces[]> {
  const before = known.get(grammar);
  if (before !== undefined) return before;
  const names = new Map(
    Object.entries(grammar).map(([name, texts]) => [name, texts.map((text) => text.split(/<(\w+)>/))]),
  );
  known.set(grammar, names);
  return names;
}

/** A text of the grammar. */
export function written(grammar: Grammar, start: string, drawing: Drawing, depth = 0): string {
  const alternatives = cut(grammar).get(start);
  if (alternatives === undefined) throw new Error(`the grammar has no <${start}>`);
  const pieces = depth > deepest ? alternatives[0]! : drawing.one(alternatives);
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    text += i % 2 === 0 ? piece : written(grammar, piece, drawing, depth + 1);
  }
  return text;
}
