import { float } from '../arithmetic/float.ts';
import { readWith } from '../grade/read-with.ts';
import type { MisconceptionCode } from '../misconceptions/codes.ts';
import type { Mutation, WrongRule } from '../misconceptions/misconception.ts';
import { mutationsOf } from '../misconceptions/mutations.ts';
import { structureOf } from '../misconceptions/structure.ts';
import { inputsAt } from '../trace/trace.ts';
import type { Named } from './close.ts';
import type { FunctionTask } from './function-task.ts';
import { graphOfTape } from './graph-of-tape.ts';
import type { Test } from './tests.ts';

/** One form of a listed wrong rule. */
export interface Form extends Mutation {
  readonly code: MisconceptionCode;
}

/** Stable over the tests of a task. */
export const formKey = ({ code, label }: Form): string => `${code} ${label}`;

/** The forms of the listed rules on the graph of a test, by key; none where no graph is the reference. */
export function formsOn(
  task: FunctionTask,
  { group, tape }: Test,
  codes: readonly MisconceptionCode[],
): ReadonlyMap<string, Form> {
  if (group.expected.kind !== 'gradients') return new Map();
  const graph = graphOfTape(group.expected.forward, tape);
  const structure = structureOf({ graph, roles: task.roles, ...(task.update && { update: task.update }) });
  const forms = codes.flatMap((code) =>
    mutationsOf(code, structure).map((mutation): Form => ({ code, ...mutation })),
  );
  return new Map(forms.map((form) => [formKey(form), form]));
}

/** What a function returns on a test whose author follows a wrong rule. */
export function outputsUnder(rule: WrongRule, { group, tape }: Test, { update }: FunctionTask): Named {
  const { expected, outputs } = group;
  if (expected.kind !== 'gradients') throw new Error('only gradients follow a wrong calculus');
  const graph = graphOfTape(expected.forward, tape);
  const basis = { arithmetic: float, input: inputsAt(tape, float), rule, own: [] };
  const read = readWith({ graph, ...(update && { update }) }, basis);
  return new Map(
    outputs.map(({ name, wrt = name }) => [name, read({ kind: 'gradient', of: expected.of, wrt })]),
  );
}
