import type { SyntaxNode } from '@lezer/common';
import type { Source } from './source.ts';
import { lineAt, notInSubset, syntaxError, textOf } from './source.ts';
import type { Expression } from './tree.ts';

const integer = /^(?:0|[1-9]\d*|0+)$/;
const float = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const prefixed = /^0[xXoObB][\da-fA-F]+$/;

/** A numeral with its exact text, so that 0.1 stays one tenth where arithmetic is exact. */
export function readNumber(source: Source, node: SyntaxNode): Expression {
  const line = lineAt(source, node.from);
  const written = textOf(source, node);
  if (/__|_$|_\D/.test(written)) return syntaxError(source, node, 'invalid decimal literal');
  const text = written.replaceAll('_', '');
  if (/[jJ]$/.test(text)) return notInSubset(source, node, 'a complex number');
  if (integer.test(text)) return { kind: 'number', text, integer: true, line };
  if (float.test(text) && !/^0\d+$/.test(text)) return { kind: 'number', text, integer: false, line };
  const value = prefixed.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) return syntaxError(source, node, 'invalid decimal literal');
  return { kind: 'number', text: String(value), integer: true, line };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['\n', ''],
]);

/** The text between the quotes of a Python string. */
export function readText(source: Source, node: SyntaxNode): string {
  const written = textOf(source, node);
  const quoteAt = written.search(/['"]/);
  const prefix = written.slice(0, quoteAt).toLowerCase();
  if (prefix.includes('b')) return notInSubset(source, node, 'a bytes literal');
  const quote = written.charAt(quoteAt);
  const width = written.startsWith(quote.repeat(3), quoteAt) ? 3 : 1;
  const body = written.slice(quoteAt + width, -width);
  if (prefix.includes('r')) return body;
  return body.replaceAll(/\\([^])/g, (whole, character: string) => escapes.get(character) ?? whole);
}
