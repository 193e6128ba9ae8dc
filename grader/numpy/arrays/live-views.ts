import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { Scope, Value } from '../values.ts';
import type { NumpyArray } from './array.ts';

/**
 * While tracing, an array may only be written to when no other array that can still be reached
 * by a name shares its elements: what a graph node stands for would otherwise change afterwards.
 */
export function refuseWriteUnderView(session: Session, array: NumpyArray): void {
  if (!session.backend.tracing) return;
  const sharing = new Set<NumpyArray>();
  const seen = new Set<Value>();
  const open: Value[] = session.scopes.flatMap((scope) => [...scope.names.values()]);
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    session.budget.step();
    if (value.kind === 'array' && value.storage === array.storage) sharing.add(value);
    else open.push(...reachableFrom(value));
  }
  if (sharing.size > 1) {
    refuse(
      'writeUnderView',
      'in a forward pass an array cannot be written to while a view of it is in use; take a .copy() first',
    );
  }
}

function reachableFrom(value: Value): readonly Value[] {
  if (value.kind === 'list' || value.kind === 'tuple') return value.items;
  if (value.kind === 'dict') return [...value.entries.values()];
  if (value.kind !== 'function') return [];
  const captured: Value[] = [...value.defaults.values()];
  for (let scope: Scope | undefined = value.enclosing; scope !== undefined; scope = scope.enclosing) {
    captured.push(...scope.names.values());
  }
  return captured;
}
