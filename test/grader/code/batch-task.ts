import type { FunctionTask } from '../../../grader/code/function-task.ts';
import { judgeFunction } from '../../../grader/code/judge-function.ts';
import type { FunctionVerdict } from '../../../grader/code/judge-function.ts';
import { stackedNumbers } from './stacked-numbers.ts';

const forward = `Z = X @ W + b
H = np.maximum(0, Z)
L = ((Y - H)**2).sum() / 2`;

/** One layer with ReLU for a batch: small enough to read, with all that a batch can get wrong. */
export const layerTask: FunctionTask = {
  name: 'backward',
  starter: '',
  model: `def backward(X, Y, W, b):
    Z = X @ W + b
    d = np.maximum(0, Z) - Y
    dZ = d*(Z > 0)
    return X.T @ dZ, dZ.sum(axis=0)
`,
  setup: '',
  given: {
    X: stackedNumbers([
      ['1', '2'],
      ['-1', '1'],
      ['2', '1'],
    ]),
    Y: stackedNumbers([['1'], ['2'], ['-1']]),
    W: stackedNumbers([['1'], ['-1']]),
    b: stackedNumbers(['0.5']),
  },
  roles: new Map([
    ['X', 'input'],
    ['Y', 'target'],
    ['W', 'parameter'],
    ['b', 'parameter'],
    ['Z', 'preActivation'],
    ['H', 'prediction'],
    ['L', 'loss'],
  ]),
  returns: 'tuple',
  tolerance: 1e-6,
  conduct: 1,
  groups: [
    {
      id: 'batch',
      label: { en: 'batches', 'zh-TW': '批次' },
      weight: 4,
      call: 'backward(X, Y, W, b)',
      expected: { kind: 'gradients', forward, of: 'L' },
      outputs: [
        { name: 'dW', wrt: 'W' },
        { name: 'db', wrt: 'b' },
      ],
      tests: 8,
      sizes: { n: [1, 5, 3], d: [2, 3, 4], k: [2, 3, 4] },
      draws: {
        X: { shape: ['n', 'd'], from: -2, to: 2, step: 0.5 },
        Y: { shape: ['n', 'k'], from: -2, to: 2, step: 0.5 },
        W: { shape: ['d', 'k'], from: -2, to: 2, step: 0.5 },
        b: { shape: ['k'], from: -2, to: 2, step: 0.5 },
      },
    },
  ],
  slips: [
    { id: 'mean', code: 'M23', replace: 'dZ.sum(axis=0)', by: 'dZ.mean(axis=0)' },
    {
      id: 'twice',
      replace: 'return X.T',
      by: 'return 2*X.T',
      says: { en: 'dW is twice too large.', 'zh-TW': 'dW 多了兩倍。' },
    },
  ],
};

/** The verdict on code in place of the model's, or on the model with one place replaced. */
export function judged(replace: string, by: string, task: FunctionTask = layerTask): FunctionVerdict {
  if (!task.model.includes(replace)) throw new Error(`the model has no ${replace}`);
  return judgeCode(
    task.model.replace(replace, () => by),
    task,
  );
}

export function judgeCode(code: string, task: FunctionTask = layerTask): FunctionVerdict {
  return judgeFunction(task, code, { key: 'a key', codes: ['M01', 'M02', 'M24', 'M26'] });
}
