import { commandAt } from '../../grader/notation/name-head.ts';
import type { NameStretch } from '../../grader/notation/name-head.ts';
import type { NameParts } from '../../grader/notation/name-parts.ts';
import { nameAt, subscripted } from '../../grader/notation/name-scanner.ts';
import { meaningOf, symbolTable } from '../../grader/notation/symbol-table.ts';
import { pythonName } from './python-name.ts';

const noNames = symbolTable([]);

/** Behind a name, its layer: `^{(2)}`, `^(2)`, `⁽²⁾`. */
const layer = /^(?:\^\{\((\d+)\)\}|\^\((\d+)\)|⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾)/u;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = (digits: string): string => [...digits].map((digit) => raised.indexOf(digit)).join('');

function withLayer(text: string, name: NameStretch): NameStretch {
  const [spelled, braced, bare, small] = layer.exec(text.slice(name.end, name.end + 12)) ?? [];
  const digits = braced ?? bare ?? (small === undefined ? undefined : lowered(small));
  if (spelled === undefined || digits === undefined) return name;
  const { head, subscripts } = name.parts;
  const parts = { head: `${head}${digits}`, subscripts };
  return subscripted(text, { parts, end: name.end + spelled.length, spelled: 'command' });
}

/** The names that stand in a written formula, in order, functions and constants left out. */
export function writtenNames(text: string): readonly NameParts[] {
  const found: NameParts[] = [];
  for (let at = 0; at < text.length;) {
    const bare = nameAt(text, at, false);
    if (bare === undefined) {
      at = text.charAt(at) === '\\' ? commandAt(text, at).end : pastNumeral(text, at);
      continue;
    }
    const name = withLayer(text, bare);
    if (meaningOf(noNames, name.parts).kind === 'unknown') found.push(name.parts);
    at = name.end;
  }
  return found;
}

/** Past `2e3`, whose `e` is no name; past one character where no numeral begins. */
function pastNumeral(text: string, at: number): number {
  const [numeral] = /^\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/.exec(text.slice(at, at + 41)) ?? [];
  return at + (numeral?.length ?? 1);
}

/** The names in a formula as code has them, without `sum` and `mean`, which the notation of matrices calls. */
export const codeNames = (formula: string): readonly string[] =>
  writtenNames(formula)
    .map(pythonName)
    .filter((name) => name !== 'sum' && name !== 'mean');
