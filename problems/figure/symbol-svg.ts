import type { SymbolFace } from './symbol-face.ts';

/** Sizes of letters in a figure, in its units: `plain`, and `small` where labels stand dense. */
export const letterSizes = { plain: 17, small: 14 } as const;
export type LetterSize = keyof typeof letterSizes;

export interface Point {
  readonly x: number;
  readonly y: number;
}

const indexScale = 0.66;

/** About how wide a symbol is drawn; figures keep room for it. */
export function symbolWidth(face: SymbolFace, size: LetterSize = 'plain'): number {
  const index = Math.max(indexWidth(face.below), indexWidth(face.above));
  return Math.round(letterSizes[size] * (baseWidth(face.base) + index));
}

/** Letters differ: an index must neither touch its letter nor stand apart from it. */
function baseWidth(base: string): number {
  return [...base].reduce((width, letter) => width + (/[wmWM]/.test(letter) ? 0.76 : 0.58), 0);
}

function indexWidth(index: string): number {
  const ems = [...index].reduce((width, letter) => width + (/\d/.test(letter) ? 0.58 : 0.36), 0);
  return ems * indexScale;
}

/** A symbol centred on a point (the middle of its letter's height), as SVG. */
export function symbolSvg(face: SymbolFace, at: Point, size: LetterSize = 'plain'): string {
  const em = letterSizes[size];
  const x = round(at.x - symbolWidth(face, size) / 2);
  const y = round(at.y + em * 0.28);
  const beside = round(x + em * baseWidth(face.base));
  const index = (text: string, dy: number): string =>
    text === '' ? '' : `<tspan class="fig-index" x="${beside}" y="${round(y + em * dy)}">${text}</tspan>`;
  const letter = [...face.base].map(italic).join('');
  return (
    `<text class="fig-symbol${size === 'small' ? ' fig-symbol--small' : ''}" x="${x}" y="${y}">${letter}` +
    `${index(face.above, -0.45)}${index(face.below, face.above === '' ? 0.22 : 0.3)}</text>${hat(face, { x, y }, em)}`
  );
}

/** The hat is a stroke of our own: combining marks sit badly in many fonts. */
function hat(face: SymbolFace, base: Point, em: number): string {
  if (!face.hat) return '';
  const x = round(base.x + em * 0.33);
  const y = round(base.y - em * 0.62);
  return `<path class="fig-hat" d="M${round(x - 3.4)} ${y}l3.4-3.6 3.4 3.6"/>`;
}

const capital = 0x1d434;
const small = 0x1d44e;
const smallGreek = 0x1d6fc;

/** The mathematical italic letter, so that figures and MathML are set in one font. */
export function italic(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (letter === 'h') return 'ℎ';
  if (letter >= 'a' && letter <= 'z') return String.fromCodePoint(small + code - 0x61);
  if (letter >= 'A' && letter <= 'Z') return String.fromCodePoint(capital + code - 0x41);
  if (letter >= 'α' && letter <= 'ω') return String.fromCodePoint(smallGreek + code - 0x3b1);
  return letter;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
