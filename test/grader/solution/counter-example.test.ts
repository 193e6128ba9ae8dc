import { describe, expect, test } from 'vitest';
import { counterExample } from '../../../grader/solution/counter-example.ts';
import type { Asked, Question } from '../../../grader/question.ts';
import { lectureGraph, refA } from '../grade/lecture-question.ts';

const names = [...Object.keys(refA), 'z1', 'z2', 'h1', 'h2', 'yhat', 'L', 'dL/dyhat', 'dL/dh1', 'dL/dh2'];

/** The gradient by one name, asked as a formula on the lecture's network. */
function asking(wrt: string, expected: string, relu = false) {
  const asks: Extract<Asked, { kind: 'formula' }> = {
    kind: 'formula',
    expected,
    quantity: { kind: 'gradient', of: 'L', wrt },
    symbols: names,
  };
  const graph = lectureGraph(relu);
  const question: Question = {
    id: 'q',
    graph,
    at: new Map(Object.entries(refA).map(([name, text]) => [name, { shape: [], data: [text] }])),
    roles: new Map([['L', 'loss']]),
    symbols: names.map((name) => ({ name })),
    parts: [{ id: 'p', cells: [{ id: 'c', points: 1, asks }] }],
    misconceptions: [],
  };
  return (typed: string) => counterExample(question, asks, typed);
}

const valueAt = (found: ReturnType<ReturnType<typeof asking>>, name: string) =>
  found?.at.find((entry) => entry.name === name)?.value ?? Number.NaN;

describe('a counter-example', () => {
  test('lets a student see a lost sign: their formula and the measured slope of L differ in sign', () => {
    const found = asking('w31', '-(y-yhat)*h1')('(y-yhat)*h1');
    expect(found?.measured).toEqual({ of: 'L', wrt: 'w31' });
    expect(found?.right).toBeCloseTo(-(found?.own ?? 0), 4);
    const [y, yhat, h1] = ['y', 'yhat', 'h1'].map((name) => valueAt(found, name));
    expect(found?.own).toBeCloseTo(((y ?? 0) - (yhat ?? 0)) * (h1 ?? 0), 9);
  });

  test('finds a closed gate where a ReLU was forgotten: the slope there is 0', () => {
    const found = asking('w11', '-(y-yhat)*w31*x1*(z1>0)', true)('-(y-yhat)*w31*x1');
    expect(found?.right).toBeCloseTo(0, 6);
    expect(Math.abs(found?.own ?? 0)).toBeGreaterThan(0.001);
  });

  test('names only what the student wrote', () => {
    const found = asking('w11', '-(y-yhat)*w31*x1')('x1 * dL/dyhat');
    expect(found?.at.map(({ name }) => name)).toEqual(['x1', 'dL/dyhat']);
  });

  test('says so where the formula has no value', () => {
    const found = asking('w31', '-(y-yhat)*h1')('-(y-yhat)*h1 + 0*log(-exp(x1))');
    expect(found).toMatchObject({ own: undefined });
  });

  test('is not measured where the asked node is no input', () => {
    expect(asking('h1', '-(y-yhat)*w31')('(y-yhat)*w31')).toMatchObject({ measured: undefined });
  });

  test('does not exist for a right formula, nor for one that cannot be read', () => {
    expect(asking('w31', '-(y-yhat)*h1')('h1*(yhat-y)')).toBeUndefined();
    expect(asking('w31', '-(y-yhat)*h1')('h1*(')).toBeUndefined();
  });

  test('does not exist for a right formula where neither has a value at some points', () => {
    expect(asking('w31', 'sqrt(x1)*h1')('h1*x1^(1/2)')).toBeUndefined();
  });

  test('shows no measured slope that belies what the question calls right', () => {
    const found = asking('w31', '-2*(y-yhat)*h1')('(y-yhat)*h1');
    expect(found).toMatchObject({ measured: undefined });
    const [y, yhat, h1] = ['y', 'yhat', 'h1'].map((name) => valueAt(found, name));
    expect(found?.right).toBeCloseTo(-2 * ((y ?? 0) - (yhat ?? 0)) * (h1 ?? 0), 9);
  });

  test('is the same every time', () => {
    const again = () => asking('w31', '-(y-yhat)*h1')('(y-yhat)*h1');
    expect(again()).toEqual(again());
  });
});
