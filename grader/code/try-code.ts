import type { InputIssue } from '../notation/expression.ts';
import { readCode } from '../numpy/call.ts';
import type { NumpyIssue } from '../numpy/issue.ts';
import type { Named } from './close.ts';
import type { FunctionTask, TestGroup } from './function-task.ts';
import { Program } from './program.ts';
import { givenTape } from './tape.ts';
import { writeNumbers } from './write-numbers.ts';

/** What has the form that is asked stands output by output. */
function namedOutputs(outputs: Named): string {
  return [...outputs].map(([name, tensor]) => `${name} = ${writeNumbers(tensor)}`).join('\n');
}

/** One call on the numbers of the statement. */
export interface TriedCall {
  readonly call: string;
  readonly printed: readonly string[];
  /** What it returned: its outputs, or else as `print` shows it; empty where it stopped. */
  readonly shown: string;
  readonly stopped?: { readonly message: string; readonly line: number };
}

/** Code tried out: what it did, with no word on whether that is right. */
export type Trial =
  | { readonly kind: 'invalid'; readonly issue: InputIssue }
  | { readonly kind: 'ran'; readonly printed: readonly string[]; readonly calls: readonly TriedCall[] };

const invalid = ({ code, message, line }: NumpyIssue): Trial => ({
  kind: 'invalid',
  issue: { code, details: { message, line: `${line}` } },
});

/** Calls a function on the statement's numbers, once in each way in which it will be tested. */
export function tryFunction(task: FunctionTask, typed: string): Trial {
  const reading = readCode(typed);
  if (reading.kind === 'invalid') return invalid(reading.issue);
  const program = new Program(task, reading.block);
  const calls: TriedCall[] = [];
  let printed: readonly string[] = [];
  for (const group of task.groups) {
    const run = program.run(group, givenTape(task));
    const { outcome } = run;
    if (outcome.kind === 'undefined') {
      return { kind: 'invalid', issue: { code: 'noFunction', details: { name: task.name } } };
    }
    if (outcome.kind === 'raised' && outcome.during === 'reading') return invalid(outcome.issue);
    printed = run.printed.slice(0, run.printedBefore);
    calls.push(triedCall(group, run));
  }
  return { kind: 'ran', printed, calls };
}

function triedCall({ call }: TestGroup, run: ReturnType<Program['run']>): TriedCall {
  const { outcome, printed, printedBefore, shown } = run;
  const tried = { call, printed: printed.slice(printedBefore), shown };
  if (outcome.kind === 'outputs') return { ...tried, shown: namedOutputs(outcome.outputs) };
  if (outcome.kind !== 'raised' && outcome.kind !== 'tooLong') return tried;
  const { message, line } = outcome.issue;
  return { ...tried, stopped: { message, line } };
}
