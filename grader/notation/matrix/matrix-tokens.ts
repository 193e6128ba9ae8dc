import { isAlphanumeric, isLetter } from '../characters.ts';
import type { MethodName, Sign, Token } from '../token.ts';
import type { SpecialTokens } from '../tokenizer.ts';

const methods: ReadonlyMap<string, MethodName> = new Map<string, MethodName>([
  ['T', 'T'],
  ['sum', 'sum'],
  ['mean', 'mean'],
  ['dot', 'dot'],
]);
const transposed: ReadonlySet<string> = new Set(['ᵀ', '⊤', '\\top', '\\intercal']);
const primes: ReadonlySet<string> = new Set(["'", '’', '′', '\\prime']);
const environments = ['matrix', 'bmatrix', 'pmatrix'];

/** TeX's matrices are read as the brackets that they draw. */
const drawn: ReadonlyMap<string, readonly Sign[]> = new Map<string, readonly Sign[]>([
  ['&', [',']],
  ['\\\\', [']', ',', '[']],
  ...environments.flatMap((name): [string, readonly Sign[]][] => [
    [`\\begin{${name}}`, ['[', '[']],
    [`\\end{${name}}`, [']', ']']],
  ]),
]);

interface Stretch {
  readonly text: string;
  readonly end: number;
}

/** A character, a command, or a whole `\begin{bmatrix}`. */
function stretchAt(text: string, at: number): Stretch {
  if (text.charAt(at) !== '\\') return { text: text.charAt(at), end: at + 1 };
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (end === at + 1) end += 1;
  const command = text.slice(at, end);
  if (command !== '\\begin' && command !== '\\end') return { text: command, end };
  const close = text.indexOf('}', end);
  return close < 0 || close - end > 12
    ? { text: command, end }
    : { text: text.slice(at, close + 1), end: close + 1 };
}

/** `.T`, `.sum` with nothing that would make it a longer name. */
function methodAt(text: string, at: number): Stretch | undefined {
  let end = at + 1;
  while (isAlphanumeric(text.charCodeAt(end))) end += 1;
  const name = text.slice(at + 1, end);
  return methods.has(name) ? { text: name, end } : undefined;
}

/** Tokens of matrices: transposes, methods, primes, TeX's matrices; the prefix `np.` is nothing. */
export const matrixTokensAt: SpecialTokens = (text, at) => {
  const place = (end: number) => ({ at, length: end - at });
  const one = (token: Token, end: number) => ({ tokens: [token], end });
  if (text.startsWith('np.', at)) return { tokens: [], end: at + 3 };
  if (text.charAt(at) === '.') {
    const method = methodAt(text, at);
    const name = method && methods.get(method.text);
    return method && name && one({ kind: 'method', name, ...place(method.end) }, method.end);
  }
  const { text: found, end } = stretchAt(text, at);
  if (transposed.has(found)) return one({ kind: 'method', name: 'T', ...place(end) }, end);
  if (primes.has(found)) return one({ kind: 'prime', ...place(end) }, end);
  const signs = drawn.get(found);
  if (signs === undefined) return undefined;
  const tokens = signs.map((sign): Token => {
    return sign === '['
      ? { kind: 'sign', sign, side: 'open', ...place(end) }
      : { kind: 'sign', sign, ...place(end) };
  });
  return { tokens, end };
};
