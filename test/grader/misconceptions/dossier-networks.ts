import type { Role } from '../../../grader/question.ts';
import type { Network } from './dossier-question.ts';

/** Roles in few words: `input x y` on one line each. */
function roles(...lines: readonly string[]): { readonly [name: string]: Role } {
  const known: readonly Role[] = [
    'input',
    'target',
    'parameter',
    'rate',
    'mask',
    'preActivation',
    'activation',
    'prediction',
    'loss',
  ];
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [word, ...names] = line.split(' ');
      const role = known.find((own) => own === word);
      if (role === undefined) throw new Error(`no role ${word}`);
      return names.map((name): [string, Role] => [name, role]);
    }),
  );
}

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

/** The networks of the dossier's families and of its reference data, at its numbers. */
export const networks = {
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
  A04: {
    forward: `z = w1*x1 + w2*x2 + b
p = 1/(1 + np.exp(-z))
L = -(y*np.log(p) + (1 - y)*np.log(1 - p))`,
    at: { w1: 1, w2: -2, x1: 2, x2: 1, b: ln(3), y: 0 },
    roles: roles('input x1 x2', 'target y', 'parameter w1 w2 b', 'preActivation z', 'prediction p', 'loss L'),
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
  A08: {
    forward: 'yhat = w*x\nL = 0.5*(y - yhat)**2 + 0.5*lam*w**2',
    at: { x: 2, w: 3, y: 5, lam: '0.5' },
    roles: roles('input x', 'target y', 'parameter w', 'prediction yhat', 'loss L'),
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
export type NetworkName = keyof typeof networks;
