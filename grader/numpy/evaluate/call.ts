import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { CallArguments, FunctionValue, Scope, Value } from '../values.ts';
import { typeName } from '../values.ts';

/** A call of a function of the subset or of the code's own. */
export function callValue(session: Session, callee: Value, args: CallArguments): Value {
  if (callee.kind === 'builtin') {
    session.budget.step(10);
    return callee.call(session, args);
  }
  if (callee.kind === 'function') return session.budget.call(() => callFunction(session, callee, args));
  return refuse('type', `'${typeName(callee)}' object is not callable`);
}

function callFunction(session: Session, callee: FunctionValue, args: CallArguments): Value {
  const { definition, enclosing } = callee;
  const names = boundParameters(callee, args);
  const scope: Scope = { names, locals: definition.locals, enclosing };
  const { line } = session;
  session.scopes.push(scope);
  const value = callee.run(session);
  session.scopes.pop();
  session.line = line;
  return value;
}

/** Python's binding of arguments to parameters, with Python's complaints. */
function boundParameters(callee: FunctionValue, { positional, keywords }: CallArguments): Map<string, Value> {
  const { name, parameters } = callee.definition;
  if (positional.length > parameters.length) {
    const takes = `${parameters.length} positional argument${parameters.length === 1 ? '' : 's'}`;
    return refuse('type', `${name}() takes ${takes} but ${positional.length} were given`);
  }
  const bound = new Map<string, Value>();
  for (const [k, value] of positional.entries()) bound.set(parameters[k]?.name ?? '', value);
  for (const [keyword, value] of keywords) {
    if (!parameters.some((parameter) => parameter.name === keyword)) {
      return refuse('type', `${name}() got an unexpected keyword argument '${keyword}'`);
    }
    if (bound.has(keyword)) return refuse('type', `${name}() got multiple values for argument '${keyword}'`);
    bound.set(keyword, value);
  }
  for (const parameter of parameters) {
    const value = bound.get(parameter.name) ?? callee.defaults.get(parameter.name);
    if (value === undefined)
      return refuse('type', `${name}() missing required argument: '${parameter.name}'`);
    bound.set(parameter.name, value);
  }
  return bound;
}
