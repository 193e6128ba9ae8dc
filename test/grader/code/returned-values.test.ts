import { describe, expect, it } from 'vitest';
import { areClose, isUnchanged, scaleOf } from '../../../grader/code/close.ts';
import { outputsOf } from '../../../grader/code/outputs.ts';
import { writeNumbers, writePython } from '../../../grader/code/write-numbers.ts';
import type { PlainValue } from '../../../grader/numpy/plain-value.ts';
import type { Tensor } from '../../../grader/tensor.ts';

const vector = (...data: readonly number[]): Tensor<number> => ({ shape: [data.length], data });
const scalar = (value: number): PlainValue => ({ kind: 'array', tensor: { shape: [], data: [value] } });
const array = (...data: readonly number[]): PlainValue => ({ kind: 'array', tensor: vector(...data) });
const list = (...items: readonly PlainValue[]): PlainValue => ({ kind: 'sequence', items });
const dict = (entries: Readonly<Record<string, PlainValue>>): PlainValue => ({
  kind: 'dict',
  entries: new Map(Object.entries(entries)),
});
const none: PlainValue = { kind: 'other', type: 'NoneType' };
const wanted = { outputs: [{ name: 'dW' }, { name: 'db' }] };

describe('what a function returns', () => {
  it('in a tuple is taken in order', () => {
    const found = outputsOf(list(array(1, 2), scalar(3)), { returns: 'tuple' }, wanted);
    expect(found).toEqual({
      kind: 'outputs',
      outputs: new Map([
        ['dW', vector(1, 2)],
        ['db', { shape: [], data: [3] }],
      ]),
    });
  });

  it('in a dict is taken by name, and may hold more', () => {
    const value = dict({ loss: scalar(9), db: scalar(3), dW: list(scalar(1), scalar(2)) });
    const found = outputsOf(value, { returns: 'dict' }, wanted);
    expect(found.kind === 'outputs' && [...found.outputs]).toEqual([
      ['dW', vector(1, 2)],
      ['db', { shape: [], data: [3] }],
    ]);
  });

  it('as one value is that value, nested lists being arrays', () => {
    const value = list(list(scalar(1), scalar(2)), list(scalar(3), scalar(4)));
    const found = outputsOf(value, { returns: 'value' }, { outputs: [{ name: 'dW' }] });
    expect(found.kind === 'outputs' && found.outputs.get('dW')).toEqual({
      shape: [2, 2],
      data: [1, 2, 3, 4],
    });
  });

  it('is an array without entries where it is an empty list', () => {
    const found = outputsOf(list(), { returns: 'value' }, { outputs: [{ name: 'dW' }] });
    expect(found).toEqual({ kind: 'outputs', outputs: new Map([['dW', { shape: [0], data: [] }]]) });
  });

  it.each([
    ['one too few', list(scalar(1)), 'tuple', 'tuple (1)', undefined],
    ['one too many', list(scalar(1), scalar(2), scalar(3)), 'tuple', 'tuple (3)', undefined],
    ['an array for a tuple', array(1, 2), 'tuple', 'numpy.ndarray', undefined],
    ['a number for a dict', scalar(1), 'dict', 'float', undefined],
    ['nothing', none, 'tuple', 'NoneType', undefined],
    ['a dict without an output', dict({ dW: scalar(1), dB: scalar(2) }), 'dict', 'dict (dW, dB)', 'db'],
    ['an output that is no array', list(scalar(1), none), 'tuple', 'tuple (2)', 'db'],
    ['rows of unequal length', list(list(array(1, 2), array(1)), scalar(1)), 'tuple', 'tuple (2)', 'dW'],
    [
      'a list that holds nothing comparable',
      list(list(none, scalar(1)), scalar(1)),
      'tuple',
      'tuple (2)',
      'dW',
    ],
  ] as const)('that is %s is said in Python’s words', (_, value, returns, found, missing) => {
    expect(outputsOf(value, { returns }, wanted)).toEqual({
      kind: 'returned',
      found,
      ...(missing === undefined ? {} : { missing }),
    });
  });
});

