import type { Tensor } from '../tensor.ts';
import { newArray } from './arrays/array.ts';
import { Budget } from './budget.ts';
import type { Allowance } from './budget.ts';
import { computingBackend } from './computing.ts';
import { runBlock } from './evaluate/block.ts';
import { evaluate } from './evaluate/expression.ts';
import { currentScope } from './evaluate/names.ts';
import type { NumpyIssue } from './issue.ts';
import { Refusal } from './issue.ts';
import { plainValue } from './plain-value.ts';
import type { PlainValue } from './plain-value.ts';
import { printed } from './printing/printed.ts';
import type { Session } from './session.ts';
import { startSession } from './session.ts';
import { parseCode } from './syntax/parse.ts';
import type { Block } from './syntax/tree.ts';
import type { Scope, Value } from './values.ts';

/** Code that defines a function, and how the function is called. */
export interface CallRequest {
  readonly code: Block;
  /** The name that the code must define. */
  readonly name: string;
  /** Names that the code sees while its definitions are read. */
  readonly around: ReadonlyMap<string, Tensor<number>>;
  /** Run before the call, out of the function's sight: it may build arguments from `values`. */
  readonly setup: Block;
  readonly call: Block;
  /** The names that `setup` and `call` use. */
  readonly values: ReadonlyMap<string, Tensor<number>>;
}

export type CallRun = {
  /** What was used. */
  readonly used: Allowance;
  readonly printed: readonly string[];
  /** How many of the lines stood there before the function was called. */
  readonly printedBefore: number;
  /** Every name of the call before it; empty where it did not come so far. */
  readonly before: ReadonlyMap<string, PlainValue>;
} & (
  | {
      readonly kind: 'returned';
      readonly value: PlainValue;
      /** As `print` shows it. */
      readonly shown: string;
      readonly after: ReadonlyMap<string, PlainValue>;
      /** What the same call returns a second time. */
      readonly again: PlainValue;
    }
  /** The function is not there. */
  | { readonly kind: 'undefined' }
  /** `reading`: before the function was called. */
  | { readonly kind: 'refused'; readonly during: 'reading' | 'calling'; readonly issue: NumpyIssue }
);

export type CodeReading =
  | { readonly kind: 'read'; readonly block: Block }
  | { readonly kind: 'invalid'; readonly issue: NumpyIssue };

/** Reads code of the subset without running it. */
export function readCode(code: string): CodeReading {
  try {
    return { kind: 'read', block: parseCode(code) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'invalid', issue: error.issue(1) };
    throw error;
  }
}

/** Runs code and calls its function twice. Whatever goes wrong is a value with its line. */
export function runCall(request: CallRequest, allowed: Allowance): CallRun {
  const budget = new Budget(allowed);
  const session = startSession(computingBackend(budget), budget);
  const inner: Scope = { names: new Map(), locals: undefined, enclosing: session.globals };
  let during: 'reading' | 'calling' = 'reading';
  let before: ReadonlyMap<string, PlainValue> = new Map();
  let printedBefore = 0;
  const ended = () => ({ used: budget.used, printed: session.printed, printedBefore, before });
  try {
    define(session.globals, request.around);
    runBlock(session, request.code);
    if (session.globals.names.get(request.name)?.kind !== 'function') {
      return { kind: 'undefined', ...ended() };
    }
    during = 'calling';
    printedBefore = session.printed.length;
    session.scopes.push(inner);
    define(inner, request.values);
    runBlock(session, request.setup);
    before = holdings(session, inner);
    const returned = called(session, inner, request);
    return { ...ended(), ...returned };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const issue = error.issue(during === 'reading' ? session.line : lineOf(session, inner, request));
    return { kind: 'refused', during, issue, ...ended() };
  }
}

function called(session: Session, inner: Scope, { call }: CallRequest) {
  const value = evaluateLast(session, call);
  const [plain, shown] = [plainValue(session, value), printed(session, value)];
  const lines = [...session.printed];
  const after = holdings(session, inner);
  const again = plainValue(session, evaluateLast(session, call));
  return { kind: 'returned', value: plain, shown, printed: lines, after, again } as const;
}

function define(scope: Scope, values: ReadonlyMap<string, Tensor<number>>): void {
  for (const [name, { shape, data }] of values) {
    const operand = { shape, known: data };
    const value: Value =
      shape.length > 0
        ? newArray(operand, 'float64')
        : { kind: 'number', dtype: 'float64', operand, python: false };
    scope.names.set(name, value);
  }
}

function holdings(session: Session, scope: Scope): ReadonlyMap<string, PlainValue> {
  return new Map([...scope.names].map(([name, value]) => [name, plainValue(session, value)]));
}

function evaluateLast(session: Session, block: Block): Value {
  const last = block.at(-1);
  if (last?.kind !== 'expression') throw new Error('a call is an expression');
  return evaluate(session, last.value);
}

/** The line reached in the code itself; that of its function where the call around it failed. */
function lineOf(session: Session, inner: Scope, { code, name }: CallRequest): number {
  const scope = currentScope(session);
  if (scope !== inner && scope.enclosing !== inner) return session.line;
  return code.find((statement) => statement.kind === 'def' && statement.name === name)?.line ?? 1;
}
