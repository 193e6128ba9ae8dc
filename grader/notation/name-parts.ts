import { isDigit, isLetter } from './characters.ts';

/**
 * A name as it was spelled, without its typography: `ŷ₁` is head `yhat`, subscripts `1`;
 * `w⁽²⁾₁,₃` and `w2_1,3` are head `w2`, subscripts `1`, `3`. Greek letters are their names.
 */
export interface NameParts {
  readonly head: string;
  readonly subscripts: readonly string[];
}

/** What all spellings of one name have in common. */
export interface NameStructure {
  readonly base: string;
  readonly hat: boolean;
  /** Digits that stand directly at the base where subscripts follow: the layer in `w2_1,3`. */
  readonly layer: string;
  readonly subscripts: readonly string[];
}

/** The ASCII spelling: `w2_1,3`, `yhat_1`. */
export function nameText({ head, subscripts }: NameParts): string {
  return subscripts.length === 0 ? head : `${head}_${subscripts.join(',')}`;
}

/** End of the letters that a head begins with. */
function lettersEnd(head: string): number {
  let at = 0;
  while (isLetter(head.charCodeAt(at))) at += 1;
  return at;
}

function allDigitsFrom(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** `yhat`, `y_hat`, `y1hat` → without the hat. */
function withoutHat({ head, subscripts }: NameParts): NameParts & { readonly hat: boolean } {
  if (subscripts.includes('hat'))
    return { head, subscripts: subscripts.filter((s) => s !== 'hat'), hat: true };
  const letters = lettersEnd(head);
  const base = head.slice(0, letters);
  if (base.endsWith('hat') && base.length > 3 && allDigitsFrom(head, letters)) {
    return { head: base.slice(0, -3) + head.slice(letters), subscripts, hat: true };
  }
  if (head.endsWith('hat') && letters > 0 && head.length > 3 && allDigitsFrom(head.slice(0, -3), letters)) {
    return { head: head.slice(0, -3), subscripts, hat: true };
  }
  return { head, subscripts, hat: false };
}

/** Takes a name apart into base, hat, layer and subscripts. */
export function nameStructure(parts: NameParts): NameStructure {
  const { head, subscripts, hat } = withoutHat(parts);
  const letters = lettersEnd(head);
  const digits = head.slice(letters);
  if (letters === 0 || !allDigitsFrom(head, letters)) return { base: head, hat, layer: '', subscripts };
  const base = head.slice(0, letters);
  if (digits === '') return { base, hat, layer: '', subscripts };
  if (subscripts.length === 0) return { base, hat, layer: '', subscripts: [digits] };
  return { base, hat, layer: digits, subscripts };
}

/**
 * The keys under which a name is found: `strict` keeps the commas between subscripts, `loose`
 * drops them, so that `w31`, `w_31`, `w_{3,1}` and `w₃,₁` meet in one loose key.
 */
export function nameKeys(parts: NameParts): { readonly strict: string; readonly loose: string } {
  const { base, hat, layer, subscripts } = nameStructure(parts);
  const front = `${base}${hat ? 'hat' : ''}${layer}`;
  const separates = layer !== '' || subscripts.some((subscript) => !allDigitsFrom(subscript, 0));
  const joint = separates && subscripts.length > 0 ? '_' : '';
  return {
    strict: `${front}${joint}${subscripts.join(',')}`,
    loose: `${front}${joint}${subscripts.join('')}`,
  };
}
