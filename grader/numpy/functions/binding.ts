import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { BuiltinValue, CallArguments, Value } from '../values.ts';
import type { FunctionRow } from './row.ts';

interface RowParameter {
  readonly name: string;
  readonly optional: boolean;
}

function parametersOf(row: FunctionRow): readonly RowParameter[] {
  if (row.parameters === '') return [];
  return row.parameters.split(', ').map((written) => {
    const [name = '', fallback] = written.split('=');
    return { name, optional: fallback !== undefined };
  });
}

/** The row as a value of the code. */
export function functionValue(row: FunctionRow): BuiltinValue {
  const parameters = parametersOf(row);
  return {
    kind: 'builtin',
    name: row.name,
    call: (session, args) =>
      row.run({ session, name: row.name, args: boundArguments(row.name, parameters, args) }),
  };
}

/** The row as a method of a value: `x.sum(axis=0)` is `np.sum(x, axis=0)`. */
export function methodValue(row: FunctionRow, receiver: Value): BuiltinValue {
  const parameters = parametersOf(row);
  const call = (session: Session, { positional, keywords }: CallArguments) => {
    const isSpread = row.spread !== undefined && positional.length > 1;
    const rest: readonly Value[] = isSpread ? [{ kind: 'tuple', items: [...positional] }] : positional;
    const bound = boundArguments(row.name, parameters, { positional: [receiver, ...rest], keywords });
    return row.run({ session, name: row.name, args: bound });
  };
  return { kind: 'builtin', name: row.name, call };
}

function boundArguments(
  name: string,
  parameters: readonly RowParameter[],
  { positional, keywords }: CallArguments,
): ReadonlyMap<string, Value> {
  if (positional.length > parameters.length) {
    const takes = `at most ${parameters.length} argument${parameters.length === 1 ? '' : 's'}`;
    return refuse('type', `${name}() takes ${takes} but ${positional.length} were given`);
  }
  const bound = new Map<string, Value>();
  for (const [k, value] of positional.entries()) bound.set(parameters[k]?.name ?? '', value);
  for (const [keyword, value] of keywords) {
    if (!parameters.some((parameter) => parameter.name === keyword)) {
      return refuse('notInSubset', `${name}(): the keyword argument '${keyword}' is not part of the subset`);
    }
    if (bound.has(keyword)) return refuse('type', `${name}() got multiple values for argument '${keyword}'`);
    bound.set(keyword, value);
  }
  const missing = parameters.find((parameter) => !parameter.optional && !bound.has(parameter.name));
  if (missing !== undefined) return refuse('type', `${name}() missing required argument: '${missing.name}'`);
  return bound;
}