describe('numbers that are as good as equal', () => {
  const near = { tolerance: 1e-6, scale: 1 };

  it('agree to the tolerance of the right one, or to roundoff of the largest', () => {
    expect(areClose(vector(100.0001), vector(100), near)).toBe(true);
    expect(areClose(vector(100.0002), vector(100), near)).toBe(false);
    expect(areClose(vector(1.5), vector(1), { tolerance: 0.5, scale: 0 })).toBe(true);
    expect(areClose(vector(5e-11), vector(0), near)).toBe(true);
    expect(areClose(vector(5e-10), vector(0), near)).toBe(false);
    expect(areClose(vector(5e-10), vector(0), { ...near, scale: 10 })).toBe(true);
  });

  it('have one shape, and all entries agree', () => {
    expect(areClose(vector(1, 2), vector(1, 3), near)).toBe(false);
    expect(areClose({ shape: [2, 1], data: [1, 2] }, vector(1, 2), near)).toBe(false);
    expect(areClose(vector(Number.NaN), vector(Number.NaN), near)).toBe(false);
  });

  it('are measured by the largest entry, and at least by 1', () => {
    expect(scaleOf(new Map([['a', vector(-7, 2)]]))).toBe(7);
    expect(scaleOf(new Map([['a', vector(0.5)]]))).toBe(1);
    expect(scaleOf(new Map())).toBe(1);
  });
});

describe('an argument', () => {
  it.each([
    ['an array', array(1, 2), array(1, 2), true],
    ['another entry', array(1, 2), array(1, 2.1), false],
    ['roundoff of a step away and back', array(1e6, 1), array(1e6, 1 + 1e-12), true],
    ['NaN and infinity', array(Number.NaN, Infinity), array(Number.NaN, Infinity), true],
    ['NaN in place of a number', array(1), array(Number.NaN), false],
    ['a shorter array', array(1, 1), array(1), false],
    ['a list', list(scalar(1), array(2)), list(scalar(1), array(2)), true],
    ['a longer list', list(scalar(1)), list(scalar(1), scalar(1)), false],
    ['a list with another item', list(scalar(1), scalar(2)), list(scalar(1), scalar(3)), false],
    ['a dict', dict({ a: scalar(1) }), dict({ a: scalar(1) }), true],
    ['a dict with another entry', dict({ a: scalar(1) }), dict({ a: scalar(2) }), false],
    ['a dict with one more', dict({ a: scalar(1) }), dict({ a: scalar(1), b: scalar(1) }), false],
    ['a dict under another name', dict({ a: scalar(1) }), dict({ b: scalar(1) }), false],
    [
      'a dict of which one entry of two is another',
      dict({ a: scalar(1), b: scalar(2) }),
      dict({ a: scalar(1), b: scalar(3) }),
      false,
    ],
    ['an array in place of a list', list(scalar(1)), array(1), false],
    ['a list in place of an array', array(1), list(scalar(1)), false],
    ['a list in place of a dict', dict({ a: scalar(1) }), list(scalar(1)), false],
    ['a dict in place of a list', list(scalar(1)), dict({ a: scalar(1) }), false],
    ['an array in place of a function', none, array(1), false],
    ['nothing in place of a list', list(), undefined, false],
    ['nothing in place of a dict', dict({}), undefined, false],
    ['nothing in place of a function', none, undefined, false],
    ['another number beside NaN', array(Number.NaN, 1), array(Number.NaN, 2), false],
    ['the same numbers of another shape', array(1), scalar(1), false],
    ['NaN in another shape', array(Number.NaN), scalar(Number.NaN), false],
    ['nothing in its place', scalar(1), undefined, false],
    ['a function', none, none, true],
  ] as const)('%s: unchanged is judged rightly', (_, before, after, same) => {
    expect(isUnchanged(before, after)).toBe(same);
  });
});

describe('numbers are shown', () => {
  it('with six digits, in brackets as Python has them', () => {
    expect(writeNumbers({ shape: [2, 2], data: [1, -3.75, 1 / 3, 1234567] })).toBe(
      '[[1, -3.75], [0.333333, 1234570]]',
    );
    expect(writeNumbers(vector(Number.NaN, Infinity, -Infinity))).toBe('[nan, inf, -inf]');
  });

  it.each([
    [scalar(0.5), '0.5'],
    [array(1, 2), 'np.array([1, 2])'],
    [list(scalar(1), none), '[1, …]'],
    [dict({ W: array(1), f: none }), "{'W': np.array([1]), 'f': …}"],
    [none, undefined],
  ])('as Python: %#', (value, text) => {
    expect(writePython(value)).toBe(text);
  });
});
