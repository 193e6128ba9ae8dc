import type { SyntaxNode } from '@lezer/common';
import type { Source } from './source.ts';
import { lineAt, notInSubset, readExpression } from './source.ts';
import type { Expression } from './tree.ts';

/** The comma-separated expressions among a node's children; `*x` is outside the subset. */
export function readItems(source: Source, nodes: readonly SyntaxNode[]): readonly Expression[] {
  const starred = nodes.find((child) => child.name === '*');
  if (starred !== undefined) return notInSubset(source, starred, 'unpacking with *');
  return nodes.filter((child) => child.name !== ',').map((child) => readExpression(source, child));
}

/** `a, b` where Python reads a tuple without brackets; a single expression stays itself. */
export function readTuple(source: Source, nodes: readonly SyntaxNode[]): Expression {
  const [first] = nodes;
  const items = readItems(source, nodes);
  const [only] = items;
  if (first === undefined || only === undefined) throw new Error('a list of expressions has an expression');
  if (nodes.length === 1) return only;
  return { kind: 'tuple', items, line: lineAt(source, first.from) };
}
