import { describe, expect, test } from 'vitest';
import { networkQuestion } from './dossier-question.ts';
import type { Network } from './dossier-question.ts';
import { roles } from './few-roles.ts';
import { actingOn } from './where-rules-act.ts';
import type { Acting } from './where-rules-act.ts';

/** The forms of some rules, and what they change, of names that every spelling has. */
function formsOf(network: Network, codes: readonly string[], names: readonly string[]): readonly Acting[] {
  return actingOn(networkQuestion(network)).flatMap(([code, label, changes]): readonly Acting[] => {
    if (!codes.includes(code)) return [];
    return [[code, label, changes.filter((change) => names.some((name) => change.startsWith(name)))]];
  });
}

const inputs = ['L/x', 'L/w', 'L/b', 'L/z'];
const gates = ['M24', 'M25', 'M26', 'M27', 'M28', 'M29'];
const unitWords = ['input x', 'target y', 'parameter w b v', 'prediction yhat', 'loss L'];

/** One hidden unit with this activation, whose role is said or not. */
const unit = (activation: string, x: string, ...more: readonly string[]): Network => ({
  forward: `z = w*x + b\nh = ${activation}\nyhat = v*h\nL = 0.5*(y - yhat)**2`,
  at: { x, w: '-1.5', b: 1, v: 3, y: 1, a: '0.1' },
  roles: roles(...unitWords, ...more),
});
const said = ['preActivation z', 'activation h'];

describe('an activation is the same however it is written', () => {
  test.each([
    ['ReLU', ['np.maximum(0, z)', 'np.maximum(z, 0)', 'z*(z > 0)', '(z > 0)*z', 'z*(0 < z)']],
    [
      'ReLU by where',
      ['np.maximum(0, z)', 'np.where(z > 0, z, 0)', 'np.where(0 < z, z, 0)', 'np.where(z <= 0, 0, z)'],
    ],
    ['leaky ReLU', ['np.maximum(0.1*z, z)', 'np.maximum(z, 0.1*z)', 'np.maximum(z, z*0.1)']],
    [
      'leaky ReLU by where',
      ['np.maximum(0.1*z, z)', 'np.where(z > 0, z, 0.1*z)', 'np.where(z <= 0, z*0.1, z)'],
    ],
    [
      'sigmoid',
      [
        '1/(1 + np.exp(-z))',
        '1/(np.exp(-z) + 1)',
        '1/(1 + np.exp(-1*z))',
        '1/(1 + np.exp(z*-1))',
        '1/(1 + np.exp(0 - z))',
      ],
    ],
  ])('%s', (_, [first = '', ...others]) => {
    for (const x of ['2', '-2']) {
      for (const words of [said, []]) {
        const right = formsOf(unit(first, x, ...words), gates, inputs);
        expect(right.length).toBeGreaterThan(2);
        for (const other of others)
          expect([other, formsOf(unit(other, x, ...words), gates, inputs)]).toEqual([other, right]);
      }
    }
  });

  test.each([
    ['np.maximum(2, z)'],
    ['np.maximum(v*z, z)'],
    ['np.maximum(x, z)'],
    ['np.where(x > 0, z, 0)'],
    ['np.where(z > 1, z, 0)'],
    ['np.where(z > 0, 0, z)'],
    ['np.where(z < 0, z, 0)'],
    ['np.where(z == 0, 0, z)'],
    ['z*(z < 0)'],
    ['z*(0 > z)'],
    ['z*(z != 0)'],
    ['z*(z > 1)'],
    ['z*z'],
    ['1/(2 + np.exp(-z))'],
    ['2/(1 + np.exp(-z))'],
    ['1/(1 + np.exp(z))'],
    ['1/(1 + np.exp(1 - z))'],
    ['1/(1 + np.exp(-2*z))'],
    ['1/(1 - np.exp(-z))'],
    ['1/(1 + np.log(6 - z))'],
    ['1/(np.exp(-z) + np.exp(-z))'],
    ['np.exp(-z)'],
  ])('%s is none of them, unless its role says so, and then a smooth one', (activation) => {
    const found = (...words: readonly string[]) =>
      formsOf(unit(activation, '1', ...words), ['M25', 'M27', 'M29'], []).map(([, label]) => label);
    expect(found()).toEqual([]);
    expect(['', 'derivative at h']).toContain(found(...said).join());
  });
});

