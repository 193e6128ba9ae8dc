import { describe, expect, test } from 'vitest';
import { boxes, keyAt, namedAt } from './pinned-answers.ts';

describe('R01: secant and tangent of x² at 3', () => {
  test.each([
    ['1', '7'],
    ['0.5', '6.5'],
    ['0.1', '6.1'],
    ['0.01', '6.01'],
  ])('h = %s gives the slope %s, and the limit is 6', (h, slope) => {
    const numbers = { c: '1', k: '0', a: '3', h };
    expect(keyAt({ id: 'R01', face: 'plus', numbers })).toMatchObject({
      secant: { slope },
      tangent: { limit: '6' },
    });
  });
});

describe('R02: f = ½(3 − 2x)² at −1', () => {
  const at = { id: 'R02', face: 'minus2', numbers: { c: '0.5', p: '3', q: '2', x: '-1' } };

  test('the value is 12.5 and the slope −10', () => {
    expect(keyAt(at)).toEqual({ derivative: { f: '12.5', slope: '-10' } });
  });

  test.each([
    ['5', 'M13'],
    ['10', 'M01'],
  ])('%s is named', (slope, code) => {
    expect(namedAt(at, { derivative: { slope } })).toEqual([code]);
  });
});

describe('R03: f = x² + 3xy − 2y² at (2, −1)', () => {
  const at = { id: 'R03', face: 'plus-minus', numbers: { a: '1', b: '3', c: '2', x: '2', y: '-1' } };

  test('the gradient is (1, 10), its norm √101', () => {
    expect(keyAt(at)).toEqual({ gradient: { x: '1', y: '10' }, norm: { norm: '10.05' } });
  });

  test.each([
    [{ x: '10', y: '1' }, '10.05', 'R03.exchanged'],
    [{ x: '4', y: '4' }, '5.657', 'R03.dropped'],
    [{ x: '7', y: '7' }, '9.899', 'R03.mixed'],
    [{ x: '1', y: '10' }, '11', 'R03.sum'],
    [{ x: '1', y: '10' }, '101', 'R03.rootless'],
  ])('%j with norm %s is named %s', (gradient, norm, code) => {
    expect(namedAt(at, { gradient, norm: { norm } })).toEqual([code]);
  });
});

describe('R05: f = 2x², whose factor is 1 − 4η', () => {
  test.each([
    ['monotone', '0.1', '0.6'],
    ['oneStep', '0.25', '0'],
    ['damped', '0.4', '-0.6'],
    ['endless', '0.5', '-1'],
    ['diverges', '0.6', '-1.4'],
  ])('%s at η = %s', (face, eta, factor) => {
    const key = keyAt({ id: 'R05', face, numbers: { a: '4', eta, x0: '1' } });
    expect(key).toEqual({ slope: { slope: '4' }, factor: { factor, x1: factor }, regime: { regime: face } });
  });
});

describe('R06 and R09: the four samples of the dossier (T08)', () => {
  const data = { x: ['-1', '1', '2', '5'], y: ['1', '2', '8', '9'], b: '1' };

  test('predictions, residuals and loss', () => {
    expect(keyAt({ id: 'R06', numbers: { ...data, w: '2' } })).toEqual({
      predictions: boxes(-1, 3, 5, 11),
      residuals: boxes(2, -1, 3, -2),
      loss: { L: '4.5' },
    });
  });

  test('a forgotten bias is named', () => {
    const answers = { predictions: boxes(-2, 2, 4, 10), residuals: boxes(3, 0, 4, -1), loss: { L: '6.5' } };
    expect(namedAt({ id: 'R06', numbers: { ...data, w: '2' } }, answers)).toEqual(['M37']);
  });

  test('with b fixed the gradient vanishes at 55/31', () => {
    expect(keyAt({ id: 'R09', numbers: data })).toMatchObject({ best: { w: '55/31' } });
  });
});

