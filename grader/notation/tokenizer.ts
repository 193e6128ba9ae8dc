import {
  foldedCharacter,
  isControl,
  isInvisible,
  isSpace,
  superscripts,
  vulgarFractions,
} from './characters.ts';
import type { NotationIssue } from './issue-codes.ts';
import { latexCommands } from './latex-commands.ts';
import { commandAt, type NameStretch } from './name-head.ts';
import { listedNameAt } from './listed-name.ts';
import { limits } from './limits.ts';
import { numberAt, startsNumber } from './number-scanner.ts';
import { quickToken } from './quick-token.ts';
import { signAt } from './signs.ts';
import type { SymbolTable } from './symbol-table.ts';
import { isSign, type Token } from './token.ts';

export type Tokens =
  | { readonly kind: 'tokens'; readonly tokens: Token[] }
  | { readonly kind: 'invalid'; readonly issue: NotationIssue };

/** Tokens that a richer grammar knows at a position, and where to go on. */
export type SpecialTokens = (
  text: string,
  at: number,
) => { readonly tokens: readonly Token[]; readonly end: number } | undefined;

/** One step of the scanner: a token, nothing (a space) or an issue, and where to go on. */
type Step =
  | { readonly kind: 'token'; readonly token: Token; readonly end: number }
  | { readonly kind: 'nothing'; readonly end: number }
  | { readonly kind: 'invalid'; readonly issue: NotationIssue };

/**
 * Cuts a typed text into tokens, one pass from left to right. LaTeX arguments without braces
 * (`\frac12`) are cut here, because only here it is known that `12` is not one numeral.
 */
export function tokenize(text: string, table: SymbolTable, special?: SpecialTokens): Tokens {
  const tokens: Token[] = [];
  /** Arguments that a LaTeX command still waits for, and those waiting outside each open brace. */
  let due = 0;
  const waiting: number[] = [];
  for (let at = 0; at < text.length;) {
    const found = special?.(text, at);
    if (found !== undefined) {
      tokens.push(...found.tokens);
      const [first] = found.tokens;
      if (first !== undefined && tokens.length > limits.tokens) return tooMany(first);
      at = found.end;
      due = 0;
      continue;
    }
    if (text.charCodeAt(at) === 32) {
      at += 1;
      continue;
    }
    const quick = due === 0 ? quickToken(text, at) : undefined;
    if (quick !== undefined) {
      if (tokens.push(quick) > limits.tokens) return tooMany(quick);
      at += quick.length;
      continue;
    }
    const step = stepAt({ text, at, single: due > 0, table, last: tokens.at(-1) });
    if (step.kind === 'invalid') return step;
    at = step.end;
    if (step.kind === 'nothing') continue;
    const { token } = step;
    if (isSign(token, '{')) {
      waiting.push(due);
      due = 0;
    } else if (isSign(token, '}')) due = Math.max(0, (waiting.pop() ?? 0) - 1);
    else if (token.kind === 'command') due = token.command === 'frac' ? 2 : token.command === 'sqrt' ? 1 : 0;
    else due = isSign(token, '[') ? 0 : Math.max(0, due - 1);
    if (tokens.push(token) > limits.tokens) return tooMany(token);
  }
  tokens.push({ kind: 'end', at: text.length, length: 0 });
  return { kind: 'tokens', tokens };
}

const tooMany = ({ at }: Token): Tokens => ({
  kind: 'invalid',
  issue: { code: 'tooManyTokens', at, details: { limit: String(limits.tokens) } },
});

interface Here {
  readonly text: string;
  readonly at: number;
  readonly single: boolean;
  readonly table: SymbolTable;
  readonly last: Token | undefined;
}

const step = (token: Token, end: number): Step => ({ kind: 'token', token, end });

function stepAt(here: Here): Step {
  const { text, at, single } = here;
  const code = text.charCodeAt(at);
  if (isSpace(code)) return { kind: 'nothing', end: at + 1 };
  if (startsNumber(text, at, single) && !touchesName(here)) {
    const number = numberAt(text, at, single);
    if (number.kind === 'invalid') return number;
    return step({ kind: 'number', text: number.text, at, length: number.end - at }, number.end);
  }
  const name = listedNameAt(text, { at, single }, here.table);
  if (name !== undefined) return nameStep(text, at, name);
  const sign = signAt(text, at);
  if (sign !== undefined) {
    const twice = sign.twice === true ? { twice: true as const } : {};
    return step({ kind: 'sign', sign: sign.sign, ...twice, at, length: sign.end - at }, sign.end);
  }
  return code === 92 ? commandStep(text, at) : markStep(text, at);
}

