import { greekNames } from './greek.ts';
import { displayedSymbol, type DisplayedName } from './symbol-display.ts';

/** A letter or word as TeX: `\\eta`, `x`, `\\mathrm{lr}`. */
export function letterTex(text: string): string {
  const greek = greekNames.get(text);
  if (greek !== undefined) return `\\${greek}`;
  const plain = text.replaceAll('_', '\\_');
  return text.length === 1 ? text : `\\mathrm{${plain}}`;
}

function nameTex({ base, hat, layer, subscript }: DisplayedName): string {
  const body = hat ? `\\hat{${letterTex(base)}}` : letterTex(base);
  const isWord = subscript.length > 1 && [...subscript].every((c) => c !== ',' && !(c >= '0' && c <= '9'));
  const above = layer === '' ? '' : `^{(${layer})}`;
  return `${body}${above}${subscript === '' ? '' : `_{${isWord ? letterTex(subscript) : subscript}}`}`;
}

/** The TeX of one symbol by its name: `w_{3,1}`, `\hat{y}`, `\frac{\partial L}{\partial h_{1}}`. */
export function symbolTex(name: string): string {
  const symbol = displayedSymbol(name);
  if (symbol.kind === 'name') return nameTex(symbol);
  return `\\frac{\\partial ${nameTex(symbol.of)}}{\\partial ${nameTex(symbol.wrt)}}`;
}
