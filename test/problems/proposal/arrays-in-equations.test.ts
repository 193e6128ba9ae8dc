import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../grader/tensor.ts';
import { describeProposalIssue } from '../../../problems/proposal/describe-issue.ts';
import { propose, type Proposal } from '../../../problems/proposal/propose.ts';

function proposed(text: string, wanted?: ReadonlyMap<string, Shape>): Proposal {
  const found = propose(text, wanted);
  if (found.kind === 'invalid') throw new Error(describeProposalIssue(found.issue, 'en'));
  return found.proposal;
}
const refusal = (text: string, wanted?: ReadonlyMap<string, Shape>): string => {
  const found = propose(text, wanted);
  return found.kind === 'invalid' ? describeProposalIssue(found.issue, 'en') : 'read';
};
const shapesOf = ({ names }: Proposal) => Object.fromEntries(names.map(({ name, shape }) => [name, shape]));

const twoLayers = String.raw`\begin{aligned}
Z_1 &= XW_1 + b_1 \\
H &= \mathrm{ReLU}(Z_1) \\
\hat{Y} &= HW_2 + b_2 \\
\mathcal{L} &= \frac{1}{n}\lVert Y - \hat{Y} \rVert_F^2
\end{aligned}`;

describe('equations of matrices', () => {
  it('are products of matrices where capitals stand side by side, in shapes that fit', () => {
    const proposal = proposed(twoLayers);
    expect(proposal.forward).toBe(
      'Z1 = X @ W1 + b1\nH = np.maximum(0, Z1)\nYhat = H @ W2 + b2\nL = 1/3*np.sum((Y - Yhat)**2)',
    );
    expect(shapesOf(proposal)).toEqual({
      ...{ X: [3, 2], W1: [2, 3], b1: [3], W2: [3, 2], b2: [2], Y: [3, 2] },
    });
    expect(proposal.gradients).toEqual(['W1', 'W2', 'b1', 'b2']);
    expect(proposal.equations.slice(2)).toEqual([
      String.raw`\hat{Y}  = H W_2 + b_2`,
      String.raw`\mathcal{L}  = \frac{1}{n}\lVert Y - \hat{Y} \rVert_F^2`,
      'n=3',
    ]);
  });

  it('take the shapes that are asked for, and n is the number of rows', () => {
    const wanted = new Map<string, Shape>([
      ['X', [4, 2]],
      ['W2', [5, 1]],
    ]);
    const proposal = proposed(twoLayers.replace('W_2 + b_2', 'W_2'), wanted);
    expect(shapesOf(proposal)).toEqual({ X: [4, 2], W1: [2, 5], b1: [5], W2: [5, 1], Y: [4, 1] });
    expect(proposal.forward).toContain('1/4*np.sum');
  });

  it.each([
    ['⊙ is entry by entry', String.raw`Y = X \odot W \\ L = \sum Y`, 'Y = X*W\nL = np.sum(Y)'],
    ['a transposed matrix', String.raw`L = \sum X^\top W`, 'L = np.sum(X.T @ W)'],
    ['a power is entry by entry', String.raw`L = \sum (XW)^2`, 'L = np.sum((X @ W)**2)'],
    ['a norm', String.raw`L = \left\| XW \right\|`, 'L = np.sqrt(np.sum((X @ W)**2))'],
    [
      'a sum ends at the next sign outside brackets',
      String.raw`L = \sum_{j} (X - W) + \lambda \|W\|^2`,
      'L = np.sum(X - W) + lam*np.sum(W**2)',
    ],
    [
      'vectors in bold',
      String.raw`s = \mathbf{w}^\top \mathbf{x} \\ L = (s - 1)^2`,
      's = w.T @ x\nL = (s - 1)**2',
    ],
  ])('%s: %s', (_, text, forward) => {
    expect(proposed(text).forward).toBe(forward);
  });

  it.each([
    [
      'has to end in one number',
      String.raw`Z = X\odot W`,
      'Line 1: the last statement, the loss, has to be one number',
    ],
    ['names what is not known', 'Z = X W \\\\\nL = \\foo{Z}', 'Line 2: The command \\foo is not known.'],
  ])('%s', (_, text, reason) => {
    expect(refusal(text)).toBe(reason);
  });

  it('say which shapes do not fit', () => {
    const wanted = new Map<string, Shape>([
      ['X', [3, 2]],
      ['W', [3, 2]],
    ]);
    expect(refusal(String.raw`Z = XW \\ L = \sum Z`, wanted)).toMatch(/^Line 1: .*X @ W does not fit/);
  });
});

describe('equations over samples', () => {
  const line = String.raw`\hat{y}_i = w x_i + b \\ L = \frac{1}{n}\sum_{i=1}^{n} (y_i - \hat{y}_i)^2`;

  it('hold one value for each sample under a name with the index of the sum; n is how many', () => {
    const proposal = proposed(line);
    expect(proposal.forward).toBe('yhat = w*x + b\nL = 1/3*np.sum((y - yhat)**2)');
    expect(shapesOf(proposal)).toEqual({ x: [3], w: [], b: [], y: [3] });
    expect(proposal.equations).toEqual([
      String.raw`\hat{y}_i = w x_i + b`,
      String.raw`L = \frac{1}{n}\sum_{i=1}^{n} (y_i - \hat{y}_i)^2`,
      'n=3',
    ]);
  });

  it('are as many as somebody asks for, or as the sum says', () => {
    const five = proposed(line, new Map<string, Shape>([['x', [5]]]));
    expect(five.forward).toContain('1/5*np.sum');
    expect(shapesOf(five)).toMatchObject({ x: [5], y: [5] });
    expect(shapesOf(proposed(String.raw`L = \sum_{i=1}^4 (y_i - w x_i)^2`))).toMatchObject({
      x: [4],
      y: [4],
    });
  });

  it('multiply sample by sample, with logarithms as slides write them', () => {
    const text = String.raw`z_i = w_1 x_{i,1} + w_2 x_{i,2} + b \\
p_i = \sigma(z_i) \\
L = -\frac{1}{n}\sum_i \left( y_i \log p_i + (1-y_i)\log(1-p_i) \right)`;
    const proposal = proposed(text);
    expect(proposal.forward.split('\n')).toEqual([
      'z = w1*x1 + w2*x2 + b',
      'p = 1 / (1 + np.exp(-z))',
      'L = -(1/3)*np.sum(y*np.log(p) + (1 - y)*np.log(1 - p))',
    ]);
    expect(proposal.gradients).toEqual(['w1', 'w2', 'b']);
  });

  it('leave subscripts alone that are no index of a sum', () => {
    expect(proposed(String.raw`h_j = w x_j \\ L = h_j^2`).forward).toBe('h_j = w*x_j\nL = h_j**2');
  });
});
