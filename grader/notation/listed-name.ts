import { foldedCharacter, foldedCode, isDigit } from './characters.ts';
import { greekNames } from './greek.ts';
import { nameHead, type NameStretch } from './name-head.ts';
import { nameAt, subscripted } from './name-scanner.ts';
import { meaningOf, withCommas, type SymbolTable } from './symbol-table.ts';

interface From {
  readonly at: number;
  readonly single: boolean;
}

/**
 * The name at a position, as long as the listed names allow: `w2_1,3` and `w3,1` take their
 * comma, `w^{(2)}_{1,3}` its layer, where that name is listed.
 */
export function listedNameAt(
  text: string,
  { at, single }: From,
  table: SymbolTable,
): NameStretch | undefined {
  const name = nameAt(text, at, single);
  if (name === undefined || single) return name;
  const found =
    layered(text, name, table) ?? (name.spelled === 'command' ? name : commaed(text, name, table));
  if (found.spelled !== 'letter' || isListed(table, found)) return found;
  return greekLetter(text, at, table) ?? found;
}

/** A Greek letter ends a name: `η2` is η·2 where there is no η₂. */
function greekLetter(text: string, at: number, table: SymbolTable): NameStretch | undefined {
  if (!greekNames.has(text.charAt(at))) return undefined;
  const letter = nameHead(text, at, false);
  const { kind } = letter === undefined ? { kind: undefined } : meaningOf(table, letter.parts);
  return kind === 'symbol' || kind === 'constant' ? letter : undefined;
}

function isListed(table: SymbolTable, { parts }: NameStretch): boolean {
  if (meaningOf(table, parts).kind === 'symbol') return true;
  // In ∂L/∂w2_1,3 typed dL/dw2_1,3 the comma belongs to the name behind the d.
  const hasGradients = table.everyGradient === true || table.gradients.size > 0;
  if (!hasGradients || parts.head.length < 2 || !parts.head.startsWith('d')) return false;
  return meaningOf(table, { ...parts, head: parts.head.slice(1) }).kind === 'symbol';
}

/** The longest listed continuation by `,digits`; the name itself where there is none. */
function commaed(text: string, name: NameStretch, table: SymbolTable): NameStretch {
  const digits: string[] = [];
  let best = name;
  let end = name.end;
  while (foldedCode(text, end) === 44 && isDigit(foldedCode(text, end + 1))) {
    let part = '';
    for (end += 1; isDigit(foldedCode(text, end)); end += 1) part += foldedCharacter(text, end);
    digits.push(part);
    const longer: NameStretch = { parts: withCommas(name.parts, digits), end, spelled: 'command' };
    if (isListed(table, longer)) best = longer;
    if (digits.length === 4) break;
  }
  // max(w3,1) with w3 listed is a list of two, whatever else is listed.
  return best !== name && name.parts.subscripts.length === 0 && isListed(table, name) ? name : best;
}

/** `⁽²⁾`, `^(2)`, `^{(2)}` behind a name: the digits, and where they end. */
function layerAt(text: string, at: number): { readonly digits: string; readonly end: number } | undefined {
  for (const [open, close, zero] of [
    ['^{(', ')}', '0'],
    ['^(', ')', '0'],
    ['⁽', '⁾', '⁰'],
  ] as const) {
    if (!text.startsWith(open, at)) continue;
    let digits = '';
    let end = at + open.length;
    for (; digitOf(text.charAt(end), zero) !== ''; end += 1) digits += digitOf(text.charAt(end), zero);
    if (digits !== '' && text.startsWith(close, end)) return { digits, end: end + close.length };
  }
  return undefined;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
function digitOf(character: string, zero: '0' | '⁰'): string {
  if (character === '') return '';
  const value = (zero === '0' ? '0123456789' : raised).indexOf(character);
  return value < 0 ? '' : String(value);
}

/** The name with its layer, where that is listed and the name without is not (or ends in subscripts). */
function layered(text: string, name: NameStretch, table: SymbolTable): NameStretch | undefined {
  const layer = layerAt(text, name.end);
  if (layer === undefined) return undefined;
  const { head, subscripts } = name.parts;
  const behind = subscripted(text, {
    parts: { head: head + layer.digits, subscripts },
    end: layer.end,
    spelled: 'command',
  });
  const hasSubscripts = behind.end > layer.end;
  return isListed(table, behind) && (hasSubscripts || !isListed(table, name)) ? behind : undefined;
}
