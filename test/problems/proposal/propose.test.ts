import { describe, expect, it } from 'vitest';
import { certify } from '../../../problems/certify.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { mutationScore, shareKilled } from '../../../problems/mutation-score.ts';
import { propose, type Proposal } from '../../../problems/proposal/propose.ts';
import { proposedRecipe } from '../../../problems/proposal/proposed-recipe.ts';
import { settle } from '../../../problems/proposal/settle.ts';

function proposed(text: string): Proposal {
  const found = propose(text);
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issue));
  return found.proposal;
}
const issueOf = (text: string) => {
  const found = propose(text);
  return found.kind === 'invalid' ? found.issue : undefined;
};
const rolesOf = ({ names }: Proposal) => Object.fromEntries(names.map(({ name, role }) => [name, role]));

/** The lines of the lecture's slides as LaTeX, and the same in Unicode and in NumPy. */
const slides = {
  latex: String.raw`\begin{aligned}
h_1 &= w_{1,1}x_1 + w_{2,1}x_2 + b_1 \\
h_2 &= w_{1,2}x_1 + w_{2,2}x_2 + b_2 \\
\hat{y} &= w_{3,1}h_1 + w_{3,2}h_2 + b_3 \\
\mathcal{L} &= \frac{1}{2}(y-\hat{y})^2
\end{aligned}`,
  unicode: `h₁ = w₁,₁x₁ + w₂,₁x₂ + b₁
h₂ = w₁,₂x₁ + w₂,₂x₂ + b₂
ŷ = w₃,₁h₁ + w₃,₂h₂ + b₃
L = ½(y−ŷ)²`,
  numpy: `h1 = w11*x1 + w21*x2 + b1
h2 = w12*x1 + w22*x2 + b2
yhat = w31*h1 + w32*h2 + b3
L = 1/2*(y - yhat)**2`,
};

describe('a forward pass as it is typed', () => {
  it.each(Object.entries(slides))("of the lecture's network in %s is the same forward pass", (_, text) => {
    expect(proposed(text).forward).toBe(slides.numpy);
  });

  it('tells inputs, target, parameters and the prediction apart', () => {
    const proposal = proposed(slides.latex);
    expect(rolesOf(proposal)).toMatchObject({
      x1: 'input',
      x2: 'input',
      y: 'target',
      w11: 'parameter',
      b3: 'parameter',
    });
    expect(proposal.roles.get('yhat')).toBe('prediction');
    expect(proposal.roles.get('L')).toBe('loss');
    expect(proposal.names.find(({ name }) => name === 'y')?.from).toBe('yhat');
    expect(proposal.gradients.join()).toBe('w11,w12,w21,w22,w31,w32,b1,b2,b3');
  });

  it.each([
    [
      'letters side by side are a product in LaTeX',
      String.raw`z = wx + b \\ L = \max(0, z)`,
      'z = w*x + b\nL = np.maximum(0, z)',
    ],
    [
      'words of functions are kept',
      String.raw`h = \text{ReLU}(wx) \\ L = \exp(h)`,
      'h = np.maximum(0, w*x)\nL = np.exp(h)',
    ],
    ['layers stand in the exponent', String.raw`L = w^{(2)}_{1,3} h^{(1)}_{1}`, 'L = w2_1_3*h1_1'],
    ['a function of x is its value', 'f(x) = x^3 - 2x', 'f = x**3 - 2*x'],
    ['λ goes by a name that Python allows', String.raw`L = \lambda w^2`, 'L = lam*w**2'],
    ['subscripts of two digits keep apart', String.raw`L = w_{10,2} x_{1}`, 'L = w_10_2*x1'],
    ['numbers with an exponent hold no names', 'L = 2e3 w', 'L = 2e3*w'],
    ['tags, labels and full stops are left out', String.raw`L = w^2. \tag{3} \label{eq:loss}`, 'L = w**2'],
  ])('%s', (_, text, forward) => {
    expect(proposed(text).forward).toBe(forward);
  });

  it('of arrays gets shapes on which it runs and ends in one number', () => {
    const { names } = proposed(
      'Z = X @ W1 + b1\nH = np.maximum(0, Z)\nP = H @ W2 + b2\nL = np.mean((Y - P)**2)',
    );
    const shapes = Object.fromEntries(names.map(({ name, shape }) => [name, shape]));
    expect(shapes['X']?.[1]).toBe(shapes['W1']?.[0]);
    expect(shapes['b1']).toEqual([shapes['W1']?.[1]]);
    expect(shapes['Y']).toEqual([shapes['X']?.[0], shapes['W2']?.[1]]);
  });

  it('knows which names loops, functions and keywords bring themselves', () => {
    const text =
      'def act(z, slope=0.5):\n    return np.where(z > 0, z, slope*z)\nL = 0*w\nfor k in range(3):\n    L += act(w*x)*k';
    expect(proposed(text).names.map(({ name }) => name)).toEqual(['x', 'w']);
  });

  it('says line and reason of what it cannot read', () => {
    expect(issueOf('h = w*x\nL = h +')).toMatchObject({ kind: 'numpy', issue: { code: 'syntax', line: 2 } });
    expect(issueOf('h = w*x\nL = \\sum_i h')).toEqual({ kind: 'nothingToSum', line: 2 });
    expect(issueOf('h = w*x\nL = \\foo h')).toMatchObject({
      kind: 'notation',
      line: 2,
      issue: { code: 'unknownCommand' },
    });
    expect(issueOf(String.raw`w x + \frac12`)).toMatchObject({ kind: 'noName', line: 1 });
    expect(issueOf('   ')).toBeDefined();
    expect(issueOf('L = w * np.ones(3)')).toMatchObject({ kind: 'numpy', issue: { code: 'shape' } });
  });
});

describe('a recipe that is made from it', () => {
  it.each([
    ['the network of the slides', slides.latex],
    [
      'a sigmoid neuron with cross-entropy',
      String.raw`z = wx+b \\ a = \sigma(z) \\ L = -y\ln(a) - (1-y)\ln(1-a)`,
    ],
    ['a cubic', 'f(x) = x^3 - 2x'],
    ['a layer with ReLU over a batch', 'Z = X @ W + b\nL = np.mean((Y - np.maximum(0, Z))**2)'],
  ])('of %s draws, certifies and names or refuses every wrong rule it lists', (_, text) => {
    const settled = settle(proposedRecipe(proposed(text), { id: 'own', title: '' }));
    if (settled.kind === 'undrawable') throw new Error('undrawable');
    expect(settled.recipe.misconceptions.length).toBeGreaterThan(1);
    for (const seed of ['a', 'b', 'c']) {
      const search = findVariant(settled.recipe, seed);
      if (search.kind === 'exhausted') throw new Error(`nothing certifies for ${seed}`);
      expect(certify(settled.recipe, search.found.variant).kind).toBe('certified');
      expect(shareKilled(mutationScore(settled.recipe, search.found))).toBe(1);
    }
  });

  it('is refused where every gradient it asks is 0', () => {
    expect(settle(proposedRecipe(proposed('L = 0*w*x'), { id: 'own', title: '' })).kind).toBe('undrawable');
  });
});
