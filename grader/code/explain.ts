import type { MisconceptionCode } from '../misconceptions/codes.ts';
import type { WrongRule } from '../misconceptions/misconception.ts';
import { areClose } from './close.ts';
import type { Named } from './close.ts';
import type { FunctionTask } from './function-task.ts';
import type { TestResult } from './judge-function.ts';
import { problemOf } from './problem.ts';
import { mostNames, slipBehind } from './slips.ts';
import { formKey, formsOn, outputsUnder } from './wrong-outputs.ts';
import type { Form } from './wrong-outputs.ts';
import type { Test } from './tests.ts';

/** The wrong rule behind a function. */
export interface CodeExplanation {
  readonly codes: readonly MisconceptionCode[];
  /** The slip of the task that it was recognised by. */
  readonly slip?: string;
}

/**
 * The rule that gives what the function returned, in every output of every test: a slip of the
 * model, or else a listed misconception as a wrong calculus. Nothing is said where more than two fit.
 */
export function explain(
  task: FunctionTask,
  results: readonly TestResult[],
  codes: readonly MisconceptionCode[],
): CodeExplanation {
  const wrongFirst = results.toSorted((a, b) => Number(isRight(task, a)) - Number(isRight(task, b)));
  const slip = slipBehind(task, wrongFirst);
  if (slip !== undefined) return slip;
  const forms = formsBehind(task, wrongFirst, codes);
  const general = forms.filter(({ everywhere }) => everywhere);
  const found = [...new Set((general.length > 0 ? general : forms).map(({ code }) => code))];
  return { codes: found.length > mostNames ? [] : found };
}

function isRight(task: FunctionTask, { run, test }: TestResult): boolean {
  return problemOf(run, test, task) === undefined;
}

/** The forms that every test agrees with; a form that a test's graph does not have is right there. */
function formsBehind(
  task: FunctionTask,
  results: readonly TestResult[],
  codes: readonly MisconceptionCode[],
): readonly Form[] {
  let forms: readonly Form[] | undefined;
  for (const result of results) {
    const { outcome } = result.run;
    if (outcome.kind !== 'outputs') return [];
    const here = formsOn(task, result.test, codes);
    const candidates = forms ?? [...here.values()];
    forms = candidates.filter((form) => {
      const own = here.get(formKey(form));
      return own === undefined
        ? isRight(task, result)
        : isGivenBy(task, result.test, { rule: own.rule, outputs: outcome.outputs });
    });
    if (forms.length === 0) return [];
  }
  return forms ?? [];
}

/** Whether the rule gives exactly what the function returned. */
function isGivenBy(
  task: FunctionTask,
  test: Test,
  { rule, outputs }: { readonly rule: WrongRule; readonly outputs: Named },
): boolean {
  const closeness = { tolerance: task.tolerance, scale: test.scale };
  return [...outputsUnder(rule, test, task)].every(([name, wrong]) => {
    const own = outputs.get(name);
    return own !== undefined && areClose(own, wrong, closeness);
  });
}
