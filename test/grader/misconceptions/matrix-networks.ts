import type { Network } from './dossier-question.ts';
import { roles } from './few-roles.ts';

const ln = (value: number): string => String(Math.log(value));

const matrixRoles = roles(
  'input X',
  'target y',
  'parameter W1 b1 W2 b2',
  'preActivation Z',
  'activation H',
  'prediction yhat',
  'loss L',
);

const twoLayers = `Z = X @ W1 + b1
H = np.maximum(0, Z)
yhat = H @ W2 + b2
L = np.mean((y - yhat)**2)`;

/** Layers of matrices and softmax outputs, at the dossier’s numbers. */
export const matrixNetworks = {
  A03: {
    forward: twoLayers,
    at: {
      X: [
        [2, 1],
        [-1, 3],
        [1, -2],
      ],
      y: [[1], [-2], [4]],
      W1: [
        [1, -1],
        [2, '0.5'],
      ],
      b1: [-1, 1],
      W2: [[2], [-1]],
      b2: ['0.5'],
    },
    roles: matrixRoles,
  },
  T10: {
    forward: twoLayers,
    at: {
      X: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      y: [[0], [1], [1], [0]],
      W1: [
        [1, 1],
        [1, 1],
      ],
      b1: [0, -1],
      W2: [[1], [-2]],
      b2: ['0.5'],
    },
    roles: matrixRoles,
  },
  A05: {
    forward: 'e = np.exp(z)\np = e / e.sum()\nL = -np.log(p[1])',
    at: { z: ['0', ln(2), ln(5)] },
    roles: roles('input z', 'prediction p', 'loss L'),
  },
  A05shifted: {
    forward: 'p = np.exp(z - z.max()) / np.sum(np.exp(z - z.max()))\nL = -np.sum(t*np.log(p))',
    at: { z: ['0', ln(2), ln(5)], t: [0, 1, 0] },
    roles: roles('input z', 'target t', 'prediction p', 'loss L'),
  },
  A05fused: {
    forward: 'm = z.max()\nL = m + np.log(np.sum(np.exp(z - m))) - z[1]',
    at: { z: ['0', ln(2), ln(5)] },
    roles: roles('prediction z', 'loss L'),
  },
  A06matrix: {
    forward: 'h = x @ U + b\no = h @ V + c\nL = 0.5*np.sum((t - o)**2)',
    at: {
      x: [2, -1],
      U: [
        [1, 3],
        [2, -1],
      ],
      b: ['0.5', '-0.5'],
      V: [
        [-2, 1],
        [3, '0.5'],
      ],
      c: [1, -1],
      t: [18, 5],
    },
    roles: roles('input x', 'target t', 'parameter U b V c', 'activation h', 'prediction o', 'loss L'),
  },
  V02: {
    forward: 'Y = X @ W + b\nL = np.sum(G*Y)',
    at: {
      X: [
        [1, 2],
        [0, -1],
        [3, 1],
      ],
      W: [
        [2, -1],
        [1, 3],
      ],
      b: [1, -2],
      G: [
        [1, -1],
        [2, 0],
        [-1, 4],
      ],
    },
    roles: roles('input X', 'parameter W b', 'loss L'),
  },
  V04: {
    forward: 'Y = A + B\nL = np.sum(G*Y)',
    at: {
      A: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      B: [[1], [-1], [1]],
      G: [
        [1, 0],
        [2, -1],
        [3, 4],
      ],
    },
    roles: roles('input A B', 'loss L'),
  },
} as const satisfies Record<string, Network>;
