import type { SymbolFace } from './symbol-face.ts';

/** Size of the letters in a figure, in its units. */
export const letterSize = 17;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** About how wide a symbol is drawn; figures keep room for it. */
export function symbolWidth(face: SymbolFace): number {
  const index = Math.max(face.below.length, face.above.length);
  return Math.round(letterSize * (0.56 * [...face.base].length + 0.33 * index));
}

/** A symbol centred on a point (the middle of its letter's height), as SVG. */
export function symbolSvg(face: SymbolFace, at: Point): string {
  const start = round(at.x - symbolWidth(face) / 2);
  const base = round(at.y + letterSize * 0.3);
  const above = face.above === '' ? '' : `<tspan class="fig-index" dy="-7">${face.above}</tspan>`;
  const below =
    face.below === ''
      ? ''
      : `<tspan class="fig-index" dy="${above === '' ? 4 : 11}"${above === '' ? '' : ` dx="${-face.above.length * 4.1}"`}>${face.below}</tspan>`;
  const letter = [...face.base].map(italic).join('');
  return `${hat(face, { x: start, y: base })}<text class="fig-symbol" x="${start}" y="${base}">${letter}${above}${below}</text>`;
}

/** The hat is a stroke of our own: combining marks sit badly in many fonts. */
function hat(face: SymbolFace, base: Point): string {
  if (!face.hat) return '';
  const x = round(base.x + letterSize * 0.33);
  const y = round(base.y - letterSize * 0.62);
  return `<path class="fig-hat" d="M${x - 3.4} ${y}l3.4-3.6 3.4 3.6"/>`;
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
