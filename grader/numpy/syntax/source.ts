import type { SyntaxNode } from '@lezer/common';
import { refuse } from '../issue.ts';
import { refusedConstructs } from './refused.ts';
import type { Block, Expression } from './tree.ts';

/** Which statements make sense where one stands. */
export interface Place {
  readonly inFunction: boolean;
  readonly inLoop: boolean;
}

/** The code with what is needed to point into it and to read what stands inside of something. */
export interface Source {
  readonly text: string;
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
  readonly readers: Readers;
}

/** Expressions stand inside expressions, statements inside statements. */
export interface Readers {
  readonly expression: (source: Source, node: SyntaxNode) => Expression;
  readonly block: (source: Source, nodes: readonly SyntaxNode[], place: Place) => Block;
}

export function sourceOf(text: string, readers: Readers): Source {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { text, lineStarts, readers };
}

/** The line of an offset, counted from 1. */
export function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** How far a node stands from the beginning of its line. */
export function columnOf(source: Source, node: SyntaxNode): number {
  return node.from - (source.lineStarts[lineAt(source, node.from) - 1] ?? 0);
}

export function textOf(source: Source, node: SyntaxNode): string {
  return source.text.slice(node.from, node.to);
}

export function readExpression(source: Source, node: SyntaxNode): Expression {
  return source.readers.expression(source, node);
}

/** All children with keywords and punctuation, without comments. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'Comment') children.push(child);
  }
  return children;
}

export function syntaxError(source: Source, node: SyntaxNode, message = 'invalid syntax'): never {
  return refuse('syntax', message, lineAt(source, node.from));
}

/** Refuses a construct outside the subset by its name. */
export function notInSubset(source: Source, node: SyntaxNode, named?: string): never {
  const known = refusedConstructs.get(node.name);
  const message = named === undefined ? known : `${named} is not part of the subset`;
  return refuse(
    'notInSubset',
    message ?? `${node.name} is not part of the subset`,
    lineAt(source, node.from),
  );
}

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Names the first character that no code consists of: full-width signs, invisible characters. */
export function unreadable(found: string): string {
  const odd = [...found].find((character) => !/[\x20-\x7e]/.test(character));
  if (odd === undefined) return found === '' ? 'invalid syntax' : `invalid syntax: ${found.slice(0, 20)}`;
  const code = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(odd) ? ` '${odd}'` : '';
  return `invalid character${shown} (U+${code})`;
}

/** The identifier a node spells; names like `__class__` lead out of the subset. */
export function identifierOf(source: Source, node: SyntaxNode): string {
  const name = textOf(source, node).normalize('NFKC');
  if (name.startsWith('__')) return notInSubset(source, node, name);
  if (!identifier.test(name)) return syntaxError(source, node, unreadable(textOf(source, node)));
  return name;
}
