/** One answer and what it is compared with, in an ASCII that every engine's reader takes with small changes. */
export interface AnswerPair {
  readonly names: readonly string[];
  readonly expected: string;
  readonly answer: string;
  /** Whether the two are the same function. */
  readonly isRight: boolean;
}

interface Asked {
  readonly names: string;
  readonly expected: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

const yhat = 'w31*(w11*x1+w21*x2+b1)+w32*(w12*x1+w22*x2+b2)+b3';
const all = 'x1 x2 y w11 w12 w21 w22 w31 w32 b1 b2 b3';
const sigma = '1/(1+exp(-(w*x+b)))';
const z1 = '(w11*x1+w21*x2+b1)';

/** The lecture's 2-2-1 network, linear and with ReLU; gates are written with max, abs and sign. */
const network: readonly Asked[] = [
  {
    names: 'y yhat w31 x1',
    expected: '-(y-yhat)*w31*x1',
    right: ['w31*x1*(yhat-y)', 'x1*w31*yhat-x1*y*w31', 'x1*w31/(1/(yhat-y))'],
    wrong: ['(y-yhat)*w31*x1', '2*(yhat-y)*w31*x1', '(yhat-y)*x1'],
  },
  {
    names: all,
    expected: `-(y-(${yhat}))*w31*x1`,
    right: [`x1*w31*(${yhat}-y)`, `w31*x1*(${yhat})-w31*x1*y`],
    wrong: [`x1*w31*(y-(${yhat}))`, `x1*w32*(${yhat}-y)`],
  },
  {
    names: all,
    expected: `-(y-(${yhat}))*(w12*x1+w22*x2+b2)`,
    right: [`(${yhat}-y)*(b2+x2*w22+x1*w12)`],
    wrong: [`(${yhat}-y)*(w12*x1-w22*x2+b2)`, `(${yhat}-y)*(w11*x1+w21*x2+b1)`],
  },
  {
    names: 'x1 x2 y yhat w11 w21 w31 b1',
    expected: `(yhat-y)*w31*(1+sign(${z1}))/2*x1`,
    right: [`(yhat-y)*w31*x1*max(0,${z1})/${z1}`, `x1*w31*(yhat-y)*(${z1}+abs(${z1}))/(2*${z1})`],
    wrong: ['(yhat-y)*w31*x1', `(yhat-y)*w31*x1*max(0,${z1})`, `(y-yhat)*w31*(1+sign(${z1}))/2*x1`],
  },
  {
    names: 'x1 x2 y yhat w11 w21 b1',
    expected: `(yhat-y)*max(0,${z1})`,
    right: [`(yhat-y)*(${z1}+abs(${z1}))/2`],
    wrong: [`(yhat-y)*${z1}`, `(yhat-y)*abs(${z1})`],
  },
  {
    names: 'w x y b eta',
    expected: 'w-eta*(-(y-(w*x+b))*x)',
    right: ['w+eta*(y-w*x-b)*x', 'w+eta*x*y-eta*w*x^2-eta*b*x'],
    wrong: ['w-eta*(y-w*x-b)*x', 'w+eta*(y-w*x-b)', 'w+2*eta*(y-w*x-b)*x'],
  },
];

/** Sigmoid, tanh, softmax and layer norm with their losses. */
const losses: readonly Asked[] = [
  {
    names: 'w x b y',
    expected: `-(y-${sigma})*(${sigma})*(1-${sigma})*x`,
    right: [
      `(${sigma}-y)*exp(-(w*x+b))/(1+exp(-(w*x+b)))^2*x`,
      'x*(exp(w*x+b)/(1+exp(w*x+b))-y)*exp(w*x+b)/(1+exp(w*x+b))^2',
    ],
    wrong: [`(${sigma}-y)*x`, `(${sigma}-y)*(${sigma})*x`],
  },
  {
    names: 'w x b y',
    expected: `(${sigma}-y)*x`,
    right: ['x*exp(w*x+b)/(1+exp(w*x+b))-x*y', '((1+tanh((w*x+b)/2))/2-y)*x'],
    wrong: [`(${sigma}-y)*(${sigma})*(1-${sigma})*x`, `(y-${sigma})*x`],
  },
  {
    names: 'w x y v',
    expected: '-(y-v*tanh(w*x))*v*(1-tanh(w*x)^2)*x',
    right: ['(v*tanh(w*x)-y)*v*x/cosh(w*x)^2', 'v*x*(1-tanh(x*w))*(1+tanh(x*w))*(v*tanh(x*w)-y)'],
    wrong: ['-(y-v*tanh(w*x))*v*(1-tanh(w*x))*x', '-(y-v*tanh(w*x))*(1-tanh(w*x)^2)*x'],
  },
  {
    names: 'z1 z2 z3 y1',
    expected: 'exp(z1)/(exp(z1)+exp(z2)+exp(z3))-y1',
    right: [
      '1/(1+exp(z2-z1)+exp(z3-z1))-y1',
      '(exp(z1)*(1-y1)-y1*(exp(z2)+exp(z3)))/(exp(z1)+exp(z2)+exp(z3))',
    ],
    wrong: ['y1-exp(z1)/(exp(z1)+exp(z2)+exp(z3))', 'exp(z1)/(exp(z1)+exp(z2)+exp(z3))'],
  },
  {
    names: 'a b g',
    expected: 'g*((a-b)/2)/sqrt(((a-b)/2)^2+1/100)',
    right: ['g*(a-b)/sqrt((a-b)^2+1/25)', '5*g*(a-b)/sqrt(25*(a-b)^2+1)'],
    wrong: ['g*(a-b)/sqrt((a-b)^2+1/100)', 'g*((a+b)/2)/sqrt(((a-b)/2)^2+1/100)'],
  },
  {
    names: 'p y',
    expected: '-(y/p)+(1-y)/(1-p)',
    right: ['(p-y)/(p*(1-p))', '-(y-p)/(p-p^2)'],
    wrong: ['(p-y)/(p*(1+p))', '(y-p)/(p*(1-p))'],
  },
];

/** Where others go wrong: identities that are not simplified, wrong answers that sampling lets pass. */
const hard: readonly Asked[] = [
  {
    names: 'w x b',
    expected: '(1-tanh(w*x+b)^2)*x',
    right: ['x/cosh(w*x+b)^2', '4*exp(2*(w*x+b))/(1+exp(2*(w*x+b)))^2*x'],
    wrong: ['x/cosh(w*x+b)', '(1-tanh(w*x+b))^2*x'],
  },
  { names: 'x', expected: 'max(0,x)', right: ['(abs(x)+x)/2'], wrong: ['x', 'abs(x)', 'log(1+exp(x))'] },
  { names: 'x', expected: 'abs(x)', right: ['max(x,-x)', 'sqrt(x^2)'], wrong: ['x', 'x^2'] },
  { names: 'x', expected: '0.0005*x', right: ['x/2000', '5*x/10^4'], wrong: ['0', '0.0005*x^2'] },
  {
    names: 'x w',
    expected: '(x-1)*w*0.0004',
    right: ['0.0004*x*w-w*0.0004'],
    wrong: ['0.0007*w', '(x-1)*w*0.0005'],
  },
  {
    names: 'a b c',
    expected: 'log(exp(a)+exp(b)+exp(c))',
    right: ['a+log(1+exp(b-a)+exp(c-a))'],
    wrong: ['log(exp(a)+exp(b))+c', 'a+b+c'],
  },
  {
    names: 'x y',
    expected: '(x+y)^5',
    right: ['x^5+5*x^4*y+10*x^3*y^2+10*x^2*y^3+5*x*y^4+y^5'],
    wrong: ['x^5+5*x^4*y+10*x^3*y^2+10*x^2*y^3+5*x*y^4+y^5+1/100000', 'x^5+y^5'],
  },
];

/** All pairs. Our own choice; every engine gets the same. */
export const answerPairs: readonly AnswerPair[] = [...network, ...losses, ...hard].flatMap(
  ({ names, expected, right, wrong }) =>
    [...right, ...wrong].map((answer, k) => ({
      names: names.split(' '),
      expected,
      answer,
      isRight: k < right.length,
    })),
);
