import { describe, expect, it } from 'vitest';
import type { FunctionTask, TestGroup } from '../../../grader/code/function-task.ts';
import { judgeFunction } from '../../../grader/code/judge-function.ts';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import { layerTask } from './batch-task.ts';
import { stackedNumbers } from './stacked-numbers.ts';

const [gradients] = layerTask.groups;
if (gradients === undefined) throw new Error('the task has no group');

const { model } = layerTask;
/** The same outputs, held against what the model returns and no graph. */
const byModel: TestGroup = {
  ...gradients,
  id: 'model',
  weight: 1,
  expected: { kind: 'model' },
  outputs: [{ name: 'dW' }, { name: 'db' }],
  tests: 2,
};
const plain: FunctionTask = { ...layerTask, slips: [] };
const withModelGroup: FunctionTask = { ...plain, groups: [gradients, byModel] };

const named = (
  task: FunctionTask,
  [replace, by]: readonly [string, string],
  codes: readonly MisconceptionCode[],
) => {
  expect(task.model).toContain(replace);
  const typed = task.model.replace(replace, () => by);
  return judgeFunction(task, typed, { key: 'rules', codes }).diagnoses;
};

const signLost = ['np.maximum(0, Z) - Y', 'Y - np.maximum(0, Z)'] as const;
const gateLost = ['d*(Z > 0)', 'd'] as const;

describe('the rule behind wrong code', () => {
  it('is one that every output of every test follows', () => {
    expect(named(plain, signLost, ['M01', 'M24'])).toEqual(['M01']);
    expect(named(plain, gateLost, ['M01', 'M24'])).toEqual(['M24']);
    expect(named(plain, signLost, ['M24', 'M26'])).toEqual([]);
  });

  it('is none where only one output follows it', () => {
    expect(named(plain, ['return X.T', 'return -X.T'], ['M01'])).toEqual([]);
    expect(named(plain, ['dZ.sum(axis=0)', '-dZ.sum(axis=0)'], ['M01'])).toEqual([]);
  });

  it('is none where the code does not return what is asked in some test', () => {
    const stops = ['dZ = d*(Z > 0)', 'dZ = -d*(Z > 0)\n    if len(X) == 5:\n        return 1'] as const;
    expect(named(plain, stops, ['M01'])).toEqual([]);
  });

  it('is none where the tests of a group that has no graph are failed', () => {
    expect(named(withModelGroup, signLost, ['M01'])).toEqual([]);
  });
});

describe('a network whose gate is shut', () => {
  const shut = { ...plain.given, b: stackedNumbers(['-50']) };
  const draws = { ...gradients.draws, b: { shape: ['k'], from: -50, to: -50, step: 1 } };
  const asleep = { ...plain, given: shut, groups: [{ ...gradients, draws, tests: 2 }] };

  it('shows a forgotten gate, and no lost sign', () => {
    expect(named(asleep, gateLost, ['M01', 'M24'])).toEqual(['M24']);
    expect(judgeFunction(asleep, model.replace(...signLost), { key: 'rules', codes: ['M01'] })).toMatchObject(
      {
        outcome: 'correct',
        share: [1, 1],
      },
    );
  });
});

describe('a network with a gate beside one without', () => {
  const linear = 'Z = X @ W + b\nH = Z\nL = ((Y - H)**2).sum() / 2';
  const both: FunctionTask = {
    ...plain,
    model: `def backward(X, Y, W, b, gated):
    Z = X @ W + b
    if gated == 1:
        d = np.maximum(0, Z) - Y
        dZ = d*(Z > 0)
    else:
        dZ = Z - Y
    return X.T @ dZ, dZ.sum(axis=0)
`,
    groups: [
      {
        ...gradients,
        id: 'linear',
        call: 'backward(X, Y, W, b, 0)',
        expected: { kind: 'gradients', forward: linear, of: 'L' },
      },
      { ...gradients, call: 'backward(X, Y, W, b, 1)' },
    ],
  };

  it('shows a forgotten gate where there is one, if the other is right', () => {
    expect(named(both, gateLost, ['M01', 'M24', 'M26'])).toEqual(['M24']);
    const signLostToo = { ...both, model: both.model.replace('dZ = Z - Y', 'dZ = Y - Z') };
    expect(named(signLostToo, gateLost, ['M01', 'M24', 'M26'])).toEqual([]);
  });

  it('shows a lost sign where it is lost in both', () => {
    const once = { ...both, model: both.model.replace('dZ = Z - Y', 'dZ = Y - Z') };
    expect(named(once, signLost, ['M01', 'M24'])).toEqual(['M01']);
    expect(named(both, signLost, ['M01', 'M24'])).toEqual([]);
  });
});

describe('a gradient by one weight, as one value', () => {
  const given = { x: '2', y: '1.5', w: '3', b: '0.5' };
  const draw = { shape: [], from: 0.5, to: 4, step: 0.5 };
  const unit: FunctionTask = {
    ...plain,
    name: 'slope',
    model: 'def slope(x, y, w, b):\n    return -(y - w*x - b)*x',
    given: Object.fromEntries(
      Object.entries(given).map(([name, text]) => [name, { shape: [], data: [text] }]),
    ),
    roles: new Map([
      ...layerTask.roles,
      ['x', 'input'],
      ['y', 'target'],
      ['w', 'parameter'],
      ['z', 'preActivation'],
    ]),
    returns: 'value',
    groups: [
      {
        ...gradients,
        call: 'slope(x, y, w, b)',
        expected: {
          kind: 'gradients',
          forward: 'z = w*x + b\nh = np.maximum(0, z)\nL = 0.5*(y - h)**2',
          of: 'L',
        },
        outputs: [{ name: 'dw', wrt: 'w' }],
        tests: 5,
        sizes: {},
        draws: Object.fromEntries(Object.keys(given).map((name) => [name, draw])),
      },
    ],
  };
  const listed = ['M01', 'M02', 'M03', 'M07', 'M13', 'M14', 'M15', 'M16', 'M26', 'M37'] as const;

  it.each([
    ['(y - w*x - b)*x', ['M01']],
    ['-2*(y - w*x - b)*x', ['M02']],
    ['-(y - w*x - b)*x/2', ['M03']],
    ['x', ['M07']],
    ['-(y - w*x - b)', ['M13']],
    ['-(y - w*x - b)*w', ['M14', 'M16']],
    ['-(y - w*x - b)*x*w', ['M15']],
    ['0*x', ['M26']],
    ['-(y - w*x)*x', ['M37']],
    ['y*x', []],
    ['-(y - w*x - b)*x + 1', []],
  ])('returned as %s shows %j', (expression, codes) => {
    expect(named(unit, ['-(y - w*x - b)*x', expression], listed)).toEqual(codes);
  });
});
