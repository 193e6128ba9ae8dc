import { describe, expect, test } from 'vitest';
import { printFraction } from '../../../grader/arithmetic/fraction-printing.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { at, scalar } from '../../../grader/tensor.ts';
import { traceExactly } from '../../../grader/trace/exact.ts';
import { givenFrom } from '../../../grader/trace/given.ts';
import { lectureNetwork, parameters, Sketch } from './networks.ts';
import { pointOf, T01, T03 } from './reference-data.ts';

type Own = readonly (readonly [Quantity, string])[];
const value = (of: string, step = 0): Quantity => ({ kind: 'value', of, step });
const gradient = (of: string, wrt: string, step = 0): Quantity => ({ kind: 'gradient', of, wrt, step });
const local = (of: string, wrt: string): Quantity => ({ kind: 'local', of, wrt });
const updated = (wrt: string, step: number): Quantity => ({ kind: 'updated', of: 'L', wrt, step });

/** Reads a quantity of REF-A or REF-B, linear, from a student's own earlier answers. */
function following(own: Own, reference = T01): (quantity: Quantity) => string {
  const given = givenFrom(own.map(([quantity, text]) => [quantity, scalar(text)] as const));
  const update = { loss: 'L', rate: 'eta', parameters };
  const traced = traceExactly(lectureNetwork(false), pointOf(reference), { given, update });
  return (quantity) => {
    const { kind, tensor } = traced.read(quantity);
    return kind === 'rational' ? printFraction(at(tensor.data, 0)) : 'not exact';
  };
}

describe('own values take the place of forward values', () => {
  test('a wrong h1 flows into ŷ, the loss and every gradient', () => {
    const read = following([[value('h1'), '-3']]);
    expect(read(value('yhat'))).toBe('4');
    expect(read(gradient('L', 'yhat'))).toBe('1.5');
    expect(read(gradient('L', 'w31'))).toBe('-4.5');
    expect(read(local('yhat', 'w31'))).toBe('-3');
    expect(read(gradient('L', 'w11'))).toBe('-9');
  });

  test('a wrong ŷ does not change what does not follow from it', () => {
    const read = following([[value('yhat'), '4']]);
    expect(read(value('h1'))).toBe('-3.5');
    expect(read(local('yhat', 'h1'))).toBe('-2');
  });
});

describe('own gradients take the place of adjoints', () => {
  test('a sign lost at the loss is carried to every parameter', () => {
    const read = following([[gradient('L', 'yhat'), '-2.5']]);
    expect(read(gradient('L', 'w21'))).toBe('10');
    expect(read(gradient('L', 'b3'))).toBe('-2.5');
    expect(read(local('L', 'yhat'))).toBe('-2.5');
  });

  test('an own ∂L/∂h₁ reaches the first layer only through h₁', () => {
    const read = following([[gradient('L', 'h1'), '4']]);
    expect(read(gradient('L', 'w11'))).toBe('12');
    expect(read(gradient('L', 'w12'))).toBe('-3.75');
    expect(read(gradient('L', 'w31'))).toBe('-8.75');
    expect(read(gradient('L', 'x1'))).toBe(String(4 * -1 + -1.25 * 1.5));
  });

  test('∂ŷ/∂h₁ of the student says nothing about ∂L/∂h₁ as an adjoint of the loss', () => {
    expect(following([[gradient('L', 'h1'), '4']])(gradient('yhat', 'h1'))).toBe('-2');
  });
});

describe('own rows of grad_table take the place of factors', () => {
  test('a wrong ∂ŷ/∂h₁ is used in the chain of each weight behind it', () => {
    const read = following([[local('yhat', 'h1'), '-3.5']]);
    expect(read(gradient('L', 'w21'))).toBe('-17.5');
    expect(read(gradient('L', 'h1'))).toBe('-8.75');
    expect(read(gradient('L', 'w22'))).toBe('-2.5');
  });

  test('two wrong rows are multiplied', () => {
    const read = following([
      [local('h1', 'w21'), '5'],
      [local('yhat', 'h1'), '7'],
    ]);
    expect(read(gradient('L', 'w21'))).toBe('87.5');
  });

  test('the row of the loss is its gradient', () => {
    const read = following([[local('L', 'yhat'), '-2.5']]);
    expect(read(gradient('L', 'yhat'))).toBe('-2.5');
    expect(read(gradient('L', 'w31'))).toBe('8.75');
  });

  test('only the path with the row changes', () => {
    const read = following([[local('h1', 'x1'), '10']]);
    expect(read(gradient('L', 'x1'))).toBe(String(10 * -5 + 1.5 * -1.25));
  });

  test('a row goes once through a statement that shares a part with another', () => {
    const g = new Sketch();
    const [x, w] = [g.input('x'), g.input('w')];
    const shared = g.times(w, x);
    const [a, b] = [g.name('a', g.sum(shared, x)), g.name('b', g.times(shared, x))];
    g.name('L', g.times(a, b));
    const given = givenFrom<string>([[local('a', 'w'), scalar('100')]]);
    const point = new Map([
      ['x', scalar('2')],
      ['w', scalar('3')],
    ]);
    // a = 8, b = 12; ∂L/∂w = b·100 + a·x²
    const read = traceExactly(g.finish(), point, { given }).readFloat(gradient('L', 'w'));
    expect(read).toEqual(scalar(1232));
  });
});

describe('own answers and updates', () => {
  test('an own gradient at the start makes the new parameter', () => {
    const read = following([[gradient('L', 'w31'), '0.75']], T03);
    expect(read(updated('w31', 1))).toBe('1.425');
    expect(read(updated('w32', 1))).toBe('-0.725');
  });

  test('an own ŷ at the start flows through the update into the new loss', () => {
    const read = following([[value('yhat'), '-3']], T03);
    expect(read(updated('b3', 1))).toBe('-0.55');
    expect(read(value('h1', 1))).not.toBe(following([], T03)(value('h1', 1)));
  });

  test('an own new parameter is used in the second forward pass, and only there', () => {
    const read = following([[updated('w31', 1), '2']], T03);
    expect(read(value('yhat'))).toBe('-2');
    expect(read(updated('w31', 1))).toBe('2');
    expect(read(value('yhat', 1))).toBe(String(2 * -1.68125 - 0.725 * 1.89375 - 0.65));
    expect(read(local('yhat', 'h1'))).toBe('1.5');
  });

  test('an own value after the update stays there', () => {
    const read = following([[value('yhat', 1), '-3']], T03);
    expect(read(value('yhat'))).toBe('-2');
    expect(read(value('L', 1))).toBe('0.125');
  });
});
