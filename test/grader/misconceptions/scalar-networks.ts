import type { Network } from './dossier-question.ts';
import { parameters, refA, refB } from '../grade/lecture-question.ts';
import { roles } from './few-roles.ts';

const lectureWords = roles(
  'input x1 x2',
  'target y',
  'rate eta',
  `parameter ${parameters.join(' ')}`,
  'activation h1 h2',
  'prediction yhat',
  'loss L',
);

const ln = (value: number): string => String(Math.log(value));

/** Functions and networks of single numbers, at the dossier’s numbers. */
export const scalarNetworks = {
  R02: { forward: 'f = 0.5*(3 - 2*x)**2', at: { x: -1 }, roles: roles('input x') },
  R03: { forward: 'f = x**2 + 3*x*y - 2*y**2', at: { x: 2, y: -1 }, roles: roles('input x y') },
  R04: {
    forward: 'f = 0.5*x**2',
    at: { x: '1.5', eta: '0.2' },
    roles: roles('parameter x', 'rate eta', 'loss f'),
    update: { loss: 'f', rate: 'eta', parameters: ['x'] },
  },
  R07: {
    forward: `yhat = w*x + b
L = np.mean((y - yhat)**2)`,
    at: { x: [-1, 1, 2, 5], y: [1, 2, 8, 9], w: 2, b: 1, eta: '0.02' },
    roles: roles('input x', 'target y', 'parameter w b', 'prediction yhat', 'loss L', 'rate eta'),
    update: { loss: 'L', rate: 'eta', parameters: ['w', 'b'] },
  },
  L02: {
    forward: 'L = 0.5*(y - yhat)**2',
    at: { y: 1, yhat: '0.5' },
    roles: roles('target y', 'prediction yhat', 'loss L'),
  },
  C01: { forward: 'y = 3*x - 1\nz = y**2 + y', at: { x: 1 }, roles: roles('input x') },
  C02: { forward: 'm = x**2\nn = 3*x\nz = m*n', at: { x: 2 }, roles: roles('input x') },
  C03: { forward: 'a = 2*x\nb = x**2\nc = a*b\nz = c + 3*a', at: { x: 3 }, roles: roles('input x') },
  C04: { forward: 'q = x + y\nf = q*z', at: { x: -2, y: 5, z: -4 }, roles: roles('input x y z') },
  gates: { forward: 'm = np.maximum(x, y)\nf = m*z', at: { x: 3, y: 5, z: -4 }, roles: roles('input x y z') },
  A01: {
    forward: 'h = 1/(1 + np.exp(-z))',
    at: { z: '0.5' },
    roles: roles('preActivation z', 'activation h'),
  },
  A04: {
    forward: `z = w1*x1 + w2*x2 + b
p = 1/(1 + np.exp(-z))
L = -(y*np.log(p) + (1 - y)*np.log(1 - p))`,
    at: { w1: 1, w2: -2, x1: 2, x2: 1, b: ln(3), y: 0 },
    roles: roles('input x1 x2', 'target y', 'parameter w1 w2 b', 'preActivation z', 'prediction p', 'loss L'),
  },
  A06: {
    forward: `h1 = u11*x1 + u21*x2 + b1
h2 = u12*x1 + u22*x2 + b2
o1 = v11*h1 + v21*h2 + c1
o2 = v12*h1 + v22*h2 + c2
L = 0.5*((t1 - o1)**2 + (t2 - o2)**2)`,
    at: {
      x1: 2,
      x2: -1,
      u11: 1,
      u12: 3,
      u21: 2,
      u22: -1,
      b1: '0.5',
      b2: '-0.5',
      v11: -2,
      v12: 1,
      v21: 3,
      v22: '0.5',
      c1: 1,
      c2: -1,
      t1: 18,
      t2: 5,
    },
    roles: roles(
      'input x1 x2',
      'target t1 t2',
      'parameter u11 u12 u21 u22 b1 b2 v11 v12 v21 v22 c1 c2',
      'activation h1 h2',
      'prediction o1 o2',
      'loss L',
    ),
  },
  A08: {
    forward: 'yhat = w*x\nL = 0.5*(y - yhat)**2 + 0.5*lam*w**2',
    at: { x: 2, w: 3, y: 5, lam: '0.5' },
    roles: roles('input x', 'target y', 'parameter w', 'prediction yhat', 'loss L'),
  },
  S01: {
    forward: 'h = w*x + 1\nyhat = w*h\nL = 0.5*(y - yhat)**2',
    at: { w: '1.5', x: 2, y: 3 },
    roles: roles('input x', 'target y', 'parameter w', 'activation h', 'prediction yhat', 'loss L'),
  },
  S01oneLine: {
    forward: 'yhat = w*(w*x + 1)\nL = 0.5*(y - yhat)**2',
    at: { w: '1.5', x: 2, y: 3 },
    roles: roles('input x', 'target y', 'parameter w', 'prediction yhat', 'loss L'),
  },
  S02: {
    forward: 'h = np.maximum(0, w1*x)\nyhat = x + w2*h\nL = 0.5*(y - yhat)**2',
    at: { w1: '1.5', w2: -2, x: 2, y: 1 },
    roles: roles('input x', 'target y', 'parameter w1 w2', 'activation h', 'prediction yhat', 'loss L'),
  },
  REFA: {
    forward: `h1 = w11*x1 + w21*x2 + b1
h2 = w12*x1 + w22*x2 + b2
yhat = w31*h1 + w32*h2 + b3
L = 0.5*(y - yhat)**2`,
    at: refA,
    roles: lectureWords,
  },
  REFB: {
    forward: `h1 = w11*x1 + w21*x2 + b1
h2 = w12*x1 + w22*x2 + b2
yhat = w31*h1 + w32*h2 + b3
L = 0.5*(y - yhat)**2`,
    at: refB,
    roles: lectureWords,
    update: { loss: 'L', rate: 'eta', parameters },
  },
  REFBsigmoid: {
    forward: `z1 = w11*x1 + w21*x2 + b1
z2 = w12*x1 + w22*x2 + b2
h1 = 1/(1 + np.exp(-z1))
h2 = 1/(1 + np.exp(-z2))
yhat = w31*h1 + w32*h2 + b3
L = 0.5*(y - yhat)**2`,
    at: refB,
    roles: lectureWords,
  },
  REFBtanh: {
    forward: `z1 = w11*x1 + w21*x2 + b1
z2 = w12*x1 + w22*x2 + b2
h1 = np.tanh(z1)
h2 = np.tanh(z2)
yhat = w31*h1 + w32*h2 + b3
L = 0.5*(y - yhat)**2`,
    at: refB,
    roles: lectureWords,
  },
  REFBleaky: {
    forward: `z1 = w11*x1 + w21*x2 + b1
z2 = w12*x1 + w22*x2 + b2
h1 = np.maximum(0.1*z1, z1)
h2 = np.where(z2 > 0, z2, 0.1*z2)
yhat = w31*h1 + w32*h2 + b3
L = 0.5*(y - yhat)**2`,
    at: refB,
    roles: lectureWords,
  },
  T13: {
    forward: `z1 = w1*x + b1
h1 = np.maximum(0, z1)
z2 = w2*h1 + b2
h2 = np.maximum(0, z2)
yhat = w3*h2 + b3
L = 0.5*(y - yhat)**2`,
    at: { x: 2, w1: '1.5', w2: '-0.5', w3: -2, b1: -1, b2: 4, b3: '0.5', y: -3 },
    roles: roles(
      'input x',
      'target y',
      'parameter w1 w2 w3 b1 b2 b3',
      'preActivation z1 z2',
      'activation h1 h2',
      'prediction yhat',
      'loss L',
    ),
  },
} as const satisfies Record<string, Network>;
