import { truth } from '../operations/truth.ts';
import type { Session } from '../session.ts';
import type { Block, FunctionDefinition, Statement } from '../syntax/tree.ts';
import type { Value } from '../values.ts';
import { none } from '../values.ts';
import { assign, assignAugmented, assignItem } from './assignment.ts';
import { evaluate } from './expression.ts';
import { iterate } from './iteration.ts';
import { currentScope } from './names.ts';

/** Why a block ended before its last statement. */
export type Leaving =
  | { readonly kind: 'break' }
  | { readonly kind: 'continue' }
  | { readonly kind: 'return'; readonly value: Value };

/** Runs statements in order; tells where something left the block early. */
export function runBlock(session: Session, block: Block): Leaving | undefined {
  for (const statement of block) {
    session.budget.step();
    session.line = statement.line;
    const leaving = runStatement(session, statement);
    if (leaving !== undefined) return leaving;
  }
  return undefined;
}

function runStatement(session: Session, statement: Statement): Leaving | undefined {
  switch (statement.kind) {
    case 'expression':
      evaluate(session, statement.value);
      return undefined;
    case 'assign': {
      const value = evaluate(session, statement.value);
      for (const target of statement.targets) assign(session, target, value);
      return undefined;
    }
    case 'augment':
      assignAugmented(session, statement);
      return undefined;
    case 'if':
      return runBlock(
        session,
        truth(session, evaluate(session, statement.condition)) ? statement.body : statement.otherwise,
      );
    case 'for':
      return runFor(session, statement);
    case 'def':
      define(session, statement);
      return undefined;
    case 'return':
      return {
        kind: 'return',
        value: statement.value === undefined ? none : evaluate(session, statement.value),
      };
    case 'pass':
      return undefined;
    case 'break':
    case 'continue':
      return { kind: statement.kind };
  }
}

function runFor(session: Session, loop: Statement & { readonly kind: 'for' }): Leaving | undefined {
  const over = evaluate(session, loop.over);
  if (over.kind === 'range' && !mayLeave(loop.body)) session.budget.expect(over.length);
  const next = iterate(session, over);
  for (let item = next(); item !== undefined; item = next()) {
    session.budget.step();
    assignItem(session, loop.target, item);
    const leaving = runBlock(session, loop.body);
    if (leaving?.kind === 'return') return leaving;
    if (leaving?.kind === 'break') return undefined;
  }
  return runBlock(session, loop.otherwise);
}

/** Whether a loop with this body can end before its iterable does. */
function mayLeave(block: Block): boolean {
  return block.some((statement) => {
    if (statement.kind === 'if') return mayLeave(statement.body) || mayLeave(statement.otherwise);
    if (statement.kind === 'for') return mayLeave(statement.body) || mayLeave(statement.otherwise);
    return statement.kind === 'break' || statement.kind === 'return';
  });
}

function define(session: Session, definition: FunctionDefinition): void {
  const defaults = new Map<string, Value>();
  for (const parameter of definition.parameters) {
    if (parameter.default !== undefined) defaults.set(parameter.name, evaluate(session, parameter.default));
  }
  const enclosing = currentScope(session);
  const run = (running: Session): Value => {
    const leaving = runBlock(running, definition.body);
    return leaving?.kind === 'return' ? leaving.value : none;
  };
  enclosing.names.set(definition.name, { kind: 'function', definition, defaults, enclosing, run });
}
