import { describe, expect, it } from 'vitest';
import { describeCodeReport } from '../../../grader/code/describe-report.ts';
import type { FunctionTask } from '../../../grader/code/function-task.ts';
import type { CodeProblem } from '../../../grader/code/report.ts';
import { tryFunction } from '../../../grader/code/try-code.ts';
import { layerTask } from './batch-task.ts';

const failing = (problem: CodeProblem, task: FunctionTask = layerTask, slip?: string) => {
  const failure = {
    group: 'batch',
    call: 'backward(X)',
    inputs: [{ name: 'X', value: 'np.array([1])' }],
    problem,
  };
  const report = { groups: [], behaves: true, failure, ...(slip === undefined ? {} : { slip }) };
  return (['en', 'zh-TW'] as const).map((language) => describeCodeReport(report, task, language));
};

describe('what went wrong in a test of code is said in both languages', () => {
  const shape = { kind: 'shape', name: 'dW', own: '(2,1)', expected: '(1,2)' } as const;

  it.each<[CodeProblem, string, string]>([
    [{ kind: 'raised', message: 'no', line: 3 }, 'Line 3: no', '第 3 行：no'],
    [
      { kind: 'tooLong', message: 'steps', line: 2 },
      'The function takes too long (line 2: steps).',
      '函式執行太久（第 2 行：steps）。',
    ],
    [
      { kind: 'returned', found: 'float' },
      'The function returned float; the tuple dW, db is asked.',
      '函式回傳了 float；應該回傳 tuple：dW, db。',
    ],
    [
      { kind: 'returned', found: 'tuple (1)', missing: 'db' },
      'What the function returned has no db that is a number or an array (it returned tuple (1)).',
      '回傳的內容裡沒有 db，或它不是數值或陣列（回傳了 tuple (1)）。',
    ],
    [
      { ...shape, isTransposed: false },
      'dW has the shape (2,1); it must be (1,2).',
      'dW 的 shape 是 (2,1)，應該是 (1,2)。',
    ],
    [
      { ...shape, isTransposed: true },
      'dW has the shape (2,1); it must be (1,2). One product is transposed.',
      'dW 的 shape 是 (2,1)，應該是 (1,2)。有一個乘積的轉置弄反了。',
    ],
    [
      { kind: 'value', name: 'db', own: '[1]', expected: '[2]' },
      'db is [1]; it should be [2].',
      'db 算出 [1]，應該是 [2]。',
    ],
    [
      { kind: 'changed', name: 'W' },
      'The call changes its argument W; it must leave it as it was.',
      '呼叫之後引數 W 被改掉了；函式不可以改動引數。',
    ],
    [
      { kind: 'unstable' },
      'Called again with the same arguments the function returns something else: it keeps something from the first call.',
      '用同樣的引數再呼叫一次，結果卻不同：函式把前一次的東西留了下來。',
    ],
  ])('%j', (problem, english, chinese) => {
    expect(failing(problem).map((text) => text.problem)).toEqual([english, chinese]);
    expect(failing(problem)[0]?.example).toEqual(['X = np.array([1])', 'backward(X)']);
  });

  it('says what was to be returned: a dict by its keys, a value as such', () => {
    const found = { kind: 'returned', found: 'NoneType' } as const;
    expect(failing(found, { ...layerTask, returns: 'dict' })[0]?.problem).toBe(
      'The function returned NoneType; a dict with the keys dW, db is asked.',
    );
    expect(failing(found, { ...layerTask, returns: 'value' })[1]?.problem).toBe(
      '函式回傳了 NoneType；應該回傳數值或陣列。',
    );
  });

  it('has words for a slip that the catalogue does not know, and none for one that it does', () => {
    expect(failing({ kind: 'unstable' }, layerTask, 'twice').map(({ slip }) => slip)).toEqual([
      'dW is twice too large.',
      'dW 多了兩倍。',
    ]);
    expect(failing({ kind: 'unstable' }, layerTask, 'mean')[0]?.slip).toBeUndefined();
    expect(failing({ kind: 'unstable' })[0]?.slip).toBeUndefined();
    const slips = layerTask.slips.map((slip) => ({ ...slip, code: 'M23' as const }));
    expect(failing({ kind: 'unstable' }, { ...layerTask, slips }, 'twice')[0]?.slip).toBeUndefined();
  });

  it('names each group of tests, with what passed', () => {
    const counts = { passed: 3, made: 9, right: ['dW'], wrong: ['db'] };
    const report = {
      groups: [
        { group: 'batch', ...counts },
        { group: 'other', ...counts },
      ],
      behaves: true,
    };
    expect(describeCodeReport(report, layerTask, 'zh-TW')).toEqual({
      groups: [
        { label: '批次', ...counts },
        { label: 'other', ...counts },
      ],
      example: [],
    });
  });
});

describe('code that is tried out', () => {
  const { model } = layerTask;

  it('shows what it returns on the numbers of the statement, and what it prints in the call', () => {
    const chatty = `print('read')\n${model.replace('    d =', "    print('called')\n    d =")}`;
    expect(tryFunction(layerTask, chatty)).toEqual({
      kind: 'ran',
      printed: ['read'],
      calls: [
        {
          call: 'backward(X, Y, W, b)',
          printed: ['called'],
          shown: expect.stringMatching(/^dW = \[\[.*\]\]\ndb = \[.*\]$/),
        },
      ],
    });
  });

  it('shows another value as Python prints it, and where it stopped', () => {
    const other = tryFunction(layerTask, model.replace(/return .*/, 'return 3'));
    expect(other).toMatchObject({ kind: 'ran', calls: [{ shown: '3', printed: [] }] });
    const stopped = tryFunction(layerTask, model.replace('X @ W', 'X @ Q'));
    expect(stopped).toMatchObject({
      kind: 'ran',
      calls: [{ shown: '', stopped: { message: "name 'Q' is not defined", line: 2 } }],
    });
    const endless = tryFunction(layerTask, model.replace(/return .*/, 'return backward(X, Y, W, b)'));
    expect(endless).toMatchObject({ calls: [{ shown: '', stopped: { line: 5 } }] });
    expect(tryFunction({ ...layerTask, groups: [] }, model)).toEqual({ kind: 'ran', printed: [], calls: [] });
  });

  it.each([
    ['x = 1', 'noFunction', { name: 'backward' }],
    ['def backward(', 'syntax', { line: '1' }],
    [`q = 1/0\n${model}`, 'zeroDivision', { line: '1', message: 'division by zero' }],
    ['', 'blank', {}],
  ])('says why it cannot be called: %j', (typed, code, details) => {
    const trial = tryFunction(layerTask, typed);
    expect(trial).toMatchObject({ kind: 'invalid', issue: { code, details } });
  });
});
