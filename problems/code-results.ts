import { areClose } from '../grader/code/close.ts';
import { explain } from '../grader/code/explain.ts';
import type { FunctionTask } from '../grader/code/function-task.ts';
import { judgeFunction } from '../grader/code/judge-function.ts';
import type { TestResult } from '../grader/code/judge-function.ts';
import { slippedModel } from '../grader/code/slips.ts';
import { testsOf } from '../grader/code/tests.ts';
import type { Test } from '../grader/code/tests.ts';
import { formKey, formsOn, outputsUnder } from '../grader/code/wrong-outputs.ts';
import type { Form } from '../grader/code/wrong-outputs.ts';
import type { MisconceptionCode } from '../grader/misconceptions/codes.ts';
import type { Question } from '../grader/question.ts';

/** How the functions of a question fare against programs that are known to be wrong. */
export interface CodeResults {
  /** For each wrong program: whether it misses full marks. */
  readonly caught: readonly boolean[];
  /** For each that has a name: whether it is found. */
  readonly named: readonly boolean[];
}

/** Every slip of the model as a program, and every wrong rule followed everywhere as its outputs. */
export function codeResults({ id, parts, misconceptions }: Question): CodeResults {
  const tasks = parts.flatMap(({ cells }) =>
    cells.flatMap(({ asks }) => (asks.kind === 'function' ? [asks.task] : [])),
  );
  const found = tasks.flatMap((task) => [
    ...slipped(task, id, misconceptions),
    ...followed(task, id, misconceptions),
  ]);
  return { caught: found.map(({ caught }) => caught), named: found.map(({ named }) => named) };
}

interface Found {
  readonly caught: boolean;
  readonly named: boolean;
}

function slipped(task: FunctionTask, key: string, codes: readonly MisconceptionCode[]): readonly Found[] {
  return task.slips.map((slip) => {
    const { outcome, diagnoses = [], code } = judgeFunction(task, slippedModel(task, slip), { key, codes });
    const named = slip.code === undefined ? code?.slip === slip.id : diagnoses.includes(slip.code);
    return { caught: outcome === 'incorrect', named };
  });
}

/** Rules that change nothing on any graph of the tests are left out. */
function followed(task: FunctionTask, key: string, codes: readonly MisconceptionCode[]): readonly Found[] {
  const tests = testsOf(task, key);
  const forms = new Map<string, Form>();
  for (const test of tests) for (const [name, form] of formsOn(task, test, codes)) forms.set(name, form);
  return [...forms.values()]
    .filter(({ everywhere }) => everywhere)
    .flatMap((form) => {
      const results = tests.map((test) => resultUnder(task, test, { form, codes }));
      if (results.every((result) => isRight(task, result))) return [];
      return [{ caught: true, named: explain(task, results, codes).codes.includes(form.code) }];
    });
}

function resultUnder(
  task: FunctionTask,
  test: Test,
  { form, codes }: { readonly form: Form; readonly codes: readonly MisconceptionCode[] },
): TestResult {
  const own = formsOn(task, test, codes).get(formKey(form));
  const outputs = own === undefined ? test.right : outputsUnder(own.rule, test, task);
  const run = { isUnstable: false, printed: [], printedBefore: 0, before: new Map(), shown: '' };
  return { test, run: { ...run, outcome: { kind: 'outputs', outputs } } };
}

function isRight({ tolerance }: FunctionTask, { test, run }: TestResult): boolean {
  const { outcome } = run;
  if (outcome.kind !== 'outputs') return false;
  return [...test.right].every(([name, right]) => {
    const own = outcome.outputs.get(name);
    return own !== undefined && areClose(own, right, { tolerance, scale: test.scale });
  });
}
