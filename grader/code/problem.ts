import { sameShape, writeShape } from '../tensor.ts';
import { areClose } from './close.ts';
import type { Named } from './close.ts';
import type { FunctionTask } from './function-task.ts';
import type { CallOutcome } from './outputs.ts';
import type { ProgramRun } from './program.ts';
import type { CodeProblem } from './report.ts';
import type { Test } from './tests.ts';
import { writeNumbers } from './write-numbers.ts';

/** The outputs that are right on a test; none where the function returned nothing usable. */
export function rightNames({ outcome }: ProgramRun, test: Test, task: FunctionTask): readonly string[] {
  if (outcome.kind !== 'outputs') return [];
  const closeness = { tolerance: task.tolerance, scale: test.scale };
  return [...test.right].flatMap(([name, right]) => {
    const own = outcome.outputs.get(name);
    return own !== undefined && areClose(own, right, closeness) ? [name] : [];
  });
}

/** What is wrong on a test, the most telling thing first; undefined where it passed. */
export function problemOf(run: ProgramRun, test: Test, task: FunctionTask): CodeProblem | undefined {
  const { outcome, changed, isUnstable } = run;
  if (outcome.kind !== 'outputs') return failedCall(outcome);
  return (
    wrongOutput(outcome.outputs, test, new Set(rightNames(run, test, task))) ??
    (changed === undefined ? undefined : { kind: 'changed', name: changed }) ??
    (isUnstable ? { kind: 'unstable' } : undefined)
  );
}

function failedCall(outcome: Exclude<CallOutcome, { kind: 'outputs' }>): CodeProblem {
  switch (outcome.kind) {
    case 'raised':
    case 'tooLong': {
      const { message, line } = outcome.issue;
      return { kind: outcome.kind, message, line };
    }
    case 'returned':
      return outcome;
    case 'undefined':
      return { kind: 'returned', found: 'NoneType' };
  }
}

function wrongOutput(outputs: Named, test: Test, right: ReadonlySet<string>): CodeProblem | undefined {
  for (const [name, expected] of test.right) {
    const own = outputs.get(name);
    if (right.has(name) || own === undefined) continue;
    if (!sameShape(own.shape, expected.shape)) {
      const shapes = { own: writeShape(own.shape), expected: writeShape(expected.shape) };
      const isTransposed = sameShape(own.shape.toReversed(), expected.shape);
      return { kind: 'shape', name, ...shapes, isTransposed };
    }
    return { kind: 'value', name, own: writeNumbers(own), expected: writeNumbers(expected) };
  }
  return undefined;
}
