import type { SyntaxNode } from '@lezer/common';
import type { Source } from './source.ts';
import { childrenOf, identifierOf, lineAt, notInSubset, syntaxError, textOf } from './source.ts';
import { readSubscript } from './subscripts.ts';
import type { Target } from './tree.ts';

/** What is assigned to: a name, an element, or several of them at once. */
export function readTarget(source: Source, nodes: readonly SyntaxNode[]): Target {
  const [first] = nodes;
  if (first === undefined) throw new Error('an assignment has a target');
  const star = nodes.find((node) => node.name === '*');
  if (star !== undefined) return notInSubset(source, star, 'unpacking with *');
  const line = lineAt(source, first.from);
  if (nodes.length === 1) return readSingleTarget(source, first);
  const items = nodes.filter((node) => node.name !== ',').map((node) => readTarget(source, [node]));
  return { kind: 'tuple', items, line };
}

function readSingleTarget(source: Source, node: SyntaxNode): Target {
  const line = lineAt(source, node.from);
  const inner = childrenOf(node).slice(1, -1);
  const [only] = inner;
  if (node.name === 'VariableName') return { kind: 'name', name: identifierOf(source, node), line };
  if (node.name === 'ParenthesizedExpression' && only !== undefined) return readTarget(source, [only]);
  if ((node.name === 'TupleExpression' || node.name === 'ArrayExpression') && only !== undefined) {
    const items = inner.filter((child) => child.name !== ',').map((child) => readTarget(source, [child]));
    return { kind: 'tuple', items, line };
  }
  if (node.name === 'MemberExpression') {
    const attribute = childrenOf(node)[2];
    if (childrenOf(node)[1]?.name === '[') return readSubscript(source, node);
    if (attribute !== undefined) {
      return notInSubset(source, node, `assigning to .${textOf(source, attribute)}`);
    }
  }
  return syntaxError(source, node, `cannot assign to ${textOf(source, node).slice(0, 40)}`);
}