/** `x.5`: a point that touches a name begins no numeral. */
function touchesName({ text, at, last }: Here): boolean {
  return foldedCharacter(text, at) === '.' && last?.kind === 'name' && last.at + last.length === at;
}

const nameStep = (text: string, at: number, { parts, end }: NameStretch): Step =>
  step({ kind: 'name', parts, typed: text.slice(at, end), at, length: end - at }, end);

function commandStep(text: string, at: number): Step {
  const { name, end } = commandAt(text, at);
  const command = latexCommands.get(name);
  const place = { at, length: end - at };
  if (command?.kind === 'nothing')
    return command.side === undefined ? nothing(end) : barAt(text, end, command.side);
  if (command?.kind === 'decoration') {
    const indicator = indicatorAt(text, at, end);
    if (indicator !== undefined) return indicator;
  }
  if (command?.kind === 'partial') return step({ kind: 'partial', ...place }, end);
  if (command?.kind === 'structure')
    return step({ kind: 'command', command: command.command, ...place }, end);
  if (command?.kind === 'sign') {
    const side = command.side === undefined ? {} : { side: command.side };
    return step({ kind: 'sign', sign: command.sign, ...side, ...place }, end);
  }
  return { kind: 'invalid', issue: { code: 'unknownCommand', ...place, details: { found: `\\${name}` } } };
}

const nothing = (end: number): Step => ({ kind: 'nothing', end });

/** The bar whose side `\left` or `\right` tells; other brackets tell their own. */
function barAt(text: string, from: number, side: 'open' | 'close'): Step {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  if (text.charAt(at) !== '|') return nothing(from);
  return step({ kind: 'sign', sign: '|', side, at, length: 1 }, at + 1);
}

/** `\mathbb{1}`, `\mathbb 1`, with or without the underscore of `\mathbb{1}_{z>0}`. */
function indicatorAt(text: string, at: number, from: number): Step | undefined {
  const [spelled] = /^ *(?:\{ *1 *\}|1)_?/u.exec(text.slice(from, from + 12)) ?? [];
  return spelled === undefined ? undefined : indicatorStep(at, from + spelled.length);
}

const indicatorStep = (at: number, end: number): Step =>
  step({ kind: 'number', text: '1', indicator: true, at, length: end - at }, end);

/** Letters of other planes that are the 1 of an indicator. */
const indicators: ReadonlySet<string> = new Set(['𝟙', '𝟏']);

function markStep(text: string, at: number): Step {
  const found = text.charAt(at);
  const vulgar = vulgarFractions.get(found);
  if (vulgar !== undefined) {
    return step({ kind: 'vulgar', above: vulgar[0], below: vulgar[1], at, length: 1 }, at + 1);
  }
  if (found === '∂') return step({ kind: 'partial', at, length: 1 }, at + 1);
  if (found === '√') return step({ kind: 'command', command: 'root', at, length: 1 }, at + 1);
  if (superscripts.has(found)) return superscriptStep(text, at);
  if (indicators.has(text.slice(at, at + 2))) {
    return indicatorStep(at, at + (text.charAt(at + 2) === '_' ? 3 : 2));
  }
  return { kind: 'invalid', issue: strangeCharacter(text, at) };
}

function superscriptStep(text: string, at: number): Step {
  let raised = '';
  let end = at;
  for (; superscripts.has(text.charAt(end)); end += 1) raised += superscripts.get(text.charAt(end));
  return step({ kind: 'superscript', text: raised, at, length: end - at }, end);
}

function strangeCharacter(text: string, at: number): NotationIssue {
  const code = text.codePointAt(at) ?? 0;
  const found = String.fromCodePoint(code);
  const place = { at, length: found.length };
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (isControl(code)) return { code: 'controlCharacter', ...place, details: { name } };
  if (isInvisible(code)) return { code: 'invisibleCharacter', ...place, details: { name } };
  if (found === '%' || found === '％') return { code: 'percent', ...place };
  const isForeign = code > 127 && /^[\p{L}\p{N}\p{M}]$/u.test(found);
  return { code: isForeign ? 'foreignCharacter' : 'unexpectedCharacter', ...place, details: { found, name } };
}
