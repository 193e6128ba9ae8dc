import { describe, expect, test } from 'vitest';
import { Budget } from '../../../grader/numpy/budget.ts';
import type { NumpyIssue } from '../../../grader/numpy/issue.ts';
import { limits } from '../../../grader/numpy/limits.ts';
import { runNumpy } from '../../../grader/numpy/run.ts';
import type { Tensor } from '../../../grader/tensor.ts';

const given = new Map<string, Tensor<number>>([
  ['A', { shape: [3, 2], data: [1, 2, 3, 4, 5, 6] }],
  ['v', { shape: [2], data: [1, 2] }],
]);

function issueOf(code: string): NumpyIssue | undefined {
  const run = runNumpy(code, given);
  return run.kind === 'invalid' ? run.issue : undefined;
}

describe('what is outside the subset is refused by name, with its line', () => {
  test.each([
    ['import os\nresult = 1', 'import', 1],
    ['from math import pi', 'import', 1],
    ['x = 1\nwhile True:\n    x = 2', 'while', 2],
    ['f = lambda x: x', 'lambda', 1],
    ['[i for i in range(3)]', 'list comprehension', 1],
    ['sum(i for i in range(3))', 'generator expression', 1],
    ['{k: 1 for k in "ab"}', 'dict comprehension', 1],
    ['{1, 2}', 'set', 1],
    ['class A:\n    pass', 'class', 1],
    ['try:\n    1\nexcept:\n    2', 'try', 1],
    ['with A:\n    pass', 'with', 1],
    ['assert 1', 'assert', 1],
    ['del v', 'del', 1],
    ['raise v', 'raise', 1],
    ['global v', 'global', 1],
    ['def f():\n    yield 1', 'yield', 2],
    ['@f\ndef g():\n    pass', 'decorator', 1],
    ['(x := 3)', ':=', 1],
    ['f"{v}"', 'f-string', 1],
    ['b"x"', 'bytes', 1],
    ['3j', 'complex', 1],
    ['1 << 2', '<<', 1],
    ['a, *b = v', '*', 1],
    ['max(*v)', '*', 1],
    ['v.T = 3', '.T', 1],
    ['().__class__', '__class__', 1],
    ['__import__("os")', '__import__', 1],
    ['np.__dict__', '__dict__', 1],
    ['np.random.rand(3)', 'np.random', 1],
    ['np.linalg.inv(A)', 'np.linalg.inv', 1],
    ['np.load("x")', 'np.load', 1],
    ['np.sum(A, dtype=int)', 'dtype', 1],
  ])('%s', (code, name, line) => {
    const issue = issueOf(code);
    expect(issue).toMatchObject({ code: 'notInSubset', line });
    expect(issue?.message).toContain(name);
  });

  test.each(['eval("1")', 'exec("1")', 'open("f")', 'sorted(v)', 'list(v)', 'getattr(v, "T")', 'math.pi'])(
    '%s is refused as one of Python’s own',
    (code) => expect(issueOf(code)?.code).toBe('notInSubset'),
  );

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s has no meaning', (code) =>
    expect(issueOf(code)?.code).toBe('unknownName'),
  );

  test.each(['v.constructor', 'v.tolist()', 'v.shape.append(1)', '(3).real'])(
    '%s has no such attribute',
    (code) => expect(issueOf(code)?.code).toBe('attribute'),
  );
});

describe('the messages read like NumPy’s and point at the line', () => {
  test.each([
    ['A @ np.ones((3, 1))', 'matmul: shapes (3,2) and (3,1) not aligned: 2 (dim 1) ≠ 3 (dim 0)', 1],
    ['x = 1\ny = A + np.zeros(3)', 'operands could not be broadcast together with shapes (3,2) (3,)', 2],
    ['A.reshape(4, 2)', 'cannot reshape array of size 6 into shape (4,2)', 1],
    ['A[3]', 'index 3 is out of bounds for axis 0 with size 3', 1],
    ['A.sum(axis=2)', 'axis 2 is out of bounds for array of dimension 2', 1],
    ['\n\n# c\nresult = y', "name 'y' is not defined", 4],
    ['def f(a):\n    return a @ a\n\nresult = f(A)', 'not aligned', 2],
    ['f(1,\n  2)', "name 'f' is not defined", 1],
    ['result = (v +\n  A[5])', 'out of bounds', 2],
    ['if v > 1:\n    result = 1', 'The truth value of an array', 1],
    ['def f(a, b):\n    return a\nf(1)', "f() missing required argument: 'b'", 3],
  ])('%s', (code, message, line) => {
    const issue = issueOf(code);
    expect(issue?.message).toContain(message);
    expect(issue?.line).toBe(line);
  });
});

