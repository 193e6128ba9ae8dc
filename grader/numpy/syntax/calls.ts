import type { SyntaxNode } from '@lezer/common';
import type { Source } from './source.ts';
import { childrenOf, identifierOf, lineAt, notInSubset, readExpression, syntaxError } from './source.ts';
import type { CallExpression, Expression } from './tree.ts';

/** `f(a, b, axis=0)`: positional arguments, then keywords; no stars. */
export function readCall(source: Source, node: SyntaxNode): CallExpression {
  const [callee, list] = childrenOf(node);
  if (callee === undefined || list === undefined) return syntaxError(source, node);
  const positional: Expression[] = [];
  const keywords: { readonly name: string; readonly value: Expression }[] = [];
  for (const argument of argumentsOf(list)) {
    const [first, sign, value] = argument;
    if (first === undefined) return syntaxError(source, list);
    if (first.name === '*' || first.name === '**') {
      return notInSubset(source, first, `unpacking with ${first.name}`);
    }
    if (sign === undefined) {
      if (keywords.length > 0) {
        return syntaxError(source, first, 'positional argument follows keyword argument');
      }
      positional.push(readExpression(source, first));
    } else if (sign.name === 'AssignOp' && value !== undefined && argument.length === 3) {
      const name = identifierOf(source, first);
      if (keywords.some((other) => other.name === name)) {
        return syntaxError(source, first, `keyword argument repeated: ${name}`);
      }
      keywords.push({ name, value: readExpression(source, value) });
    } else {
      return notInSubset(source, first, 'a generator expression');
    }
  }
  return {
    kind: 'call',
    callee: readExpression(source, callee),
    positional,
    keywords,
    line: lineAt(source, node.from),
  };
}

/** The children of an argument list between its brackets, parted at the commas. */
export function argumentsOf(list: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [];
  let group: SyntaxNode[] = [];
  for (const child of childrenOf(list).slice(1)) {
    if (child.name !== ',' && child.name !== ')') group.push(child);
    else if (child.name === ',' || group.length > 0) {
      groups.push(group);
      group = [];
    }
  }
  return groups;
}
