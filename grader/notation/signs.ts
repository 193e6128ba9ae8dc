import { foldedCharacter } from './characters.ts';
import type { Sign } from './token.ts';

const plain: readonly Sign[] = [
  '+', '-', '*', '/', '^', '(', ')', '[', ']', '{', '}', '|', ',', '@', '⊙', '<', '>', '=',
]; // oxfmt-ignore

const variants: readonly (readonly [string, Sign])[] = [
  ['−﹣–', '-'],
  ['·⋅∙‧・•×✕∗', '*'],
  ['÷∕⁄', '/'],
  ['≤≦⩽', '<='],
  ['≥≧⩾', '>='],
  ['≠', '!='],
  ['∣', '|'],
];

const one: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...plain.map((sign): [string, Sign] => [sign, sign]),
  ...variants.flatMap(([characters, sign]) => [...characters].map((c): [string, Sign] => [c, sign])),
]);

const two: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['**', '^'],
  ['<=', '<='],
  ['>=', '>='],
  ['!=', '!='],
  ['==', '='],
]);

export interface ScannedSign {
  readonly sign: Sign;
  readonly end: number;
  /** `==`, which is a comparison and never the beginning of an answer. */
  readonly twice?: true;
}

/** The mark of the grammar at a position, in any of its spellings. */
export function signAt(text: string, at: number): ScannedSign | undefined {
  const first = foldedCharacter(text, at);
  const pair = two.get(first + foldedCharacter(text, at + 1));
  if (pair !== undefined) return { sign: pair, end: at + 2, ...(pair === '=' ? { twice: true } : {}) };
  const sign = one.get(first);
  return sign === undefined ? undefined : { sign, end: at + 1 };
}