describe('a mean is the same however it is written', () => {
  const line = (loss: string): Network => ({
    forward: `yhat = w*x + b\nL = ${loss}`,
    at: { x: [-1, 1, 2, 5], y: [1, 2, 8, 9], w: 2, b: 1, n: 4 },
    roles: roles('input x', 'target y', 'parameter w b', 'prediction yhat', 'loss L'),
  });
  const codes = ['M01', 'M02', 'M03', 'M05', 'M06'];
  const labels = (loss: string) => formsOf(line(loss), ['M05'], []).map(([, label]) => label);

  test.each([
    'np.sum((y - yhat)**2)/4',
    'np.sum((y - yhat)**2)*0.25',
    '0.25*np.sum((y - yhat)**2)',
    '1/4*np.sum((y - yhat)**2)',
    '(2/8)*np.sum((y - yhat)**2)',
    'np.sum((y - yhat)**2)/n',
  ])('%s', (loss) => {
    const right = labels('np.mean((y - yhat)**2)');
    expect(right).toContain('times 4');
    expect(labels(loss)).toEqual(right);
  });

  test('and a sum, or a division by another number, is none', () => {
    expect(labels('np.sum((y - yhat)**2)')).toEqual([]);
    expect(labels('np.sum((y - yhat)**2)/3')).toEqual([]);
    expect(labels('0*np.sum((y - yhat)**2)')).toEqual([]);
    expect(formsOf(line('np.sum((y - yhat)**2)'), codes, []).map(([code]) => code)).toContain('M06');
  });

  test('and what is predicted is found from the loss where no role says it', () => {
    const { roles: _, ...rest } = line('np.mean((y - yhat)**2)');
    const unsaid = { ...rest, roles: roles('input x', 'target y', 'parameter w b', 'loss L') };
    expect(formsOf(unsaid, codes, ['L/'])).toEqual(formsOf(line('np.mean((y - yhat)**2)'), codes, ['L/']));
  });
});

describe('dropout is the same however it is written', () => {
  const masked = (h: string, mask: readonly string[] = ['mask m']): Network => ({
    forward: `h = w*x\no = ${h}\nL = np.sum(o)`,
    at: { x: [1, 2, -1, 3], w: 2, m: [1, 0, 1, 1], q: '0.5', s: 2 },
    roles: roles('input x', 'parameter w', 'activation h', 'loss L', ...mask),
  });
  const scale = (h: string, mask?: readonly string[]) => formsOf(masked(h, mask), ['M40'], ['L/']);

  test('the scale on the mask may be lost', () => {
    const lost = [['M40', 'scale', ['L/w = 3', 'L/x = 2 0 2 2', 'L/h = 1 0 1 1']]];
    const sorted = (found: readonly Acting[]) =>
      found.map(([code, label, all]) => [code, label, all.toSorted()]);
    const right = lost.map(([code, label, all]) => [code, label, [...(all ?? [])].toSorted()]);
    for (const h of ['h*(m/q)', '(m/q)*h', 'h*(m*s)', '(m*s)*h', 'h*(m*2)', 'h*(m/0.5)'])
      expect([h, sorted(scale(h))]).toEqual([h, right]);
  });

  test('and there is none to lose without one, or on what is no mask', () => {
    expect(scale('h*m')).toEqual([]);
    expect(scale('h*(h > 0)')).toEqual([]);
    expect(scale('h*(m/q)', [])).toEqual([]);
    expect(scale('h*(m/x)')).toEqual([]);
  });
});

describe('softmax is the same however it is written', () => {
  const numbers = { z: [1, 2, '0.5'], y: [0, 1, 0] };
  const cross = (forward: string): Network => ({
    forward: `${forward}\nL = -np.sum(y*np.log(p))`,
    at: numbers,
    roles: roles('preActivation z', 'target y', 'prediction p', 'loss L'),
  });
  const codes = ['M08', 'M30', 'M31'];

  test.each([
    'e = np.exp(z)\np = e/np.sum(e)',
    'p = np.exp(z)/np.sum(np.exp(z))',
    'p = np.exp(z - np.max(z))/np.sum(np.exp(z - np.max(z)))',
    'e = np.exp(z - np.max(z))\np = e/np.sum(e)',
    'p = np.exp(z)/np.sum(np.exp(z), keepdims=True)',
  ])('%j', (forward) => {
    const right = formsOf(cross('e = np.exp(z)\np = e/np.sum(e)'), codes, ['L/z']);
    expect(right.map(([code]) => code)).toEqual(expect.arrayContaining(codes));
    const near = (acting: readonly Acting[]) =>
      acting.map(([code, label, changes]) => [code, label, changes.length]);
    expect(near(formsOf(cross(forward), codes, ['L/z']))).toEqual(near(right));
  });

  test.each([
    'p = z/np.sum(z)',
    'p = np.exp(z)/np.sum(z)',
    'p = np.exp(z)/(1 + np.exp(z))',
    'p = np.exp(z)/3',
  ])('and %j is none', (forward) => {
    expect(formsOf(cross(forward), ['M31'], [])).toEqual([]);
  });
});
