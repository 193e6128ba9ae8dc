import type { Drawing } from './drawing.ts';

const pieces = [
  '(', ')', '[', ']', '{', '}', '|', ',', ';', ':', '.', '..', "'", '"', '`', '\\', '/', '//', '*', '**', '^', '^^', '_',
  '+', '-', '--', '=', '==', '<', '>', '!', '&', '%', '$', '#', '@', '~', ' ', '\n', '\t', '\r', '\u0000', '\u200b', '\u202e',
  '\ufeff', '\u0302', '\ud800', '\udfff', '😀', '中', 'é', '１', 'ｘ', '٣', 'х', '∞', '√', 'σ', '∂', '²', '₁', '⁽', '½', '⊤', '，',
  'e', '1e', '0', '9'.repeat(40), '('.repeat(70), '-'.repeat(60), '1'.repeat(300), 'NaN', 'null', '__proto__', 'constructor',
  'toString', 'dL/d', '\\frac', '\\left', '\\right', '\\hat', '\\sqrt', '\\begin{', 'np.', 'lambda', 'def ', 'for i in ', '[::-1]',
]; // oxfmt-ignore

type Change = (
  text: string,
  place: { readonly from: number; readonly to: number },
  drawing: Drawing,
) => string;

const changes: readonly Change[] = [
  (text, { from, to }) => text.slice(0, from) + text.slice(to),
  (text, { from, to }) => text.slice(0, to) + text.slice(from, to) + text.slice(to),
  (text, { from }, drawing) => text.slice(0, from) + drawing.one(pieces) + text.slice(from),
  (text, { from }, drawing) => text.slice(0, from) + drawing.one(pieces) + text.slice(from + 1),
  (text, { from, to }) =>
    text.slice(0, from) + [...text.slice(from, to)].toReversed().join('') + text.slice(to),
  (text, { from, to }) => text.slice(to) + text.slice(from, to) + text.slice(0, from),
  (text, { from, to }, drawing) =>
    text.slice(0, from) + text.slice(from, to).repeat(drawing.whole(2, 30)) + text.slice(to),
  (text, { from }, drawing) =>
    text.slice(0, from) + String.fromCharCode(drawing.whole(0, 0xffff)) + text.slice(from),
];

/** The text after a few small accidents; half of the texts stay as they are. */
export function mutated(text: string, drawing: Drawing): string {
  let result = text;
  for (let k = drawing.whole(0, 1) * drawing.whole(1, 4); k > 0; k--) {
    const [a, b] = [drawing.whole(0, result.length), drawing.whole(0, Math.min(12, result.length))];
    const to = Math.min(result.length, a + b);
    result = drawing.one(changes)(result, { from: a, to }, drawing).slice(0, 10_000);
  }
  return result;
}
