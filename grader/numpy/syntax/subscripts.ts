import type { SyntaxNode } from '@lezer/common';
import type { Source } from './source.ts';
import { childrenOf, lineAt, readExpression, syntaxError } from './source.ts';
import type { Expression } from './tree.ts';

/** `x[i]`, `x[1:3, ::2]`, `x[None, 0]`: one index, or a tuple of them. */
export function readSubscript(source: Source, node: SyntaxNode): Expression & { readonly kind: 'subscript' } {
  const [of, ...rest] = childrenOf(node);
  if (of === undefined) return syntaxError(source, node);
  const inner = rest.slice(1, -1);
  const items = partedAt(',', inner)
    .filter((group) => group.length > 0)
    .map((group) => readIndex(source, group));
  const [only] = items;
  if (only === undefined) return syntaxError(source, node);
  const line = lineAt(source, node.from);
  const isTuple = inner.some((child) => child.name === ',');
  const index: Expression = isTuple ? { kind: 'tuple', items, line } : only;
  return { kind: 'subscript', of: readExpression(source, of), index, line };
}

function readIndex(source: Source, group: readonly SyntaxNode[]): Expression {
  const [first] = group;
  if (first === undefined) throw new Error('an index has a node');
  if (group.length === 1 && first.name !== ':') return readExpression(source, first);
  const bounds = partedAt(':', group).map(([bound]) =>
    bound === undefined ? undefined : readExpression(source, bound),
  );
  const [from, to, step] = bounds;
  return { kind: 'slice', from, to, step, line: lineAt(source, first.from) };
}

function partedAt(separator: string, nodes: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === separator) groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups;
}
