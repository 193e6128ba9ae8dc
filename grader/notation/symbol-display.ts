import { greekLetters } from './greek.ts';
import { nameStructure, type NameParts } from './name-parts.ts';
import { gradientParts, partsOfName } from './symbol-table.ts';

/** A name as it is typeset: `w31` is w with subscript 3,1; `yhat` is ŷ; `w2_1,3` is w⁽²⁾ with 1,3. */
export interface DisplayedName {
  readonly kind: 'name';
  /** A letter (Greek where the name is Greek) or a word. */
  readonly base: string;
  readonly hat: boolean;
  /** '' where there is none. */
  readonly layer: string;
  readonly subscript: string;
}

export type DisplayedSymbol =
  | DisplayedName
  /** `dL/dyhat`: ∂L over ∂ŷ. */
  | { readonly kind: 'gradient'; readonly of: DisplayedName; readonly wrt: DisplayedName };

const isTwoDigits = (text: string | undefined) =>
  text !== undefined && text.length === 2 && [...text].every((c) => c >= '0' && c <= '9');

function displayed(parts: NameParts): DisplayedName {
  const { base, hat, layer, subscripts } = nameStructure(parts);
  const [first] = subscripts;
  // A weight's two digits are two indices: from where, to where.
  const isWeight = base === 'w' && subscripts.length === 1 && isTwoDigits(first);
  const subscript = isWeight ? [...(first ?? '')].join(',') : subscripts.join(',');
  return { kind: 'name', base: greekLetters.get(base) ?? base, hat, layer, subscript };
}

/** How the name of a symbol is typeset. Names that cannot be typed are shown as they are. */
export function displayedSymbol(name: string): DisplayedSymbol {
  const gradient = gradientParts(name);
  if (gradient !== undefined) {
    return { kind: 'gradient', of: displayed(gradient[0]), wrt: displayed(gradient[1]) };
  }
  const parts = partsOfName(name);
  if (parts !== undefined) return displayed(parts);
  return { kind: 'name', base: name, hat: false, layer: '', subscript: '' };
}
