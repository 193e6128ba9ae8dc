import type { RecipeInput } from './recipe.ts';

const four = [4];

/**
 * Four samples and a line: x distinct, residuals e = y − ŷ drawn and y made from them, so that
 * neither all residuals have one sign nor any sum that is asked vanishes.
 */
export const onLine = {
  given: {
    x: {
      draw: {
        kind: 'array',
        shape: four,
        values: ['-3', '-2', '-1', '1', '2', '3', '4', '5'],
        distinct: true,
      },
      role: 'input',
    },
    w: {
      draw: { kind: 'oneOf', values: ['-3', '-2', '-1.5', '-0.5', '0.5', '1.5', '2', '3'] },
      role: 'parameter',
    },
    b: { draw: { kind: 'oneOf', values: ['-3', '-2', '-1', '1', '2', '3'] }, role: 'parameter' },
    e: {
      draw: { kind: 'array', shape: four, values: ['-3', '-2', '-1', '1', '2', '3'] },
      hidden: true,
    },
    y: { draw: { kind: 'derived', from: 'yhat + e', shape: four }, role: 'target' },
  },
  forward: 'yhat = w*x + b\nL = np.mean((y - yhat)**2)',
  roles: { yhat: 'prediction', L: 'loss' },
  require: [
    'np.sum(e) != 0',
    'np.sum(e*x) != 0',
    'np.min(e) < 0',
    'np.max(e) > 0',
    'np.sum(x) != 0',
    'np.abs(np.sum(e*x)*4 - np.sum(e)*np.sum(x)) > 0',
  ],
} satisfies Partial<RecipeInput>;
