import type { SyntaxNode } from '@lezer/common';
import { readTuple } from './sequences.ts';
import { readDefinition } from './definitions.ts';
import { readFor, readIf } from './compound.ts';
import { binaryOperator } from './operators.ts';
import type { Place, Source } from './source.ts';
import { childrenOf, columnOf, lineAt, notInSubset, syntaxError, textOf } from './source.ts';
import { readTarget } from './targets.ts';
import type { Block, Statement } from './tree.ts';

/** The statements of a block; each line of it must begin in the same column. */
export function readBlock(source: Source, nodes: readonly SyntaxNode[], place: Place): Block {
  const [first] = nodes;
  if (first === undefined) return [];
  const column = columnOf(source, first);
  return nodes.flatMap((node) => {
    if (columnOf(source, node) !== column && startsItsLine(source, node)) {
      return syntaxError(source, node, 'unindent does not match any outer indentation level');
    }
    if (node.name !== 'StatementGroup') return [readStatement(source, node, place)];
    return childrenOf(node)
      .filter((child) => child.name !== ';')
      .map((child) => readStatement(source, child, place));
  });
}

function startsItsLine(source: Source, node: SyntaxNode): boolean {
  return source.text.slice(node.from - columnOf(source, node), node.from).trim() === '';
}

function readStatement(source: Source, node: SyntaxNode, place: Place): Statement {
  const read = readers.get(node.name);
  return read === undefined ? notInSubset(source, node) : read(source, node, place);
}

type Reader = (source: Source, node: SyntaxNode, place: Place) => Statement;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'ExpressionStatement',
    (source, node) => ({
      kind: 'expression',
      value: readTuple(source, childrenOf(node)),
      line: lineAt(source, node.from),
    }),
  ],
  ['AssignStatement', readAssignment],
  ['UpdateStatement', readAugmented],
  ['ForStatement', readFor],
  ['IfStatement', readIf],
  ['FunctionDefinition', readDefinition],
  ['ReturnStatement', readReturn],
  ['PassStatement', (source, node) => ({ kind: 'pass', line: lineAt(source, node.from) })],
  ['BreakStatement', (source, node, place) => leaveLoop(source, node, place)],
  ['ContinueStatement', (source, node, place) => leaveLoop(source, node, place)],
  ['PrintStatement', (source, node) => syntaxError(source, node, "Missing parentheses in call to 'print'")],
]);

function leaveLoop(source: Source, node: SyntaxNode, place: Place): Statement {
  const kind = node.name === 'BreakStatement' ? 'break' : 'continue';
  if (!place.inLoop) return syntaxError(source, node, `'${kind}' outside loop`);
  return { kind, line: lineAt(source, node.from) };
}

function readAssignment(source: Source, node: SyntaxNode): Statement {
  const children = childrenOf(node).filter((child) => child.name !== 'TypeDef');
  const groups: SyntaxNode[][] = [[]];
  for (const child of children) {
    if (child.name === 'AssignOp') groups.push([]);
    else groups.at(-1)?.push(child);
  }
  const value = groups.pop();
  if (value === undefined || value.length === 0 || groups.length === 0) return syntaxError(source, node);
  return {
    kind: 'assign',
    targets: groups.map((group) => readTarget(source, group)),
    value: readTuple(source, value),
    line: lineAt(source, node.from),
  };
}

function readAugmented(source: Source, node: SyntaxNode): Statement {
  const [left, sign, ...right] = childrenOf(node);
  if (left === undefined || sign === undefined || right.length === 0) return syntaxError(source, node);
  const operator = binaryOperator(textOf(source, sign).slice(0, -1));
  if (operator === undefined) return notInSubset(source, sign, textOf(source, sign));
  const target = readTarget(source, [left]);
  if (target.kind === 'tuple') {
    return syntaxError(source, left, "'tuple' is an illegal expression for augmented assignment");
  }
  return {
    kind: 'augment',
    target,
    operator,
    value: readTuple(source, right),
    line: lineAt(source, node.from),
  };
}

function readReturn(source: Source, node: SyntaxNode, place: Place): Statement {
  const line = lineAt(source, node.from);
  if (!place.inFunction) return syntaxError(source, node, "'return' outside function");
  const value = childrenOf(node).slice(1);
  return { kind: 'return', value: value.length === 0 ? undefined : readTuple(source, value), line };
}
