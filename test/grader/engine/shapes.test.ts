import { describe, expect, test } from 'vitest';
import { GraphBuilder } from '../../../grader/graph-builder.ts';
import type { Operation } from '../../../grader/primitives/names.ts';
import { operationTex } from '../../../grader/primitives/primitives.ts';
import type { Shape } from '../../../grader/tensor.ts';

function applied(operation: Operation, ...shapes: readonly Shape[]): Shape | string {
  const g = new GraphBuilder();
  const id = g.apply(
    operation,
    shapes.map((shape, i) => g.input(`a${i}`, shape)),
  );
  return typeof id === 'number' ? g.shape(id) : id.message;
}
const plain = (name: 'add' | 'matmul' | 'where'): Operation => ({ name, attributes: {} });
const reduction = (name: 'sum' | 'largest', axes: readonly number[], keepdims = false): Operation => ({
  name,
  attributes: { axes, keepdims },
});

describe('operands that do not fit are refused in the words of NumPy', () => {
  test('broadcasting', () => {
    expect(applied(plain('add'), [3, 2], [3, 1])).toEqual([3, 2]);
    expect(applied(plain('add'), [4, 1, 3], [2, 1])).toEqual([4, 2, 3]);
    expect(applied(plain('add'), [], [0])).toEqual([0]);
    expect(applied(plain('add'), [3, 2], [2, 3])).toBe(
      'operands could not be broadcast together with shapes (3,2) (2,3)',
    );
    expect(applied(plain('where'), [2], [3], [1])).toBe(
      'operands could not be broadcast together with shapes (2,) (3,) (1,)',
    );
  });

  test('products of matrices', () => {
    expect(applied(plain('matmul'), [3, 2], [2, 4])).toEqual([3, 4]);
    expect(applied(plain('matmul'), [2], [2])).toEqual([]);
    expect(applied(plain('matmul'), [3, 2], [2])).toEqual([3]);
    expect(applied(plain('matmul'), [2], [2, 3])).toEqual([3]);
    expect(applied(plain('matmul'), [5, 1, 3, 2], [4, 2, 6])).toEqual([5, 4, 3, 6]);
    expect(applied(plain('matmul'), [3, 2], [3, 1])).toBe(
      'matmul: shapes (3,2) and (3,1) not aligned: 2 (dim 1) ≠ 3 (dim 0)',
    );
    expect(applied(plain('matmul'), [2], [3])).toBe(
      'matmul: shapes (2,) and (3,) not aligned: 2 (dim 0) ≠ 3 (dim 0)',
    );
    expect(applied(plain('matmul'), [], [3])).toBe(
      'matmul: Input operand 0 does not have enough dimensions (has 0, requires 1)',
    );
    expect(applied(plain('matmul'), [2, 3, 4], [3, 4, 5])).toBe(
      'matmul: operands could not be broadcast together with shapes (2,) (3,)',
    );
  });

  test('reductions', () => {
    expect(applied(reduction('sum', [0]), [3, 2])).toEqual([2]);
    expect(applied(reduction('sum', [0, 1], true), [3, 2])).toEqual([1, 1]);
    expect(applied(reduction('sum', [2]), [3, 2])).toBe('axis 2 is out of bounds for array of dimension 2');
    expect(applied(reduction('largest', [0]), [0])).toBe(
      'zero-size array to reduction operation maximum which has no identity',
    );
    expect(applied(reduction('sum', [0]), [0])).toEqual([]);
  });

  test('a gather that points outside is a broken invariant', () => {
    const attributes = { indices: [0, 3], shape: [2], as: 'index' } as const;
    expect(() => applied({ name: 'gather', attributes }, [3])).toThrow(RangeError);
  });
});

test('operations have a sign for the computation graph', () => {
  const relu: Operation = { name: 'relu', attributes: {} };
  const sigma: Operation = { name: 'call', attributes: { function: 'sigmoid' } };
  const less: Operation = { name: 'compare', attributes: { comparison: 'lessEqual' } };
  expect([relu, sigma, less].map((operation) => operationTex(operation))).toEqual([
    '\\mathrm{ReLU}',
    '\\sigma',
    '\\le',
  ]);
});