describe('syntax errors', () => {
  test.each([
    ['x = [1, 2', "'[' was never closed", 1],
    ['x = 1\n  y = 2', 'unindent', 2],
    ['if v:\nx = 1', 'expected an indented block', 2],
    ['x = (1 +\ny = 2', "'(' was never closed", 1],
    ['x = np.sum(\n  v', "'(' was never closed", 1],
    ['return 1', "'return' outside function", 1],
    ['break', "'break' outside loop", 1],
    ['5 = x', 'cannot assign to 5', 1],
    ['f() = 3', 'cannot assign to f()', 1],
    ['0777', 'invalid decimal literal', 1],
    ['1__0', 'invalid decimal literal', 1],
    ['print v', "Missing parentheses in call to 'print'", 1],
    ['f(a=1, 2)', 'positional argument follows keyword argument', 1],
    ['def f(a, a):\n    pass', "duplicate argument 'a'", 1],
    ['A＋v', "invalid character '＋' (U+FF0B)", 1],
    ['v，v', "invalid character '，' (U+FF0C)", 1],
    ['１２３', 'U+FF11', 1],
    ['1\u0000', 'U+0000', 1],
    ['v\u202e', 'U+202E', 1],
    ['v =\u30001', 'U+3000', 1],
    ['“a”', 'U+201C', 1],
  ])('%j', (code, message, line) => {
    const issue = issueOf(code);
    expect(issue).toMatchObject({ code: 'syntax', line });
    expect(issue?.message).toContain(message);
  });

  test.each(['', '   ', '\n\n', '# nothing'])('%j is blank', (code) =>
    expect(issueOf(code)?.code).toBe('blank'),
  );
});

describe('results that are no numbers', () => {
  test.each([
    ['"text"', 'notNumeric'],
    ['len', 'notNumeric'],
    ['np', 'notNumeric'],
    ['{"a": 1}', 'notNumeric'],
    ['enumerate(v)', 'notNumeric'],
    ['None', 'noResult'],
    ['print(v)', 'noResult'],
    ['a = 1', 'noResult'],
    ['def f():\n    pass', 'noResult'],
    ['np.log(v - 1)', 'notFinite'],
    ['np.sqrt(-v)', 'notFinite'],
    ['np.inf', 'notFinite'],
    ['[v, A]', 'value'],
    ['1 / 0', 'zeroDivision'],
  ])('%s', (code, expected) => expect(issueOf(code)?.code).toBe(expected));
});

describe('limits', () => {
  const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`;

  test('brackets: as deep as the limit, not one more', () => {
    expect(issueOf(nested(limits.nesting))).toBeUndefined();
    expect(issueOf(nested(limits.nesting + 1))?.code).toBe('tooDeep');
  });

  test('length: as long as the limit, not one more', () => {
    expect(issueOf('1'.padEnd(limits.characters))).toBeUndefined();
    expect(issueOf('1'.padEnd(limits.characters + 1))?.code).toBe('tooLong');
  });

  test('arrays: as large as the limit, not one element more', () => {
    expect(issueOf(`np.zeros(${limits.arraySize})[0]`)).toBeUndefined();
    expect(issueOf(`np.zeros(${limits.arraySize + 1})[0]`)?.code).toBe('tooManyElements');
  });

  test.each([
    ['for i in range(10**9):\n    pass', 'tooManySteps'],
    ['for i in range(1000):\n    for j in range(1000):\n        x = i', 'tooManySteps'],
    ['sum(range(10**12))', 'tooManySteps'],
    ['def f(n):\n    return f(n + 1)\nf(0)', 'recursion'],
    [`def f(n):\n    return ${'0+'.repeat(100)}f(n)\nf(0)`, 'recursion'],
    ['l = []\nfor i in range(9000):\n    l = [l]\nresult = l == l', 'recursion'],
    ['a = np.ones(100000)\nfor i in range(1000):\n    a = a + 1', 'tooManyElements'],
    ['[0] * 10**9', 'tooManyElements'],
    ['np.zeros((10**9, 0))', 'tooManyElements'],
    ['print(np.zeros((10**9, 0)))', 'tooManyElements'],
    ['np.split(np.zeros((10**9, 0)), 10**9)', 'tooManyElements'],
    ['np.zeros((0, 2)).reshape(10**9, 0)', 'tooManyElements'],
    ['np.zeros((1, 0, 1)) + np.zeros((10**9, 0, 10**9))', 'tooManyElements'],
    ['np.expand_dims(np.zeros((0, 10**6)), 0)', 'tooManyElements'],
    ['np.array(range(10**9))', 'tooManyElements'],
    ['2**63', 'integerTooLarge'],
    ['9**9**9**9', 'integerTooLarge'],
    ['1+'.repeat(3000) + '1', 'tooDeep'],
    [`v${'.T'.repeat(3000)}`, 'tooDeep'],
    ['-'.repeat(5000) + '1', 'tooDeep'],
  ])('%.40s', (code, expected) => expect(issueOf(code)?.code).toBe(expected));

  test.each([
    ['import os', 0],
    ['while True: pass', 0],
    ['v.__class__', 10],
    ['np.foo', 10],
    ['np.zeros((10**6, 10**6))', 50],
    ['np.eye(10**5)', 50],
  ])('a refusal by name makes no work: %s', (code, most) => {
    const budget = new Budget();
    expect(runNumpy(code, given, budget).kind).toBe('invalid');
    expect(budget.used.steps + budget.used.elements).toBeLessThanOrEqual(most);
  });
});
