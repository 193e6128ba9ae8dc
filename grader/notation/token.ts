import type { ComparisonOperator } from './expression.ts';
import type { NameParts } from './name-parts.ts';

/** Marks of the grammar after all their spellings are folded into one. */
export type Sign =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '('
  | ')'
  | '['
  | ']'
  | '{'
  | '}'
  | '|'
  | ','
  | '@'
  | '⊙'
  | ComparisonOperator;

interface Place {
  /** Offset in the typed text, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
}

export type Token = Place &
  (
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'vulgar'; readonly above: string; readonly below: string }
    /** `typed` is the name as it stands in the text. */
    | { readonly kind: 'name'; readonly parts: NameParts; readonly typed: string }
    /** `side` is set where the text says it: `\left|`, `\rvert`. `equals` twice is a comparison for sure. */
    | { readonly kind: 'sign'; readonly sign: Sign; readonly side?: 'open' | 'close'; readonly twice?: true }
    | { readonly kind: 'superscript'; readonly text: string }
    /** `root` is √ without a brace. */
    | { readonly kind: 'command'; readonly command: 'frac' | 'sqrt' | 'root' }
    /** ∂ of a gradient symbol. */
    | { readonly kind: 'partial' }
    | { readonly kind: 'end' }
  );

export const isSign = (token: Token, sign: Sign): boolean => token.kind === 'sign' && token.sign === sign;
