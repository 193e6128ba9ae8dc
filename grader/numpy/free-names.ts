import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import { readForward } from './forward.ts';
import type { NumpyIssue } from './issue.ts';

export type FreeNames =
  | { readonly kind: 'found'; readonly names: readonly string[] }
  | { readonly kind: 'invalid'; readonly issue: NumpyIssue };

/** Reasons that no values of the free names mend. */
const asCode: ReadonlySet<string> = new Set(['blank', 'tooLong', 'tooDeep', 'syntax', 'notInSubset']);

/**
 * The names that code of the NumPy subset uses before it gives them a value, in the order of their
 * first use: what has to be given from outside. What is not code of the subset is invalid.
 */
export function freeNames(code: string): FreeNames {
  const alone = readForward(code, new Map());
  if (alone.kind === 'invalid' && asCode.has(alone.issue.code)) return alone;
  const defined = new Map<string, number>();
  const free = new Set<string>();
  parser.parse(code).iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== 'VariableName') return;
      const word = code.slice(from, to);
      const since = definedFrom(node);
      if (since === 'never') return;
      if (since === undefined) {
        if ((defined.get(word) ?? Infinity) > from && !isBuiltIn(word)) free.add(word);
      } else if (!defined.has(word)) defined.set(word, since);
    },
  });
  return { kind: 'found', names: [...free] };
}

/** Where a name that stands here begins to have a value; undefined where it is used, never for a keyword. */
function definedFrom(node: SyntaxNode): number | 'never' | undefined {
  const { parent, nextSibling } = node;
  switch (parent?.name) {
    case 'ArgList':
      return nextSibling?.name === 'AssignOp' ? 'never' : undefined;
    case 'AssignStatement':
      return node.to <= lastAssignment(parent) ? parent.to : undefined;
    case 'ParamList':
    case 'FunctionDefinition':
      return node.from;
    case 'ForStatement':
      return isBeforeIn(node) ? node.from : undefined;
    default:
      return undefined;
  }
}

function lastAssignment(statement: SyntaxNode): number {
  return statement.getChildren('AssignOp').at(-1)?.from ?? 0;
}

function isBeforeIn(node: SyntaxNode): boolean {
  for (let next = node.nextSibling; next !== null; next = next.nextSibling) {
    if (next.name === 'in') return true;
  }
  return false;
}

const builtIn = new Map<string, boolean>();

function isBuiltIn(name: string): boolean {
  const known = builtIn.get(name);
  if (known !== undefined) return known;
  const alone = readForward(`probe = ${name}`, new Map());
  const found = alone.kind === 'read' || alone.issue.code !== 'unknownName';
  if (builtIn.size < mostWords) builtIn.set(name, found);
  return found;
}
const mostWords = 1000;
