import { describe, expect, it } from 'vitest';
import { describeProposalIssue } from '../../../problems/proposal/describe-issue.ts';
import { propose } from '../../../problems/proposal/propose.ts';

function read(text: string): string {
  const found = propose(text);
  if (found.kind === 'invalid') return describeProposalIssue(found.issue, 'en');
  return found.proposal.forward;
}
const lines = (...written: readonly string[]): string => written.join('\n');

describe('sums over the units of a layer are written out', () => {
  it('for each unit on the left, as the lecture writes its network', () => {
    const text = lines(
      String.raw`h_j = \sum_{i=1}^{2} w_{i,j} x_i + b_j`,
      String.raw`\hat y = \sum_{j=1}^{2} v_j h_j + c`,
      String.raw`L = \frac12 (y-\hat y)^2`,
    );
    expect(read(text)).toBe(
      lines(
        'h1 = w11*x1 + w21*x2 + b1',
        'h2 = w12*x1 + w22*x2 + b2',
        'yhat = v1*h1 + v2*h2 + c',
        'L = 1/2*(y - yhat)**2',
      ),
    );
  });

  it('as far as another sum, or a number in place of the index, says', () => {
    const three = lines(String.raw`z_j = \sum_i w_{ij} x_i`, String.raw`L = \sum_{i=1}^3 x_i^2 - z_2`);
    expect(read(three)).toContain('z1 = w11*x1 + w21*x2 + w31*x3\nz2 =');
    const named = lines(String.raw`z_j = \sum_i w_{ij} x_i`, 'L = (z_1 + z_2 + z_3)^2');
    expect(read(named)).toContain('z3 = w13*x1 + w23*x2\nL =');
  });

  it('inside functions, in layers, and in sums', () => {
    const text = lines(
      String.raw`a^{(2)}_j = \sigma(\sum_{k=1}^2 w^{(2)}_{jk} a^{(1)}_k)`,
      String.raw`C = \frac12 \sum_j (y_j - a^{(2)}_j)^2`,
    );
    expect(read(text)).toBe(
      lines(
        'a2_1 = 1 / (1 + np.exp(-(w2_1_1*a1_1 + w2_1_2*a1_2)))',
        'a2_2 = 1 / (1 + np.exp(-(w2_2_1*a1_1 + w2_2_2*a1_2)))',
        'C = 1/2*((y1 - a2_1)**2 + (y2 - a2_2)**2)',
      ),
    );
    const double = String.raw`L = \sum_{i=1}^2 \sum_{j=1}^2 w_{ij}^2`;
    expect(read(double)).toBe('L = w11**2 + w12**2 + (w21**2 + w22**2)');
  });

  it('without LaTeX too, and where both indices are on the left', () => {
    expect(read(lines('h_j = sigmoid(∑_i w_{ij} x_i)', 'L = (y - h_1 - h_2)^2'))).toBe(
      lines(
        'h1 = 1 / (1 + np.exp(-(w11*x1 + w21*x2)))',
        'h2 = 1 / (1 + np.exp(-(w12*x1 + w22*x2)))',
        'L = (y - h1 - h2)**2',
      ),
    );
    const attention = lines(
      's_{ij} = q_i k_j',
      String.raw`a_{ij} = \frac{e^{s_{ij}}}{\sum_k e^{s_{ik}}}`,
      String.raw`o_i = \sum_j a_{ij} v_j`,
      'L = (o_1 - o_2)^2',
    );
    expect(read(attention)).toContain('a21 = np.e**s21/(np.e**s21 + np.e**s22)');
    expect(read(attention)).toContain('o2 = a21*v1 + a22*v2\nL = (o1 - o2)**2');
  });

  it('of names of several letters, which an equation introduces', () => {
    const text = lines(
      String.raw`o_k = \sigma(net_k)`,
      String.raw`net_k = \sum_j w_{kj} h_j`,
      String.raw`L = \frac12 \sum_k (t_k - o_k)^2`,
    );
    expect(read(text)).toBe(
      lines(
        'net1 = w11*h1 + w12*h2',
        'o1 = 1 / (1 + np.exp(-net1))',
        'net2 = w21*h1 + w22*h2',
        'o2 = 1 / (1 + np.exp(-net2))',
        'L = 1/2*((t1 - o1)**2 + (t2 - o2)**2)',
      ),
    );
  });

  it('with the letter of a bound as a number, three where n is not said', () => {
    const text = lines(
      String.raw`\hat y_i = \sum_{j=1}^{2} w_j x_{ij} + b`,
      String.raw`L = \frac{1}{n} \sum_{i=1}^{n} (y_i - \hat y_i)^2`,
    );
    expect(read(text)).toContain('yhat3 = w1*x31 + w2*x32 + b\nL = 1/3*((y1 - yhat1)**2 +');
  });

  it('and not where each name has one index: those are arrays', () => {
    expect(read(lines(String.raw`z = \sum_{j=1}^{2} w_j x_j`, 'L = z^2'))).toBe('z = np.sum(w*x)\nL = z**2');
  });

  it.each([
    [
      [String.raw`z_j = \sum_{i=1}^{3} w_{ij} x_i`, String.raw`L = \sum_{i=1}^2 x_i z_1`],
      'Line 2: the index i runs to another number than elsewhere',
    ],
    [
      [String.raw`z_j = \sum_{i=1}^{n} w_{ij} x_i`, String.raw`L = \sum_{i=1}^{3} x_i \sum_{j=1}^n z_j`],
      'read',
    ],
    [
      [String.raw`z_j = \sum_i w_{ij} x_i`, 'L = (y_j - z_j)^2'],
      'Line 2: the index j stands neither on the left nor under a sum',
    ],
    [
      [String.raw`z_j = \sum_{i=1}^{9} w_{ij} x_i`, 'L = z_1^2'],
      'Line 1: at most 8 units of a layer can be written out',
    ],
  ])('%j: %s', (written, reason) => {
    const found = propose(lines(...written));
    expect(found.kind === 'invalid' ? describeProposalIssue(found.issue, 'en') : 'read').toBe(reason);
  });

  it('says what is wrong in Chinese too', () => {
    const found = propose(lines(String.raw`z_j = \sum_i w_{ij} x_i`, 'L = (y_j - z_j)^2'));
    expect(found.kind === 'invalid' && describeProposalIssue(found.issue, 'zh-TW')).toBe(
      '第 2 行：下標 j 既不在等號左邊，也不在總和符號下',
    );
  });
});

describe('equations are read in the order of their use', () => {
  it('whichever stands above', () => {
    expect(read(lines(String.raw`h = \sigma(z)`, 'z = w x + b', 'L = (y - h)^2'))).toBe(
      lines('z = w*x + b', 'h = 1 / (1 + np.exp(-z))', 'L = (y - h)**2'),
    );
    const samples = lines(
      String.raw`L = \frac1n\sum_{i=1}^n (y_i - \hat y_i)^2`,
      String.raw`\hat y_i = w x_i + b`,
    );
    expect(read(samples)).toBe('yhat = w*x + b\nL = 1/3*np.sum((y - yhat)**2)');
  });

  it('but as they stand where a name is renewed, or needs itself', () => {
    expect(read(lines(String.raw`w = \sigma(x)`, 'w = w x', 'L = w^2'))).toBe(
      lines('w = 1 / (1 + np.exp(-x))', 'w = w*x', 'L = w**2'),
    );
    expect(read(lines(String.raw`w = \hat{w} x`, 'b = w c', 'L = b^2'))).toBe(
      'w = what*x\nb = w*c\nL = b**2',
    );
  });
});
