import type { FunctionTask, TapeDraw, TestGroup } from '../../../grader/code/function-task.ts';
import { problemOf } from '../../../grader/code/problem.ts';
import { Program, readRecipeCode } from '../../../grader/code/program.ts';
import { smallestFailure } from '../../../grader/code/smallest-failure.ts';
import { testsOf } from '../../../grader/code/tests.ts';
import type { Tensor } from '../../../grader/tensor.ts';

/** Numbers of a statement: one, or a list of them. */
export const numbers = (...data: readonly string[]): Tensor<string> => ({ shape: [data.length], data });
export const oneNumber = (text: string): Tensor<string> => ({ shape: [], data: [text] });

const group: TestGroup = {
  id: 'all',
  label: { en: 'all', 'zh-TW': '全部' },
  weight: 1,
  call: 'f(x)',
  expected: { kind: 'model' },
  outputs: [{ name: 'y' }],
  tests: 0,
  sizes: {},
  draws: {},
};

/** Asks for f(x) = 2x, tested on the statement's numbers alone unless more is said. */
export function doubling(
  given: FunctionTask['given'],
  ownGroup: Partial<TestGroup> = {},
  own: Partial<FunctionTask> = {},
): FunctionTask {
  return {
    ...{ name: 'f', starter: '', model: 'def f(x):\n    return 2*x', setup: '', given, roles: new Map() },
    ...{ returns: 'value', tolerance: 1e-6, conduct: 1, slips: [] },
    groups: [{ ...group, ...ownGroup }],
    ...own,
  };
}

/** What a wrong function is shown: the inputs, `x = 1`, and what is wrong there. */
export function shownFor(task: FunctionTask, code: string) {
  const program = new Program(task, readRecipeCode(code));
  const failing = testsOf(task, 'k')
    .map((test) => ({ test, run: program.run(test.group, test.tape) }))
    .find(({ test, run }) => problemOf(run, test, task) !== undefined);
  if (failing === undefined) throw new Error('the code passes');
  const { inputs, problem } = smallestFailure(task, failing, { program, key: 'k' });
  return { inputs: inputs.map(({ name, value }) => `${name} = ${value}`), problem };
}

/** An argument of these lengths with entries between bounds. */
export const drawn = (shape: TapeDraw['shape'], [from, to, step]: readonly [number, number, number]) => ({
  x: { shape, from, to, step },
});
