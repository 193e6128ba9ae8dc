import { refuse } from '../issue.ts';
import { augmented } from '../operations/in-place.ts';
import { readArray } from '../arrays/array.ts';
import type { Session } from '../session.ts';
import type { Expression, Statement, Target } from '../syntax/tree.ts';
import type { Value } from '../values.ts';
import { evaluate } from './expression.ts';
import { itemOf, setItem } from './items.ts';
import { allItems } from './iteration.ts';
import { currentScope, lookUp } from './names.ts';

type Bind = (session: Session, name: string, value: Value) => void;

/** `target = value`, taking tuples apart. */
export function assign(session: Session, target: Target, value: Value): void {
  assignBy(bind, session, { target, value });
}

/** The target of a `for`: plain counts are not part of a forward pass. */
export function assignItem(session: Session, target: Target, item: Value): void {
  assignBy(bindItem, session, { target, value: item });
}

function assignBy(
  bindName: Bind,
  session: Session,
  { target, value }: { readonly target: Target; readonly value: Value },
): void {
  if (target.kind === 'name') return bindName(session, target.name, value);
  if (target.kind === 'tuple') {
    const items = allItems(session, value);
    const wanted = target.items.length;
    if (items.length < wanted) {
      return refuse('value', `not enough values to unpack (expected ${wanted}, got ${items.length})`);
    }
    if (items.length > wanted) return refuse('value', `too many values to unpack (expected ${wanted})`);
    for (const [k, part] of target.items.entries()) {
      assignBy(bindName, session, { target: part, value: items[k] ?? value });
    }
    return undefined;
  }
  const of = evaluate(session, target.of);
  const index = evaluate(session, target.index);
  session.line = target.line;
  setItem(session, of, { index, value });
  rename(session, target.of);
  return undefined;
}

/** `target op= value`; arrays and lists change in place, as in Python. */
export function assignAugmented(session: Session, statement: Statement & { readonly kind: 'augment' }): void {
  const { target, operator } = statement;
  if (target.kind === 'name') {
    const before = lookUp(session, target.name);
    const value = evaluate(session, statement.value);
    session.line = statement.line;
    return bind(session, target.name, augmented(session, operator, [before, value]));
  }
  const of = evaluate(session, target.of);
  const index = evaluate(session, target.index);
  const before = itemOf(session, of, index);
  const value = evaluate(session, statement.value);
  session.line = statement.line;
  const after = augmented(session, operator, [before, value]);
  // A view was written through already; anything else has to be put back.
  const isView =
    of.kind === 'array' && after.kind === 'array' && after === before && after.parent !== undefined;
  if (!isView) setItem(session, of, { index, value: after });
  rename(session, target.of);
  return undefined;
}

/** Gives a name its value; an assignment outside functions is one of the forward pass. */
function bind(session: Session, name: string, value: Value): void {
  const scope = currentScope(session);
  scope.names.set(name, scope === session.globals ? recorded(session, name, value) : value);
}

function bindItem(session: Session, name: string, item: Value): void {
  const isCount = item.kind === 'number' && item.operand.traced?.pinned !== true;
  if (isCount) currentScope(session).names.set(name, item);
  else bind(session, name, item);
}

/** An array was written to: the name it was reached by stands for what it holds now. */
function rename(session: Session, written: Expression): void {
  let root = written;
  while (root.kind === 'subscript') root = root.of;
  const value = root.kind === 'name' ? session.globals.names.get(root.name) : undefined;
  if (root.kind !== 'name' || value === undefined || currentScope(session) !== session.globals) return;
  recorded(session, root.name, value);
}

function recorded(session: Session, name: string, value: Value): Value {
  if (!session.backend.tracing) return value;
  if (value.kind === 'number') return { ...value, operand: session.backend.assign(name, value.operand) };
  if (value.kind !== 'array') return value;
  const operand = session.backend.assign(name, readArray(session, value));
  if (value.parent === undefined) value.storage.operand = operand;
  else value.seen = { of: value.storage.operand, operand };
  return value;
}
