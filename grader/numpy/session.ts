import type { Backend } from './backend.ts';
import type { Budget } from './budget.ts';
import type { Scope } from './values.ts';

/** One run of one piece of code. */
export interface Session {
  readonly backend: Backend;
  readonly budget: Budget;
  /** The names of the code itself, outside functions. */
  readonly globals: Scope;
  /** Scopes of the calls that are going on, outermost first; they begin with `globals`. */
  readonly scopes: Scope[];
  /** Lines shown by `print`. */
  readonly printed: string[];
  /** The line being evaluated, for issues. */
  line: number;
}

/** A run that has not begun: no names, line 1. */
export function startSession(backend: Backend, budget: Budget): Session {
  const globals: Scope = { names: new Map(), locals: undefined, enclosing: undefined };
  return { backend, budget, globals, scopes: [globals], printed: [], line: 1 };
}
