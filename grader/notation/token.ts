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

export type MethodName = 'T' | 'sum' | 'mean' | 'dot';

interface Place {
  /** Offset in the typed text, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
}

export type Token = Place &
  /** `indicator`: a 1 that cannot be the number, as in `\\mathbb{1}[z>0]`. */
  (
    | { readonly kind: 'number'; readonly text: string; readonly indicator?: true }
    | { readonly kind: 'vulgar'; readonly above: string; readonly below: string }
    /** `typed` is the name as it stands in the text. */
    | { readonly kind: 'name'; readonly parts: NameParts; readonly typed: string }
    /** `side` is set where the text says it: `\left|`, `\rvert`. `equals` twice is a comparison for sure. */
    | { readonly kind: 'sign'; readonly sign: Sign; readonly side?: 'open' | 'close'; readonly twice?: true }
    | { readonly kind: 'superscript'; readonly text: string }
    /** `root` is √ without a brace. */
    | { readonly kind: 'command'; readonly command: 'frac' | 'sqrt' | 'root' }
    /** What a dot and a name behind a matrix ask of it: `.T` (also ᵀ and ⊤), `.sum(axis=0)`. */
    | { readonly kind: 'method'; readonly name: MethodName }
    /** The mark of W', which is no transpose here. */
    | { readonly kind: 'prime' }
    /** ∂ of a gradient symbol. */
    | { readonly kind: 'partial' }
    | { readonly kind: 'end' }
  );

export const isSign = (token: Token, sign: Sign): boolean => token.kind === 'sign' && token.sign === sign;
