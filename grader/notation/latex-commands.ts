import { greekLetters } from './greek.ts';
import type { Sign } from './token.ts';

/** What a LaTeX command stands for in a formula. */
export type LatexCommand =
  | { readonly kind: 'sign'; readonly sign: Sign; readonly side?: 'open' | 'close' }
  /** A name by itself: Greek letters, functions, constants. */
  | { readonly kind: 'name'; readonly name: string }
  /** Takes one argument, the name it decorates; `hat` marks it, a typeface does not. */
  | { readonly kind: 'decoration'; readonly hat: boolean }
  | { readonly kind: 'structure'; readonly command: 'frac' | 'sqrt' }
  | { readonly kind: 'partial' }
  /** Spacing, and the size of a bracket (`\left`), which tells on which side a bar stands. */
  | { readonly kind: 'nothing'; readonly side?: 'open' | 'close' };

const signs: readonly (readonly [string, Sign])[] = [
  ['cdot', '*'],
  ['times', '*'],
  ['ast', '*'],
  ['div', '/'],
  ['lt', '<'],
  ['gt', '>'],
  ['le', '<='],
  ['leq', '<='],
  ['leqslant', '<='],
  ['ge', '>='],
  ['geq', '>='],
  ['geqslant', '>='],
  ['ne', '!='],
  ['neq', '!='],
  ['odot', '⊙'],
  ['lparen', '('],
  ['rparen', ')'],
  ['lbrack', '['],
  ['rbrack', ']'],
  ['vert', '|'],
];

const functions = ['exp', 'log', 'ln', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'arctan', 'max', 'min'];
const nothings = [
  'big', 'Big', 'bigg', 'Bigg', 'quad', 'qquad', 'displaystyle', 'thinspace', ',', ';', ':', '!', ' ', '>',
]; // oxfmt-ignore
const opening = ['left', 'mleft', 'bigl', 'Bigl', 'biggl', 'Biggl'];
const closing = ['right', 'mright', 'bigr', 'Bigr', 'biggr', 'Biggr'];
const typefaces = [
  'mathcal', 'mathscr', 'mathrm', 'mathit', 'mathbf', 'mathbb', 'mathbbm', 'mathds', 'boldsymbol', 'operatorname',
  'text',
]; // oxfmt-ignore

/** Every command that is understood, by its name without the backslash. */
export const latexCommands: ReadonlyMap<string, LatexCommand> = new Map<string, LatexCommand>([
  ...signs.map(([name, sign]): [string, LatexCommand] => [name, { kind: 'sign', sign }]),
  ['lvert', { kind: 'sign', sign: '|', side: 'open' }],
  ['rvert', { kind: 'sign', sign: '|', side: 'close' }],
  ...[...greekLetters.keys(), ...functions].map((name): [string, LatexCommand] => [
    name,
    { kind: 'name', name },
  ]),
  ['varepsilon', { kind: 'name', name: 'epsilon' }],
  ['vartheta', { kind: 'name', name: 'theta' }],
  ['varphi', { kind: 'name', name: 'phi' }],
  ['exponentialE', { kind: 'name', name: 'e' }],
  ['differentialD', { kind: 'name', name: 'd' }],
  ['hat', { kind: 'decoration', hat: true }],
  ['widehat', { kind: 'decoration', hat: true }],
  ...typefaces.map((name): [string, LatexCommand] => [name, { kind: 'decoration', hat: false }]),
  ['frac', { kind: 'structure', command: 'frac' }],
  ['dfrac', { kind: 'structure', command: 'frac' }],
  ['tfrac', { kind: 'structure', command: 'frac' }],
  ['sqrt', { kind: 'structure', command: 'sqrt' }],
  ['partial', { kind: 'partial' }],
  ...opening.map((name): [string, LatexCommand] => [name, { kind: 'nothing', side: 'open' }]),
  ...closing.map((name): [string, LatexCommand] => [name, { kind: 'nothing', side: 'close' }]),
  ...nothings.map((name): [string, LatexCommand] => [name, { kind: 'nothing' }]),
]);
