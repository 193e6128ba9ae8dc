import { namesOf } from '../../grader/agree/names-of.ts';
import type { Expression } from '../../grader/notation/expression.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import { readForward } from '../../grader/numpy/forward.ts';
import { overInputs } from '../../grader/symbolic/over-inputs.ts';
import { integerFrom, oneOf, type Chance } from '../../problems/chance.ts';
import { nodesOf } from './build.ts';

export type Box = readonly [number, number];

/** An expected formula: its names, and intervals of all of them or of none. */
export interface Expected {
  readonly expression: Expression;
  readonly names: readonly string[];
  readonly domain: ReadonlyMap<string, Box>;
}

/** Formulas of the lecture, its quiz and the usual exercises, as the slides write them. */
const known = [
  'x1*-(y-yhat)*w31', 'x2*-(y-yhat)*w32', 'h1*-(y-yhat)', '-(y-yhat)', 'x1*dL/dh1', 'h2*dL/dyhat', 'w31*dL/dyhat',
  'x1*w31*(yhat-y)*(h1>0)', 'relu(w11*x1+w21*x2+b1)*w31+b3', '0.5*(y-yhat)^2', '(y-yhat)^2/2', '2*(yhat-y)/3',
  'w11-eta*x1*dL/dh1', 'w-eta*2*(w*x-y)*x', '(sigmoid(w*x+b)-y)*x', 'sigmoid(w*x+b)*(1-sigmoid(w*x+b))*x*v',
  '(1-tanh(w*x+b)^2)*x*v', '(1-tanh(w*x)^2)*x', 'max(0,w*x+b)*v-y', '(relu(w*x+b)-y)*(w*x+b>0)*x',
  '-y*log(a)-(1-y)*log(1-a)', '(a-y)/(a*(1-a))', 'exp(a)/(exp(a)+exp(b))', 'exp(a)/(exp(a)+exp(b)+exp(c))-y',
  'log(1+exp(-y*w*x))', '-y*x*sigmoid(-y*w*x)', 'leaky_relu(w*x+b)*v', 'softplus(w*x+b)-y', 'abs(w*x-y)',
  'sign(w*x-y)*x', 'x/sqrt(x^2+w^2)', '(x-a)/sqrt(b^2+1)', 'x*(x>0)+0.01*x*(x<=0)', 'max(x,w)', 'max(1-y*w*x,0)',
  '-y*x*(1-y*w*x>0)', 'w^2*x+2*w*b+b^2', '(w*x+b)^3', 'x*exp(-x^2/2)', 'sin(w*x)*cos(b)', '0.0005*x*w', '3*x^2-2*x+1',
  'x/3', 'w/(1+x^2)', '1/(1+exp(-x))', 'x*w+b', 'w1_1,2*x2+w1_2,2', '(a^2-a)*(b+2)', 'sqrt(x)', 'log(x)', 'x^1.5', '2^x*w',
]; // oxfmt-ignore

const symbols =
  'x x1 x2 w w11 w12 w21 w31 w32 b b1 b3 v y yhat h1 h2 a c eta dL/dh1 dL/dyhat w1_1,2 w1_2,2'.split(' ');

export const entries = symbols.map((name) => ({ name }));

function read(text: string): Expression {
  const reading = readFormula(text, entries);
  if (reading.kind === 'invalid') throw new Error(`${text}: ${reading.issue.code}`);
  return reading.expression;
}

const knownFormulas = known.map(read);

const activations = [
  'Z', 'np.maximum(0, Z)', 'np.tanh(Z)', '1/(1+np.exp(-Z))', 'np.log(1+np.exp(Z))', 'np.where(Z > 0, Z, 0.1*Z)', 'np.abs(Z)',
  'Z*Z',
]; // oxfmt-ignore
const losses = [
  '0.5*(y - yhat)**2', '(y - yhat)**2', '((y - yhat)**2 + b**2)/2', 'np.abs(y - yhat)', 'np.log(1+np.exp(-y*yhat))',
  'np.maximum(0, 1 - y*yhat)', '(yhat - y)**2/3 + 0.05*v**2',
]; // oxfmt-ignore

/** A derivative of a small network drawn at random, as a formula of its inputs. */
function networkFormula(chance: Chance): Expression | undefined {
  const activation = (z: string) => oneOf(chance, activations).replaceAll('Z', `(${z})`);
  const first = oneOf(chance, ['w*x + b', 'w11*x1 + w21*x2 + b1', 'w*x']);
  const hidden = [`h1 = ${activation(first)}`];
  if (integerFrom(chance, 0, 1) === 1) {
    hidden.push(
      `h2 = ${activation(oneOf(chance, ['w12*x1 + b3', 'v*x', 'w*h1', 'w*h1 + x']))}`,
      'yhat = w31*h1 + w32*h2 + b3',
    );
  } else
    hidden.push(oneOf(chance, ['yhat = v*h1', 'yhat = w31*h1 + b3', `yhat = ${activation('v*h1 + b3')}`]));
  const forward = [...hidden, `L = ${oneOf(chance, losses)}`].join('\n');
  const inputs = 'x x1 x2 w w11 w12 w21 w31 w32 b b1 b3 v y'.split(' ');
  const reading = readForward(forward, new Map(inputs.map((name) => [name, []])));
  if (reading.kind === 'invalid') throw new Error(`${forward}: ${reading.issue.message}`);
  const used = inputs.filter((name) => new RegExp(`\\b${name}\\b`).test(forward));
  return overInputs(reading.graph).formula(`dL/d${oneOf(chance, used)}`);
}

function boxes(chance: Chance, names: readonly string[]): Expected['domain'] {
  if (integerFrom(chance, 0, 3) > 0) return new Map();
  const box = (): Box =>
    oneOf(chance, [
      [-2, 2],
      [-1, 3],
      [0.5, 4],
      [-5, -1],
      [-0.2, 0.3],
      [0.1, 0.9],
    ] as const);
  return new Map(names.map((name) => [name, box()]));
}

/** One expected formula. */
export function drawExpected(chance: Chance): Expected {
  for (;;) {
    const expression =
      integerFrom(chance, 0, 1) === 0 ? oneOf(chance, knownFormulas) : networkFormula(chance);
    if (expression === undefined) continue;
    const names = [...namesOf(expression)];
    if (names.length === 0 || nodesOf(expression).length > 90) continue;
    return { expression, names, domain: boxes(chance, names) };
  }
}
