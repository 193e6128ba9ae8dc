import type { Network } from './dossier-question.ts';
import { roles } from './few-roles.ts';

/** Dropout, pooling, convolution, normalisation, time, attention and look-up, at the dossier’s numbers. */
export const structuredNetworks = {
  S03: {
    forward: 'out = h*mask/q\nL = np.sum(g*out)',
    at: { h: [2, -1, 3, 4], mask: [1, 0, 1, 0], q: '0.5', g: [1, 2, -1, 3] },
    roles: roles('input h', 'mask mask', 'loss L'),
  },
  S03scaledMask: {
    forward: 'out = h*(mask/0.5)\nL = np.sum(g*out)',
    at: { h: [2, -1, 3, 4], mask: [1, 0, 1, 0], g: [1, 2, -1, 3] },
    roles: roles('input h', 'mask mask', 'loss L'),
  },
  S04: {
    forward: 'y = np.max(x.reshape(2, 4), axis=1)\nL = np.sum(g*y)',
    at: { x: [1, 5, 2, 4, 3, 0, 6, 2], g: [2, -3] },
    roles: roles('input x', 'loss L'),
  },
  S05: {
    forward: `y = np.zeros(3)
for i in range(3):
    y[i] = np.sum(k*x[i:i+2])
L = np.sum(g*y)`,
    at: { x: [1, 2, -1, 3], k: [2, -1], g: [1, -2, 3] },
    roles: roles('input x', 'parameter k', 'loss L'),
  },
  S05slices: {
    forward: 'y = k[0]*x[0:3] + k[1]*x[1:4]\nL = np.sum(g*y)',
    at: { x: [1, 2, -1, 3], k: [2, -1], g: [1, -2, 3] },
    roles: roles('input x', 'parameter k', 'loss L'),
  },
  S06: {
    forward: `mu = x.mean()
var = ((x - mu)**2).mean()
xhat = (x - mu)/np.sqrt(var)
y = gamma*xhat + beta
L = np.sum(g*y)`,
    at: { x: [1, 1, 5, 5], gamma: 2, beta: '0.5', g: [1, 2, -1, 3] },
    roles: roles('input x', 'parameter gamma beta', 'loss L'),
  },
  S06oneLine: {
    forward: 'y = gamma*((x - np.mean(x))/np.std(x)) + beta\nL = np.sum(g*y)',
    at: { x: [1, 1, 5, 5], gamma: 2, beta: '0.5', g: [1, 2, -1, 3] },
    roles: roles('input x', 'parameter gamma beta', 'loss L'),
  },
  S07: {
    forward: 'xhat = (x - np.mean(x))/np.sqrt(np.var(x))\ny = gamma*xhat\nL = np.sum(g*y)',
    at: { x: [1, 1, 5, 5], gamma: [1, 2, 1, '0.5'], g: [2, -1, 3, 4] },
    roles: roles('input x', 'parameter gamma', 'loss L'),
  },
  S08: {
    forward: `h = h0
for t in range(3):
    h = w*h + u*x[t]
L = 0.5*(y - h)**2`,
    at: { h0: 1, w: '0.5', u: 2, x: [1, -2, 3], y: 2 },
    roles: roles('input h0 x', 'target y', 'parameter w u', 'prediction h', 'loss L'),
  },
  S08matrix: {
    forward: `h = h0
for t in range(3):
    h = h @ W + x[t:t+1] @ U
L = 0.5*np.sum((y - h)**2)`,
    at: { h0: [1], W: [['0.5']], U: [[2]], x: [1, -2, 3], y: [2] },
    roles: roles('input h0 x', 'target y', 'parameter W U', 'prediction h', 'loss L'),
  },
  S09: {
    forward: `s = (k @ q)/np.sqrt(4)
a = np.exp(s)/np.sum(np.exp(s))
o = np.sum(a*v)
L = 0.5*(t - o)**2`,
    at: {
      k: [
        [0, 0, 0, 0],
        [String(2 * Math.log(3)), 0, 0, 0],
      ],
      q: [1, 2, 0, 1],
      v: [2, 6],
      t: 3,
    },
    roles: roles('input k q v', 'target t', 'activation a', 'prediction o', 'loss L'),
  },
  S10: {
    forward: 'R = E[[2, 0, 2]]\nL = np.sum(G*R)',
    at: {
      E: [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ],
      G: [
        [1, -1],
        [2, 3],
        [4, 5],
      ],
    },
    roles: roles('parameter E', 'loss L'),
  },
} as const satisfies Record<string, Network>;
