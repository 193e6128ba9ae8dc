import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What does not fit a schema, and where: `parts.0.answer.cells: …`. Of a union, what is wrong with the member that
 * fits furthest.
 */
export function firstOf({ issues }: z.core.$ZodError, above: readonly string[] = []): string {
  const [issue] = issues.map((own) => deepest(own, above));
  const path = issue?.path.join('.') ?? '';
  return `${path === '' ? 'the request' : path}: ${issue?.message ?? 'does not fit'}`;
}

interface Placed {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function deepest(issue: Issue, above: readonly PropertyKey[]): Placed {
  const path = [...above, ...issue.path];
  const own: Placed = { path, message: issue.message };
  if (issue.code !== 'invalid_union') return own;
  return issue.errors
    .flatMap((member) => member.slice(0, 1).map((inner) => deepest(inner, path)))
    .reduce((furthest, inner) => (inner.path.length > furthest.path.length ? inner : furthest), own);
}
