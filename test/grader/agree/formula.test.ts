import { describe, expect, test } from 'vitest';
import { formulasAgree } from '../../../grader/agree/formula.ts';
import { formula, verdict, type Boxes } from './cases.ts';

describe('the same function in another form is correct', () => {
  test.each([
    ['-(y-yhat)*h1', '(yhat-y)*h1'],
    ['x1·−(y−ŷ)·w₃,₁', 'w31*x1*(yhat-y)'],
    ['x/4', '0.25x'],
    ['(x^2-4)/(x-2)', 'x+2'],
    ['x', '\\frac{x^2}{x}'],
    ['(x+w)^3', 'x^3+3x^2 w+3x w^2+w^3'],
    ['1/x+1/w', '(x+w)/(x w)'],
    ['x^5000', 'x^2500*x^2500'],
    ['pi*x', 'x*pi'],
    ['max(0,x)', 'relu(x)'],
    ['max(0,x)*w', 'w*(x+abs(x))/2'],
    ['max(0,x)', 'x*(x>0)'],
    ['max(0,x)', 'x·1[x≥0]'],
    ['max(0,w*x+b)*v', 'v*(w*x+b+abs(w*x+b))/2'],
    ['max(0,tanh(x)+b)', '(tanh(x)+b+|tanh(x)+b|)/2'],
    ['max(x,w)', '(x+w+|x-w|)/2'],
    ['min(x,w)', '-max(-x,-w)'],
    ['leaky_relu(x)', 'max(0.01x,x)'],
    ['abs(x)', 'sqrt(x^2)'],
    ['abs(x)', 'x*sign(x)'],
    ['x>0', 'x>=0'],
    ['w*(x>0)', 'w*(relu(x)>0)'],
    ['relu(relu(x))', 'relu(x)'],
    ['relu(w*x+b)*relu(v*x)', 'relu(v*x)*relu(b+x w)'],
    ['(1-tanh(w*x+b)^2)*x', 'x/cosh(w*x+b)^2'],
    ['1-tanh(x)^2', '4/(exp(x)+exp(-x))^2'],
    ['1-tanh(x)^2', '4e^{2x}/(1+e^{2x})^2'],
    ['tanh(x)', 'sinh(x)/cosh(x)'],
    ['sigmoid(x)', '(1+tanh(x/2))/2'],
    ['exp(x)/(1+exp(x))', '1/(1+exp(-x))'],
    ['sigmoid(x)(1-sigmoid(x))', 'exp(-x)/(1+exp(-x))^2'],
    ['1-σ(x)', 'σ(-x)'],
    ['softplus(x)', 'log(1+exp(x))'],
    ['log(exp(x))', 'x'],
    ['log(x^2)', '2*log(|x|)'],
    ['log(x w)', 'log(x)+log(w)'],
    ['x^3', 'exp(3*log(x))'],
    ['sqrt(x)', 'x^(1/2)'],
    ['2^x*2^w', '2^(x+w)'],
    ['exp(exp(exp(x)))', 'e^(e^(e^x))'],
    ['sin(2x)', '2sin(x)cos(x)'],
    ['1', 'sin(x)^2+cos(x)^2'],
    ['(-1)^(x>0)', '1-2(x>0)'],
    ['tanh(x)', 'tanh(x)*(1+1e-12)'],
  ])('%s and %s', (expected, answer) => {
    expect(verdict(expected, answer)).toBe('correct');
  });
});

