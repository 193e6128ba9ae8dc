import type { SyntaxNode } from '@lezer/common';
import { readCall } from './calls.ts';
import { readNumber, readText } from './literals.ts';
import { readItems } from './sequences.ts';
import { readBinary, readUnary } from './operators.ts';
import { readSubscript } from './subscripts.ts';
import type { Source } from './source.ts';
import {
  childrenOf,
  identifierOf,
  lineAt,
  notInSubset,
  readExpression,
  syntaxError,
  textOf,
} from './source.ts';
import type { Expression } from './tree.ts';

/** Reads one expression; what is not in the subset is refused by name. */
export function readAnyExpression(source: Source, node: SyntaxNode): Expression {
  const read = readers.get(node.name);
  return read === undefined ? notInSubset(source, node) : read(source, node);
}

type Reader = (source: Source, node: SyntaxNode) => Expression;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['Number', readNumber],
  ['String', (source, node) => ({ kind: 'text', text: readText(source, node), ...located(source, node) })],
  ['ContinuedString', readContinuedText],
  ['Boolean', readLiteral],
  ['None', readLiteral],
  ['Ellipsis', readLiteral],
  [
    'VariableName',
    (source, node) => ({ kind: 'name', name: identifierOf(source, node), ...located(source, node) }),
  ],
  ['ParenthesizedExpression', readParenthesized],
  ['TupleExpression', readSequence],
  ['ArrayExpression', readSequence],
  ['DictionaryExpression', readDictionary],
  ['UnaryExpression', readUnary],
  ['BinaryExpression', readBinary],
  ['ConditionalExpression', readConditional],
  ['MemberExpression', readMember],
  ['CallExpression', readCall],
]);

function located(source: Source, node: SyntaxNode): { readonly line: number } {
  return { line: lineAt(source, node.from) };
}

function readLiteral(source: Source, node: SyntaxNode): Expression {
  const text = textOf(source, node);
  if (text === 'True' || text === 'False' || text === 'None' || text === '...') {
    return { kind: 'literal', value: text, ...located(source, node) };
  }
  return syntaxError(source, node);
}

function readContinuedText(source: Source, node: SyntaxNode): Expression {
  const text = childrenOf(node).map((part) => readText(source, part));
  return { kind: 'text', text: text.join(''), ...located(source, node) };
}

function readParenthesized(source: Source, node: SyntaxNode): Expression {
  const [, inner] = childrenOf(node);
  return inner === undefined ? syntaxError(source, node) : readExpression(source, inner);
}

function readSequence(source: Source, node: SyntaxNode): Expression {
  const items = readItems(source, childrenOf(node).slice(1, -1));
  const kind = node.name === 'TupleExpression' ? 'tuple' : 'list';
  return { kind, items, ...located(source, node) };
}

function readDictionary(source: Source, node: SyntaxNode): Expression {
  const inner = childrenOf(node).slice(1, -1);
  const spread = inner.find((child) => child.name === '**');
  if (spread !== undefined) return notInSubset(source, spread, 'unpacking with **');
  const parts = inner
    .filter((child) => child.name !== ',' && child.name !== ':')
    .map((child) => readExpression(source, child));
  const entries: [Expression, Expression][] = [];
  for (let k = 0; k + 1 < parts.length; k += 2) {
    const [key, value] = parts.slice(k, k + 2);
    if (key !== undefined && value !== undefined) entries.push([key, value]);
  }
  return { kind: 'dict', entries, ...located(source, node) };
}

function readConditional(source: Source, node: SyntaxNode): Expression {
  const [whenTrue, , condition, , whenFalse] = childrenOf(node);
  if (whenTrue === undefined || condition === undefined || whenFalse === undefined) {
    return syntaxError(source, node, "expected 'else' after 'if' expression");
  }
  return {
    kind: 'conditional',
    condition: readExpression(source, condition),
    whenTrue: readExpression(source, whenTrue),
    whenFalse: readExpression(source, whenFalse),
    ...located(source, node),
  };
}

function readMember(source: Source, node: SyntaxNode): Expression {
  const [of, dot, property] = childrenOf(node);
  if (of === undefined || property === undefined) return syntaxError(source, node);
  if (dot?.name === '[') return readSubscript(source, node);
  return {
    kind: 'attribute',
    of: readExpression(source, of),
    name: identifierOf(source, property),
    line: lineAt(source, property.from),
  };
}
