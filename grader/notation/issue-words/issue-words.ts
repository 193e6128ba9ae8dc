import type { InputIssue } from '../expression.ts';
import type { IssueCode } from '../issue-codes.ts';

/** The sentences for issues in one language; `{name}` is a detail of the issue. */
export interface IssueWords {
  readonly sentences: { readonly [C in IssueCode]: string };
  /** For a code of another module (NumPy has its own). */
  readonly unreadable: string;
  /** Begins the sentence where an answer has rows. */
  readonly row: string;
}

/** The sentence of an issue, its details in place. */
export function sentenceFor({ code, details = {} }: InputIssue, words: IssueWords): string {
  const sentence = new Map(Object.entries(words.sentences)).get(code);
  if (sentence === undefined) return words.unreadable;
  const places = new Map(Object.entries(details));
  return filled((places.has('derivationRow') ? words.row : '') + sentence, places);
}

/** Puts the details into the `{places}` of a sentence. */
function filled(sentence: string, details: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = sentence.split('{');
  return rest.reduce((out, piece) => {
    const end = piece.indexOf('}');
    return out + (details.get(piece.slice(0, end)) ?? '') + piece.slice(end + 1);
  }, first);
}
