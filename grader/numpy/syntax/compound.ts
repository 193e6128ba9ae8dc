import type { SyntaxNode } from '@lezer/common';
import { readTuple } from './sequences.ts';
import type { Place, Source } from './source.ts';
import { childrenOf, lineAt, notInSubset, readExpression, syntaxError } from './source.ts';
import { readTarget } from './targets.ts';
import type { Block, Statement } from './tree.ts';

/** The statements behind a colon. */
export function readBody(source: Source, body: SyntaxNode, place: Place): Block {
  const block = source.readers.block(source, childrenOf(body).slice(1), place);
  return block.length === 0 ? syntaxError(source, body, 'expected an indented block') : block;
}

/** `for target in iterable: … else: …`. */
export function readFor(source: Source, node: SyntaxNode, place: Place): Statement {
  const children = childrenOf(node);
  const [word] = children;
  if (word?.name !== 'for') return notInSubset(source, node, 'async');
  const inAt = children.findIndex((child) => child.name === 'in');
  const [body, otherwise] = children.filter((child) => child.name === 'Body');
  const bodyAt = children.findIndex((child) => child.name === 'Body');
  if (inAt < 2 || body === undefined || bodyAt < inAt + 2) return syntaxError(source, node);
  return {
    kind: 'for',
    target: readTarget(source, children.slice(1, inAt)),
    over: readTuple(source, children.slice(inAt + 1, bodyAt)),
    body: readBody(source, body, { ...place, inLoop: true }),
    otherwise: otherwise === undefined ? [] : readBody(source, otherwise, place),
    line: lineAt(source, node.from),
  };
}

/** `if … elif … else …`, the later branches inside the `else` of the earlier. */
export function readIf(source: Source, node: SyntaxNode, place: Place): Statement {
  return readBranches(source, childrenOf(node), place);
}

function readBranches(source: Source, nodes: readonly SyntaxNode[], place: Place): Statement {
  const [word, condition, body, ...rest] = nodes;
  if (word === undefined || condition === undefined || body?.name !== 'Body') {
    return syntaxError(source, word ?? condition ?? failNoNode());
  }
  const [next, elseBody] = rest;
  let otherwise: Block = [];
  if (next?.name === 'elif') otherwise = [readBranches(source, rest, place)];
  else if (elseBody !== undefined) otherwise = readBody(source, elseBody, place);
  return {
    kind: 'if',
    condition: readExpression(source, condition),
    body: readBody(source, body, place),
    otherwise,
    line: lineAt(source, word.from),
  };
}

function failNoNode(): never {
  throw new Error('an if statement has children');
}
