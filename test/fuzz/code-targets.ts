import { float } from '../../grader/arithmetic/float.ts';
import { describeNumpyIssue } from '../../grader/numpy/describe-issue.ts';
import { readForward } from '../../grader/numpy/forward.ts';
import { numpyIssueCodes } from '../../grader/numpy/issue.ts';
import type { NumpyIssue } from '../../grader/numpy/issue.ts';
import { runNumpy } from '../../grader/numpy/run.ts';
import { derive } from '../../grader/symbolic/derive.ts';
import { sizeOf } from '../../grader/tensor.ts';
import type { Tensor } from '../../grader/tensor.ts';
import { checkQuantity } from '../../grader/trace/check-quantity.ts';
import { trace } from '../../grader/trace/trace.ts';
import { numpyGrammar } from './grammars.ts';
import { typed } from './formula-targets.ts';
import { promise } from './target.ts';
import type { Target } from './target.ts';

const given = new Map<string, Tensor<number>>([
  ['A', { shape: [2, 3], data: [1, -2, 3, 0.5, 0, -1] }],
  ['B', { shape: [3, 2], data: [1, 2, 3, 4, 5, 6] }],
  ['v', { shape: [3], data: [3, 1, 2] }],
  ['w', { shape: [2], data: [-1.5, 2] }],
  ['x', { shape: [], data: [0.75] }],
  ['T', { shape: [2, 1, 3], data: [1, 2, 3, 4, 5, 6] }],
]);
const shapes = new Map([...given].map(([name, { shape }]) => [name, shape]));
const codes = new Set<string>(numpyIssueCodes);

function isTyped(issue: NumpyIssue, code: string): void {
  promise(codes.has(issue.code), 'an issue of the list', issue.code);
  promise(
    issue.line >= 1 && issue.line <= code.split(/\r\n?|\n/u).length + 1,
    'a line of the code',
    String(issue.line),
  );
  for (const language of ['en', 'zh-TW'] as const) {
    promise(
      !/undefined|\[object/.test(describeNumpyIssue({ ...issue, message: '' }, language)),
      'a whole sentence',
    );
  }
}

/** Values and gradients of the last name; formulas of the small ones. */
function isTraced(code: string): void {
  const reading = readForward(code, shapes);
  if (reading.kind === 'invalid') return isTyped(reading.issue, code);
  const { graph } = reading;
  const traced = trace(graph, given, { arithmetic: float });
  for (const name of graph.names.keys())
    promise(sizeOf(traced.value(name).shape) === traced.value(name).data.length, 'a value');
  const of = graph.assigned.at(-1)?.name;
  if (of === undefined) return undefined;
  for (const wrt of ['A', 'x']) {
    const quantity = { kind: 'gradient', of, wrt } as const;
    if (checkQuantity(graph, quantity) !== undefined) continue;
    promise(
      traced.read(quantity).shape.join() === traced.value(wrt).shape.join(),
      `the gradient has the shape of ${wrt}`,
    );
    for (const style of ['expanded', 'cached', 'chain'] as const) derive(graph, quantity, style);
  }
  return undefined;
}

export const codeTargets: readonly Target[] = [
  {
    name: 'NumPy code',
    write: typed(numpyGrammar, 'code'),
    read: (code) => {
      const run = runNumpy(code, given);
      if (run.kind === 'invalid') return isTyped(run.issue, code);
      promise(run.value.data.every(Number.isFinite), 'a finite result');
      promise(sizeOf(run.value.shape) === run.value.data.length, 'as many entries as the shape says');
      return undefined;
    },
  },
  { name: 'forward pass', write: typed(numpyGrammar, 'code'), read: isTraced },
];
