import { describe, expect, test } from 'vitest';
import { numpyKind } from '../../cli/kinds/numpy.ts';

function answer(code: string, given: Readonly<Record<string, unknown>> = {}) {
  return numpyKind.answer(numpyKind.schema.parse({ code, given }));
}

describe('adjoint grade, kind numpy', () => {
  test.each([
    ['a = np.arange(4)\na[::2] += 10\nresult = a', {}, [10, 1, 12, 3], [4]],
    ['u = v\nu[0] = 9\nresult = v', { v: [1, 2] }, [9, 2], [2]],
    ['v.shape', { v: [1, 2] }, [2], [1]],
    ['v > 1', { v: [1, 2] }, [0, 1], [2]],
    ['v.sum()', { v: [1, 2] }, 3, []],
    ['x * 2', { x: 1.5 }, 3, []],
    [
      'A + B',
      {
        A: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        B: [[1], [-1], [1]],
      },
      [
        [2, 3],
        [2, 3],
        [6, 7],
      ],
      [3, 2],
    ],
  ])('%s', (code, given, value, shape) => expect(answer(code, given)).toEqual({ value, shape }));

  test('a mistake is invalid, with code, message and line', () => {
    expect(answer('x = 1\nresult = A @ A', { A: [[1, 2]] })).toEqual({
      outcome: 'invalid',
      issue: {
        code: 'shape',
        message: 'matmul: shapes (1,2) and (1,2) not aligned: 2 (dim 1) ≠ 1 (dim 0)',
        line: 2,
      },
    });
  });

  test.each([{ v: [[1], [1, 2]] }, { v: 'text' }, { v: null }, { v: [true] }])(
    'given %j is invalid',
    (given) => {
      expect(answer('1', given)).toMatchObject({ outcome: 'invalid', issue: { code: 'value' } });
    },
  );

  test('what is given may be left out, and code must be text', () => {
    expect(numpyKind.schema.safeParse({ code: '1' }).success).toBe(true);
    expect(numpyKind.schema.safeParse({ code: 1 }).success).toBe(false);
  });
});