describe('another function is incorrect, however close it looks', () => {
  test.each([
    ['-(y-yhat)*h1', '(y-yhat)*h1'],
    ['max(0,x)*w', 'x*w'],
    ['max(0,x)', 'softplus(50x)/50'],
    ['max(0,x)', 'log(1+exp(1000x))/1000'],
    ['max(0,x)', 'max(0.01x,x)'],
    ['max(0,x)', 'max(0,x)+max(0,x-50)'],
    ['max(0,x)', 'max(0,x)+(x>0)*(x<1e-5)'],
    ['0.0005x', '0'],
    ['x/3', '0.3333x'],
    ['2x w', '2x w+1e-9'],
    ['x+b', 'x+b+1e-12x'],
    ['w*(x>0)', 'w*(relu(x)>=0)'],
    ['relu(x>1)', 'relu(x>2)'],
    ['sign((x>1)^e)', 'sign((x>2)^e)'],
    ['pi^(x>1)', 'pi^(x>2)'],
    ['x*(relu(w)>0)', 'x'],
    ['x', 'sqrt(x^2)'],
    ['exp(-800)*x', '0'],
    ['exp(-800)/x', '2*exp(-800)/x'],
    ['1e-400*tanh(x)', '0'],
    ['x', 'x+max(0,x-1e9)'],
    ['max(0,x)', 'max(0,min(x,10^12))'],
    ['tanh(x)', 'tanh(x)+sin(pi*x)'],
    ['tanh(x)', 'tanh(x)+min(0,x)'],
    ['tanh(x)', 'tanh(x)+1e-9/x'],
    ['tanh(x)', 'tanh(x)+1e-3*sin(1e6*x)'],
    ['tanh(x)', 'tanh(x)+sin(4096*pi*x)'],
    ['sigmoid(x)(1-sigmoid(x))', 'sigmoid(x)'],
    ['sin(x)', 'x'],
    ['exp(x)', '1+x+x^2/2+x^3/6'],
    ['x w', 'x+w'],
    ['0', 'x-x+1e-30'],
  ])('%s and %s', (expected, answer) => {
    expect(verdict(expected, answer)).toBe('incorrect');
  });

  test('a gate further out than any point is left to a person', () => {
    expect(verdict('x', 'x+max(0,x-1e20)')).toBe('undecided');
    expect(verdict('x', 'x+max(0,x-10^20)')).toBe('undecided');
    expect(verdict('max(1e20*w,x)', 'max(x,1e20*w)')).toBe('correct');
  });

  test('a multiple of many primes is not taken for 0', () => {
    const primes = '67108859*67108837*67108819*67108777*67108763*67108753*67108747*67108739';
    expect(verdict('x', `x+1e-70*${primes}*x`)).toBe('incorrect');
  });

  test('a point is named where the two differ', () => {
    const found = formulasAgree(formula('max(0,x)'), formula('x'), { key: 'k' });
    expect(found.outcome === 'incorrect' && found.at?.get('x')).toBeLessThan(0);
  });
});

describe('domains', () => {
  const box = { x: [-3, 3] } as const satisfies Boxes;
  test.each<[string, string, Boxes, string]>([
    ['log(x^2)', '2*log(x)', {}, 'correct'],
    ['log(x^2)', '2*log(x)', box, 'incorrect'],
    ['x', 'exp(log(x))', {}, 'correct'],
    ['x', 'exp(log(x))', { x: [0, 1] }, 'correct'],
    ['x', 'exp(log(x))', { x: [-0.001, 1] }, 'incorrect'],
    ['x', 'exp(log(x+1e-9))-1e-9', { x: [0, 1] }, 'correct'],
    ['x', 'x*x/x', box, 'correct'],
    ['x', 'x/(x-x)', box, 'incorrect'],
    ['x', 'x/(x-x)', {}, 'undecided'],
    ['x', 'x+0/relu(x)', box, 'incorrect'],
    ['1/relu(x)', '1/relu(x)', box, 'correct'],
    ['log(x)', 'log(x)', box, 'correct'],
    ['tanh(x)', 'tanh(x)+0*log(x-100)', {}, 'undecided'],
    ['tanh(x)', 'tanh(x)+0*log(x-100)', box, 'incorrect'],
    ['max(0,x)', 'x', { x: [1, 5] }, 'correct'],
    ['x^2', 'x^2', { x: [2, 2] }, 'correct'],
    ['log(x w)', 'log(x)+log(w)', { x: [-2, 2] }, 'correct'],
    ['log(x w)', 'log(x)+log(w)', { x: [-2, 2], w: [-2, 2] }, 'incorrect'],
  ])('%s and %s on %j: %s', (expected, answer, boxes, outcome) => {
    expect(verdict(expected, answer, boxes)).toBe(outcome);
  });
});

