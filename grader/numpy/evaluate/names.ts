import { builtins } from '../functions/builtins.ts';
import { pythonNames } from '../functions/python-names.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { Scope, Value } from '../values.ts';

/** What a name stands for: in this call, in the code around the function, or from the start. */
export function lookUp(session: Session, name: string): Value {
  for (let scope: Scope | undefined = currentScope(session); scope !== undefined; scope = scope.enclosing) {
    const value = scope.names.get(name);
    if (value !== undefined) return value;
    if (scope.locals?.has(name) === true) {
      return refuse(
        'unknownName',
        `cannot access local variable '${name}' where it is not associated with a value`,
      );
    }
  }
  const builtin = builtins.get(name);
  if (builtin !== undefined) return builtin;
  if (pythonNames.has(name)) return refuse('notInSubset', `${name} is not part of the subset`);
  return refuse('unknownName', `name '${name}' is not defined`);
}

/** The scope of the call that is going on, or of the whole code. */
export function currentScope(session: Session): Scope {
  return session.scopes.at(-1) ?? session.globals;
}
