import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { refuse } from '../issue.ts';
import { limits } from '../limits.ts';
import { checkNesting } from './brackets.ts';
import { completeDecimals } from './decimals.ts';
import { readAnyExpression } from './expressions.ts';
import { refusedConstructs } from './refused.ts';
import type { Source } from './source.ts';
import { childrenOf, lineAt, sourceOf, syntaxError, unreadable } from './source.ts';
import { readBlock } from './statements.ts';
import type { Block } from './tree.ts';

/**
 * Reads Python code of the subset. Throws a `Refusal` (this folder's own) with the line for a
 * syntax error, for what is outside the subset, and past the limits; linear in the code.
 */
export function parseCode(code: string): Block {
  const text = code.replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '') refuse('blank', 'the answer is empty', 1);
  if (text.length > limits.characters) {
    refuse('tooLong', `the code is longer than ${limits.characters} characters`, 1);
  }
  checkNesting(text);
  const readers = { expression: readAnyExpression, block: readBlock };
  const source = sourceOf(completeDecimals(text), readers);
  const tree = parser.parse(source.text);
  checkTree(source, tree);
  const block = readBlock(source, childrenOf(tree.topNode), { inFunction: false, inLoop: false });
  return block.length === 0 ? refuse('blank', 'the answer is empty', 1) : block;
}

/** One walk that finds the first error or refused construct, and trees too high to evaluate. */
function checkTree(source: Source, tree: Tree): void {
  let height = 0;
  tree.iterate({
    enter: (node) => {
      height += 1;
      if (height > limits.treeHeight) {
        refuse('tooDeep', 'the expression is nested too deeply', lineAt(source, node.from));
      }
      checkNode(source, node);
    },
    leave: () => {
      height -= 1;
    },
  });
}

function checkNode(source: Source, node: SyntaxNodeRef): void {
  const refused = refusedConstructs.get(node.name);
  if (refused !== undefined) refuse('notInSubset', refused, lineAt(source, node.from));
  if (node.type.isError) refuseError(source, node.node);
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function refuseError(source: Source, node: SyntaxNode): never {
  const found = source.text.slice(node.from, node.to).replaceAll(/[ \t\n]/g, '');
  // Where the parser skipped nothing, what stands next may be an invisible or full-width sign.
  const next = source.text.charAt(node.from);
  if (found === '' && next > '~') return syntaxError(source, node, unreadable(next));
  const around = node.parent === null ? [] : childrenOf(node.parent);
  const open = around.find((child) => closing.has(child.name));
  const isOpen = open !== undefined && around.every((child) => child.name !== closing.get(open.name));
  if (found === '' && isOpen) return syntaxError(source, open, `'${open.name}' was never closed`);
  const expectsBlock = node.parent?.name === 'Body' && around[1]?.type.isError === true;
  return syntaxError(source, node, expectsBlock ? 'expected an indented block' : unreadable(found));
}