test.each(['tanh(x)+x*(x>1e-5)*(x<1e-2)', 'tanh(x)+(1-x)*(1-x>1e-5)*(1-x<1e-2)', 'tanh(x)+(x>0.4)*(x<0.6)'])(
  'in a box, %s is told from tanh(x) for every key',
  (answer) => {
    for (let k = 0; k < 40; k += 1) {
      expect(verdict('tanh(x)', answer, { x: [0, 1] }, `variant ${k}`)).toBe('incorrect');
    }
  },
);

test.each(['x/0', 'x/0.0', 'x/0e5', 'x/(1-1)', 'x/(sqrt(4)-2)', 'x/(2*0)'])(
  '%s has no value, whatever x is',
  (answer) => {
    expect(verdict('x', answer)).toBe('invalid');
  },
);

test.each(['x/1e-300', 'x/(3-1)', 'x/(pi-3)', 'x/(sqrt(9)-1)'])('%s has a value', (answer) => {
  expect(verdict('x', answer)).toBe('incorrect');
  expect(verdict(answer, answer)).toBe('correct');
});

describe('constants are compared at 50 digits', () => {
  test.each([
    ['sqrt(8)', '2*sqrt(2)', 'correct'],
    ['sqrt(8)', '2.828427', 'incorrect'],
    ['sqrt(2)', '1.41421356237309504880168872420969807857', 'incorrect'],
    ['1/3', '0.33333333333333333333333333333333333333', 'incorrect'],
    ['e', 'exp(1)', 'correct'],
    ['pi', '4*arctan(1)', 'correct'],
    ['log(6)', 'log(2)+log(3)', 'correct'],
    ['2', 'exp(1000)/exp(1000)+1', 'correct'],
    ['1', '0^0', 'correct'],
    ['0', 'sqrt(2)*sqrt(2)-2', 'correct'],
    ['0', '1e-60', 'incorrect'],
  ])('%s and %s: %s', (expected, answer, outcome) => {
    expect(verdict(expected, answer)).toBe(outcome);
  });

  test.each(['1/0', '0/0', 'log(-1)', 'log(0)', 'sqrt(-2)', '(-8)^(1/3)', '0^-1', '1/(sqrt(4)-2)'])(
    '%s has no value',
    (answer) => {
      expect(verdict('1', answer)).toBe('invalid');
      expect(verdict('x', answer)).toBe('invalid');
    },
  );
  test.each(['1e400', '-1e400', 'exp(1000)', '9^9^9^9', '2^(2^(2^100))', '10^309'])(
    '%s is too large',
    (answer) => {
      expect(verdict('1', answer)).toBe('invalid');
    },
  );
  test('a part without a value makes the whole answer invalid', () => {
    expect(verdict('x', 'x+1/0')).toBe('invalid');
    expect(verdict('x', 'x*log(-1)')).toBe('invalid');
  });
});

describe('verdicts do not depend on the draw', () => {
  test('the same answer has one verdict for ever, and for every key', () => {
    for (let k = 0; k < 60; k += 1) {
      const key = `variant ${k}`;
      expect(verdict('max(0,w*x+b)', '(w*x+b+|w*x+b|)/2', {}, key)).toBe('correct');
      expect(verdict('max(0,x)', 'x', {}, key)).toBe('incorrect');
      expect(verdict('(1-tanh(w*x+b)^2)*x', 'x/cosh(w*x+b)^2', {}, key)).toBe('correct');
      expect(verdict('tanh(x)', 'tanh(x)+1e-4*(x>2)', {}, key)).toBe('incorrect');
    }
  });

  test('right next to a kink, where the bounds on both errors are used up, nothing right is refused', () => {
    for (let k = 0; k < 200; k += 1) {
      expect(verdict('abs(w*x - y)', 'abs(w/(1/x) - y)', {}, `variant ${k}`)).toBe('correct');
    }
  });

  test('a gate moved inside another gate is seen, whatever the key', () => {
    const hidden = (gate: string) => `y*(1 - y*(v*((w*x > 0)*w*x + 0.1*(w*x <= ${gate})*w*x) + b) > 0)`;
    for (let k = 0; k < 60; k += 1) {
      expect(verdict(hidden('0'), hidden('1'), {}, `variant ${k}`)).toBe('incorrect');
    }
  });
});
