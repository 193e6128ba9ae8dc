import type { Expression } from './expression.ts';
import { layoutOf, type Fence, type Layout } from './layout.ts';
import { displayedSymbol, type DisplayedName } from './symbol-display.ts';

const fences: { readonly [F in Fence]: readonly [string, string] } = {
  round: ['(', ')'],
  square: ['[', ']'],
  bars: ['|', '|'],
};

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const isUpright = (word: string) => word.length > 1;

/** A letter is italic; a word is upright by MathML's own rule. */
const identifier = (text: string) => `<mi>${escaped(text)}</mi>`;

function subscriptMarkup(subscript: string): string {
  const isNumeric = [...subscript].every((c) => c === ',' || (c >= '0' && c <= '9'));
  if (isNumeric) return `<mn>${subscript}</mn>`;
  return isUpright(subscript) && !subscript.includes(',')
    ? `<mtext>${escaped(subscript)}</mtext>`
    : identifier(subscript);
}

function nameMarkup({ base, hat, layer, subscript }: DisplayedName): string {
  const letter = identifier(base);
  const body = hat ? `<mover accent="true">${letter}<mo stretchy="false">ˆ</mo></mover>` : letter;
  const above = `<mrow><mo stretchy="false">(</mo><mn>${layer}</mn><mo stretchy="false">)</mo></mrow>`;
  if (layer !== '' && subscript !== '')
    return `<msubsup>${body}${subscriptMarkup(subscript)}${above}</msubsup>`;
  if (layer !== '') return `<msup>${body}${above}</msup>`;
  return subscript === '' ? body : `<msub>${body}${subscriptMarkup(subscript)}</msub>`;
}

const partial = '<mi mathvariant="normal">∂</mi>';

/** The MathML of one symbol, without the `math` element around it. */
function symbolMarkup(name: string): string {
  const symbol = displayedSymbol(name);
  if (symbol.kind === 'name') return nameMarkup(symbol);
  const [above, below] = [nameMarkup(symbol.of), nameMarkup(symbol.wrt)];
  return `<mfrac><mrow>${partial}${above}</mrow><mrow>${partial}${below}</mrow></mfrac>`;
}

function markup(layout: Layout): string {
  switch (layout.kind) {
    case 'number':
      return `<mn>${escaped(layout.text)}</mn>`;
    case 'symbol':
      return symbolMarkup(layout.name);
    case 'letter':
      return identifier(layout.text);
    case 'word':
      return `${identifier(layout.text)}<mo>\u2061</mo>`;
    case 'sign':
      return `<mo${layout.form === 'prefix' ? ' form="prefix"' : ''}>${escaped(layout.text)}</mo>`;
    case 'invisibleTimes':
      return '<mo>\u2062</mo>';
    case 'matrixTimes':
      return '<mo>\u2062</mo><mspace width="0.17em"/>';
    case 'transposeMark':
      return '<mo>⊤</mo>';
    case 'scientific':
      return markup(layout.of);
    case 'row':
      return `<mrow>${layout.items.map(markup).join('')}</mrow>`;
    case 'fraction':
      return `<mfrac>${markup(layout.above)}${markup(layout.below)}</mfrac>`;
    case 'raised':
      return `<msup>${markup(layout.base)}${markup(layout.exponent)}</msup>`;
    case 'root':
      return `<msqrt>${markup(layout.of)}</msqrt>`;
    case 'fenced':
      return fencedMarkup(layout.fence, markup(layout.of));
    case 'matrix':
      return matrixMarkup(layout.rows);
    default:
      return layout satisfies never;
  }
}

function fencedMarkup(fence: Fence, inner: string): string {
  const [open, close] = fences[fence];
  return `<mrow><mo fence="true" form="prefix">${open}</mo>${inner}<mo fence="true" form="postfix">${close}</mo></mrow>`;
}

function matrixMarkup(rows: readonly (readonly Layout[])[]): string {
  const cells = rows.map((row) => `<mtr>${row.map((cell) => `<mtd>${markup(cell)}</mtd>`).join('')}</mtr>`);
  return fencedMarkup('square', `<mtable>${cells.join('')}</mtable>`);
}

const inMath = (content: string) => `<math>${content}</math>`;

/**
 * A formula as native MathML, with its `math` element. Safe to put into a page: names and
 * numerals are escaped.
 */
export function printMathml(e: Expression): string {
  return inMath(markup(layoutOf(e)));
}

/** One symbol as native MathML, with its `math` element: w₃,₁, ŷ, ∂L/∂h₁. */
export function symbolMathml(name: string): string {
  return inMath(symbolMarkup(name));
}
