import type { SymbolEntry } from '../question.ts';
import type { Expression } from './expression.ts';
import { greekNames } from './greek.ts';
import { layoutOf, type Fence, type Layout } from './layout.ts';
import { letterTex, symbolTex } from './symbol-tex.ts';

const fences: { readonly [F in Fence]: readonly [string, string] } = {
  round: ['\\left(', '\\right)'],
  square: ['\\left[', '\\right]'],
  bars: ['\\left|', '\\right|'],
};

const signs: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['·', ' \\cdot '],
  ['×', ' \\times '],
  ['≤', ' \\le '],
  ['≥', ' \\ge '],
  ['≠', ' \\ne '],
  ['⊙', ' \\odot '],
  [',', ', '],
]);

/** Function names that TeX knows as commands. */
const known = new Set(['exp', 'ln', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'arctan', 'max', 'min']);

type Overrides = ReadonlyMap<string, string>;

function tex(layout: Layout, overrides: Overrides): string {
  const inside = (part: Layout) => tex(part, overrides);
  switch (layout.kind) {
    case 'number':
      return layout.text.replace('−', '-');
    case 'symbol':
      return overrides.get(layout.name) ?? symbolTex(layout.name);
    case 'letter':
      return letterTex(layout.text);
    case 'word':
      return functionTex(layout.text);
    case 'sign':
      return signs.get(layout.text) ?? ` ${layout.text} `;
    case 'invisibleTimes':
      return ' ';
    case 'matrixTimes':
      return ' \\, ';
    case 'transposeMark':
      return '\\top';
    case 'scientific':
      return `{${inside(layout.of)}}`;
    case 'row':
      return layout.items.map(inside).join('');
    case 'fraction':
      return `\\frac{${inside(layout.above)}}{${inside(layout.below)}}`;
    case 'raised':
      return `${inside(layout.base)}^{${inside(layout.exponent)}}`;
    case 'root':
      return `\\sqrt{${inside(layout.of)}}`;
    case 'fenced': {
      const [open, close] = fences[layout.fence];
      return `${open}${inside(layout.of)}${close}`;
    }
    case 'matrix':
      return `\\begin{bmatrix}${layout.rows.map((row) => row.map(inside).join(' & ')).join(' \\\\ ')}\\end{bmatrix}`;
    default:
      return layout satisfies never;
  }
}

function functionTex(word: string): string {
  if (known.has(word)) return `\\${word}`;
  return greekNames.has(word) ? letterTex(word) : `\\operatorname{${word}}`;
}

/** A formula as TeX; the `tex` of a symbol's entry wins over what its name gives. */
export function printTex(e: Expression, symbols: readonly SymbolEntry[] = []): string {
  const overrides = new Map(
    symbols.flatMap(({ name, tex: own }) => (own === undefined ? [] : [[name, own] as const])),
  );
  return tex(layoutOf(e), overrides);
}
