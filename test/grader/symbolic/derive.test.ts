import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../grader/notation/expression.ts';
import { chain } from '../../../grader/symbolic/chain.ts';
import { derive } from '../../../grader/symbolic/derive.ts';
import type { Style } from '../../../grader/symbolic/derive.ts';
import { lectureNetwork, Sketch } from '../engine/networks.ts';

const order: { readonly [operator: string]: readonly [string, number] } = {
  add: [' + ', 1],
  subtract: [' - ', 1],
  multiply: [' * ', 2],
  divide: ['/', 2],
  power: ['^', 4],
};

/** A plain printer with every bracket that the tree needs, so that a test reads like a slide. */
function text(e: Expression, outside = 0): string {
  switch (e.kind) {
    case 'number':
      return e.text;
    case 'symbol':
    case 'constant':
      return e.name;
    case 'negate':
      return `-${text(e.of, 3)}`;
    case 'comparison':
      return `1[${text(e.left)} ${e.operator} ${text(e.right)}]`;
    case 'call':
      return `${e.function}(${e.arguments.map((argument) => text(argument)).join(', ')})`;
    case 'matrix':
      return '[]';
    case 'binary': {
      const [sign, level] = order[e.operator]!;
      const inner = text(e.left, level) + sign + text(e.right, level + 1);
      return level < outside ? `(${inner})` : inner;
    }
  }
}

describe("the lecture's network in the lecture's words", () => {
  const graph = lectureNetwork(false);
  const gradient = (of: string, wrt: string, style: Style = 'expanded') =>
    text(derive(graph, { kind: 'gradient', of, wrt }, style)!);

  test('∂L/∂ŷ = −(y−ŷ)', () => expect(gradient('L', 'yhat')).toBe('-(y - yhat)'));

  test('output layer: the local factor, then what comes from above', () => {
    expect(gradient('L', 'w31')).toBe('h1 * -(y - yhat)');
    expect(gradient('L', 'b3')).toBe('-(y - yhat)');
    expect(gradient('L', 'h1')).toBe('w31 * -(y - yhat)');
  });

  test('hidden layer: x₁ · −(y−ŷ) · w₃,₁', () => {
    expect(gradient('L', 'w11')).toBe('x1 * -(y - yhat) * w31');
    expect(gradient('L', 'w22')).toBe('x2 * -(y - yhat) * w32');
    expect(gradient('L', 'b1')).toBe('-(y - yhat) * w31');
  });

  test('the cached forms', () => {
    expect(gradient('L', 'w11', 'cached')).toBe('dh1/dw11 * dL/dh1');
    expect(gradient('L', 'w11', 'chain')).toBe('dh1/dw11 * dyhat/dh1 * dL/dyhat');
    expect(gradient('L', 'w31', 'chain')).toBe('dyhat/dw31 * dL/dyhat');
    expect(gradient('L', 'yhat', 'chain')).toBe('-(y - yhat)');
  });

  test('an input feeds both units: the paths are added', () => {
    expect(gradient('L', 'x1')).toBe('w11 * -(y - yhat) * w31 + w12 * -(y - yhat) * w32');
    expect(gradient('L', 'x1', 'cached')).toBe('dh1/dx1 * dL/dh1 + dh2/dx1 * dL/dh2');
  });

  test('rows of grad_table and values', () => {
    const row = (of: string, wrt: string) => text(derive(graph, { kind: 'local', of, wrt }, 'expanded')!);
    expect(row('yhat', 'h1')).toBe('w31');
    expect(row('h1', 'w21')).toBe('x2');
    expect(row('yhat', 'b3')).toBe('1');
    expect(row('yhat', 'w11')).toBe('0');
    const value = (of: string) => text(derive(graph, { kind: 'value', of }, 'expanded')!);
    expect(value('h1')).toBe('w11 * x1 + w21 * x2 + b1');
    expect(value('L')).toBe('0.5 * (y - yhat)^2');
    expect(value('x1')).toBe('x1');
  });

  test('the paths of a weight, link by link', () => {
    expect(chain(graph, 'L', 'w11')).toEqual([
      [
        { of: 'h1', wrt: 'w11' },
        { of: 'yhat', wrt: 'h1' },
        { of: 'L', wrt: 'yhat' },
      ],
    ]);
    expect(chain(graph, 'L', 'x2')).toHaveLength(2);
    expect(chain(graph, 'h2', 'w11')).toEqual([]);
    expect(chain(graph, 'L', 'L')).toEqual([]);
  });
});

describe('with ReLU', () => {
  const graph = lectureNetwork(true);
  const gradient = (of: string, wrt: string, style: Style = 'expanded') =>
    text(derive(graph, { kind: 'gradient', of, wrt }, style)!);

  test('the gate is a factor of its own', () => {
    expect(gradient('h1', 'z1')).toBe('1[z1 > 0]');
    expect(gradient('L', 'w11')).toBe('x1 * -(y - yhat) * w31 * 1[z1 > 0]');
    expect(gradient('L', 'w11', 'chain')).toBe('dz1/dw11 * dh1/dz1 * dyhat/dh1 * dL/dyhat');
  });

  test('a gate inside the statement stands behind the local factor', () => {
    const g = new Sketch();
    const [w, x] = [g.input('w'), g.input('x')];
    g.name('h', g.relu(g.times(w, x)));
    expect(text(derive(g.finish(), { kind: 'gradient', of: 'h', wrt: 'w' }, 'expanded')!)).toBe(
      'x * 1[w * x > 0]',
    );
  });
});

describe('light normalisation', () => {
  test('numerals are worked out exactly and stand in front', () => {
    const g = new Sketch();
    const [y, yhat] = [g.input('y'), g.input('yhat')];
    const square = g.binary('power', g.binary('subtract', y, yhat), g.number('2'));
    g.name('L', g.binary('divide', square, g.number('3')));
    expect(text(derive(g.finish(), { kind: 'gradient', of: 'L', wrt: 'yhat' }, 'expanded')!)).toBe(
      '-(2/3 * (y - yhat))',
    );
  });

  test('a sigmoid is differentiated in its cached value', () => {
    const g = new Sketch();
    const z = g.input('z');
    g.name('h', g.apply({ name: 'call', attributes: { function: 'sigmoid' } }, z));
    expect(text(derive(g.finish(), { kind: 'local', of: 'h', wrt: 'z' }, 'expanded')!)).toBe('h * (1 - h)');
  });

  test('what has no sign in formulas is not written', () => {
    const g = new Sketch();
    g.name('r', g.apply({ name: 'call', attributes: { function: 'round' } }, g.input('z')));
    expect(derive(g.finish(), { kind: 'value', of: 'r' }, 'expanded')).toBeUndefined();
  });
});