test('R10: descent walks against the sign', () => {
  const key = (face: string, g: string) => keyAt({ id: 'R10', face, numbers: { w: '1.5', g } });
  expect(key('negative', '-1.5')).toEqual({ direction: { w: 'larger' }, loss: { L: 'falls' } });
  expect(key('positive', '1.5')).toEqual({ direction: { w: 'smaller' }, loss: { L: 'falls' } });
  expect(key('zero', '0')).toEqual({ direction: { w: 'stays' }, loss: { L: 'stays' } });
});

describe('C01: z = y² + y, y = 3x − 1 at 1', () => {
  const at = { id: 'C01', face: 'square-minus', numbers: { p: '3', q: '1', k: '1', x: '1' } };

  test('five numbers', () => {
    expect(keyAt(at)).toEqual({
      values: { y: '2', z: '6' },
      slopes: { dzdy: '5', dydx: '3' },
      product: { dzdx: '15' },
    });
  });

  test.each([
    [{ slopes: { dzdy: '5' }, product: { dzdx: '5' } }, 'M13'],
    [{ product: { dzdx: '8' } }, 'M11'],
    [{ slopes: { dzdy: '3', dydx: '3' }, product: { dzdx: '9' } }, 'M12'],
  ])('%j is named', (answers, code) => {
    expect(namedAt(at, answers)).toEqual([code]);
  });
});

describe('C02 (T09): m = x², n = 3x, z = mn at 2', () => {
  const at = { id: 'C02', face: 'sq-times-product', numbers: { k: '1', j: '3', c: '2', x: '2' } };

  test('two contributions of 24 and 12', () => {
    expect(keyAt(at)).toEqual({
      slopes: { dmdx: '4', dndx: '3', dzdm: '6', dzdn: '4' },
      paths: { viaM: '24', viaN: '12' },
      total: { dzdx: '36' },
    });
  });

  test.each([
    ['24', 'M09'],
    ['12', 'M09'],
    ['288', 'M10'],
    ['18', 'M10'],
  ])('%s for the total is named', (dzdx, code) => {
    expect(namedAt(at, { total: { dzdx } })).toEqual([code]);
  });
});

describe('C03 (T09): a = 2x, b = x², c = ab, z = c + 3a at 3', () => {
  const at = { id: 'C03', face: 'three', numbers: { p: '2', q: '3', x: '3' } };

  test('three paths, one number at each node, 60 in all', () => {
    expect(keyAt(at)).toEqual({
      count: { paths: '3' },
      adjoints: { c: '1', b: '6', a: '12' },
      total: { x: '60' },
    });
  });

  test('a forgotten skip edge is named, and costs the node where it was forgotten', () => {
    expect(namedAt(at, { adjoints: { c: '1', b: '6', a: '9' }, total: { x: '54' } })).toEqual(['M09']);
  });
});

describe('C04 (T09): the circuit (x + y)z', () => {
  const at = { id: 'C04', numbers: { x: '-2', y: '5', z: '-4' } };

  test('values above, gradients below', () => {
    expect(keyAt(at)).toEqual({
      values: { q: '3', f: '-12' },
      adjoints: { dq: '-4', dx: '-4', dy: '-4', dz: '3' },
    });
  });

  test.each([
    [{ dq: '-4', dx: '1', dy: '1', dz: '3' }, 'M07'],
    [{ dq: '3', dx: '3', dy: '3', dz: '-4' }, 'M14'],
  ])('%j is named', (adjoints, code) => {
    expect(namedAt(at, { adjoints })).toEqual([code]);
  });
});

describe('C05 (T09): the sigmoid neuron', () => {
  const at = { id: 'C05', numbers: { w0: '2', x0: '-1', w1: '-3', x1: '-2', w2: '-3' } };

  test('forward 1 and 0.7311, backward with σ(1 − σ)', () => {
    expect(keyAt(at)).toEqual({
      forward: { z: '1', s: '0.7311' },
      gradients: { w0: '-0.1966', w1: '-0.3932', w2: '0.1966', x0: '0.3932', x1: '-0.5898' },
    });
  });

  test('σ in place of σ′ is named', () => {
    const gradients = { w0: '-0.7311', w1: '-1.4621', w2: '0.7311', x0: '1.4621', x1: '-2.1932' };
    expect(namedAt(at, { gradients })).toEqual(['M28']);
  });
});
