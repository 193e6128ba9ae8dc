import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForward } from '../../../grader/numpy/forward.ts';
import { runNumpy } from '../../../grader/numpy/run.ts';
import type { Tensor } from '../../../grader/tensor.ts';

function valueOf(code: string, given: Readonly<Record<string, Tensor<number>>> = {}): Tensor<number> {
  const run = runNumpy(code, new Map(Object.entries(given)));
  if (run.kind === 'invalid') throw new Error(`${code}: ${run.issue.message}`);
  return run.value;
}

const entries = fc.integer({ min: -9, max: 9 }).map((entry) => (entry === 0 ? 0 : entry));
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc
      .array(entries, { minLength: rows * columns, maxLength: rows * columns })
      .map((data): Tensor<number> => ({ shape: [rows, columns], data })),
  );
const bound = fc.option(fc.integer({ min: -6, max: 6 }), { nil: undefined });

describe('laws of arrays', () => {
  test('the transpose of the transpose is the array', () => {
    fc.assert(
      fc.property(matrix, (A) => {
        expect(valueOf('A.T.T', { A })).toEqual(A);
      }),
    );
  });

  test('reshaping and back is the array, from a view as from a copy', () => {
    fc.assert(
      fc.property(matrix, (A) => {
        expect(valueOf('A.reshape(-1).reshape(A.shape)', { A })).toEqual(A);
        expect(valueOf('A.T.reshape(-1).reshape(A.T.shape).T', { A })).toEqual(A);
      }),
    );
  });

  test('(AB)ᵀ = BᵀAᵀ, and einsum says the same as @', () => {
    fc.assert(
      fc.property(matrix, (A) => {
        const gram = valueOf('A @ A.T', { A });
        expect(valueOf('(A @ A.T).T', { A })).toEqual(gram);
        expect(valueOf("np.einsum('ij,kj->ik', A, A)", { A })).toEqual(gram);
      }),
    );
  });

  test('sums over one axis, then the other, are the sum over both', () => {
    fc.assert(
      fc.property(matrix, (A) => {
        const total = valueOf('A.sum()', { A });
        expect(valueOf('A.sum(axis=0).sum()', { A })).toEqual(total);
        expect(valueOf('A.sum(axis=(0, 1))', { A })).toEqual(total);
      }),
    );
  });

  test('q·b + r is the dividend again, and r has the sign of b', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        fc.pre(b !== 0);
        const [quotient = 0, rest = 0] = valueOf(`(${a} // ${b}, ${a} % ${b})`).data;
        expect(quotient * b + rest).toBe(a);
        expect(rest === 0 || Math.sign(rest) === Math.sign(b)).toBe(true);
      }),
    );
  });

  test('a slice of an array is the slice of a list', () => {
    fc.assert(
      fc.property(bound, bound, bound, (from, to, step) => {
        fc.pre(step !== 0);
        const slice = `[${from ?? ''}:${to ?? ''}:${step ?? ''}]`;
        expect(valueOf(`np.arange(5)${slice}`).data).toEqual(valueOf(`[0, 1, 2, 3, 4]${slice}`).data);
      }),
    );
  });

  test('writing through a slice changes exactly what the slice reads', () => {
    fc.assert(
      fc.property(bound, bound, (from, to) => {
        const slice = `[${from ?? ''}:${to ?? ''}]`;
        const changed = valueOf(`a = np.zeros(5)\nb = a${slice}\nb += 1\nresult = a`).data;
        const read = valueOf(`a = np.zeros(5)\na[np.arange(5)${slice}] = 1\nresult = a`).data;
        expect(changed).toEqual(read);
      }),
    );
  });
});

describe('whatever is typed', () => {
  const words = [
    ...'A v x result np np.sum .T .shape for in if else def f return ( ) [ ] { } : , . = += + - * **'.split(
      ' ',
    ),
    ...'@ // % == < 0 1 2.5 1e3 "a" # None True not and lambda ŷ range(3) axis=0 ... & ~ ; while'.split(' '),
    ...'import __x__ ， zip len'.split(' '),
    ...['\n', '\n    ', ' ', "'", '\\', '\u0000'],
  ];
  const typed = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((parts) => parts.join(''));
  const shapes = new Map([
    ['A', [2, 2]],
    ['v', [2]],
    ['x', []],
  ]);
  const given = new Map(
    [...shapes].map(([name, shape]) => [
      name,
      { shape, data: [1, 2, 3, 4].slice(0, shape.length ** 2 || 1) },
    ]),
  );

  test('there is a value or an issue, never an exception', () => {
    given.set('v', { shape: [2], data: [1, 2] });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ maxLength: 60 })), (code) => {
        expect(['value', 'invalid']).toContain(runNumpy(code, given).kind);
        expect(['read', 'invalid']).toContain(readForward(code, shapes).kind);
      }),
      { numRuns: 2000 },
    );
  });

  test('the same code gives the same value, and leaves what it was given alone', () => {
    const code = 'A[0] = 9\nA += v\nresult = A';
    const before = structuredClone(given);
    expect(runNumpy(code, given)).toEqual(runNumpy(code, given));
    expect(given).toEqual(before);
  });
});
