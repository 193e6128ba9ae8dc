import { describe, expect, test } from 'vitest';
import { describeNumpyIssue } from '../../../grader/numpy/describe-issue.ts';
import { numpyIssueCodes } from '../../../grader/numpy/issue.ts';
import { runNumpy } from '../../../grader/numpy/run.ts';

function run(code: string) {
  const result = runNumpy(code, new Map([['v', { shape: [2], data: [1, 2] }]]));
  return result.kind === 'invalid' ? result.issue.code : result.value.data;
}

describe('where we differ from NumPy on purpose', () => {
  test('functions of booleans are float64, not float16', () => {
    expect(run('np.exp(v > 1)')).toEqual([1, Math.E]);
  });

  test('integers are exact or refused, never wrapped around', () => {
    expect(run('np.prod(np.arange(1, 21))')).toEqual([2432902008176640000]);
    expect(run('np.prod(np.arange(1, 30))')).toBe('integerTooLarge');
    expect(run('3**40')).toBe('integerTooLarge');
    expect(run('3.0**40')).toEqual([3 ** 40]);
  });

  test('nan is not cast to an integer', () => {
    expect(run('(v / 0 * 0).astype(int)')).toBe('value');
  });
});

describe('print', () => {
  test.each([
    ['print(v)', '[1. 2.]'],
    ['print(np.array([[1, -20], [3, 4]]))', '[[  1 -20]\n [  3   4]]'],
    ['print(np.array([0.5, -1.25]))', '[ 0.5  -1.25]'],
    ['print(v.shape, 1.0, 2, True, None)', '(2,) 1.0 2 True None'],
    ['print("loss", [1, 2.5], (3,), {"a": v > 1})', "loss [1, 2.5] (3,) {'a': [False  True]}"],
    ['print(1e-7, 1e20, 0.1)', '1e-07 1e+20 0.1'],
    ['print()', ''],
  ])('%s shows %j and leaves the result alone', (code, shown) => {
    const result = runNumpy(`${code}\nresult = 1`, new Map([['v', { shape: [2], data: [1, 2] }]]));
    expect(result).toMatchObject({ kind: 'value', shape: [], printed: [shown] });
  });
});

describe('every issue', () => {
  test.each(numpyIssueCodes)('%s has a sentence in both languages, with line and message', (code) => {
    const issue = { code, message: 'A @ B', line: 7 };
    const [english, chinese] = [describeNumpyIssue(issue, 'en'), describeNumpyIssue(issue, 'zh-TW')];
    expect(english).toMatch(/^Line 7: [A-Z].*\. \(A @ B\)$/);
    expect(chinese).toMatch(/^第 7 行：.*[\u4e00-\u9fff].*。（A @ B）$/);
  });
});
