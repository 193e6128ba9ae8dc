import type { BinaryOperator, Expression, FunctionName } from '../../grader/notation/expression.ts';
import { activations } from '../activations.ts';

const binding = { sum: 10, product: 20, negation: 30, power: 40, operand: 50 } as const;

interface Operator {
  readonly sign: string;
  readonly binds: number;
}

const operators: { readonly [O in BinaryOperator]: Operator } = {
  add: { sign: ' + ', binds: binding.sum },
  subtract: { sign: ' - ', binds: binding.sum },
  multiply: { sign: '*', binds: binding.product },
  hadamard: { sign: '*', binds: binding.product },
  divide: { sign: '/', binds: binding.product },
  matmul: { sign: ' @ ', binds: binding.product },
  power: { sign: '**', binds: binding.power },
};

interface Written {
  readonly text: string;
  readonly binds: number;
}

const operand = (text: string): Written => ({ text, binds: binding.operand });
const called = (name: string) => (args: readonly string[]) => operand(`np.${name}(${args.join(', ')})`);
const nested = (name: string) => (args: readonly string[]) =>
  operand(args.reduce((left, right) => `np.${name}(${left}, ${right})`));
const ofOne = (code: (z: string) => string, binds: number) => (args: readonly string[]) => ({
  text: code(args.map((arg) => (/^\w+$/.test(arg) ? arg : `(${arg})`)).join()),
  binds,
});

const functions: { readonly [F in FunctionName]: (args: readonly string[]) => Written } = {
  exp: called('exp'),
  log: called('log'),
  sqrt: called('sqrt'),
  abs: called('abs'),
  sign: called('sign'),
  sin: called('sin'),
  cos: called('cos'),
  tan: called('tan'),
  sinh: called('sinh'),
  cosh: called('cosh'),
  tanh: called('tanh'),
  arctan: called('arctan'),
  sigmoid: ofOne(activations.sigmoid.code, binding.product),
  relu: ([z = '']) => operand(`np.maximum(0, ${z})`),
  leaky_relu: ofOne((z) => `np.where(${z} > 0, ${z}, 0.01*${z})`, binding.operand),
  softplus: ofOne(activations.softplus.code, binding.operand),
  max: nested('maximum'),
  min: nested('minimum'),
  transpose: ofOne((z) => `${z}.T`, binding.operand),
  sum: (args) => reduction('sum', args),
  mean: (args) => reduction('mean', args),
};

function reduction(name: 'sum' | 'mean', [of = '', axis, keeps]: readonly string[]): Written {
  const options = [axis === undefined ? [] : [`axis=${axis}`], keeps === undefined ? [] : ['keepdims=True']];
  return called(name)([of, ...options.flat()]);
}

/** A formula in the NumPy subset; reading it as a forward pass gives the same function. */
export const printNumpy = (e: Expression): string => write(e).text;

const wrapped = ({ text, binds }: Written, minimum: number): string => (binds < minimum ? `(${text})` : text);

function write(e: Expression): Written {
  switch (e.kind) {
    case 'number':
      return { text: e.text, binds: e.text.includes('/') ? binding.product : binding.operand };
    case 'symbol':
      return operand(e.name);
    case 'constant':
      return operand(`np.${e.name}`);
    case 'negate':
      return { text: `-${wrapped(write(e.of), binding.negation + 1)}`, binds: binding.negation };
    case 'binary':
      return binary(e);
    case 'call':
      return functions[e.function](e.arguments.map(printNumpy));
    case 'comparison':
      return operand(
        `np.where(${printNumpy(e.left)} ${pythonSign(e.operator)} ${printNumpy(e.right)}, 1, 0)`,
      );
    case 'matrix':
      return operand(`np.array([${e.rows.map((row) => `[${row.map(printNumpy).join(', ')}]`).join(', ')}])`);
    default:
      return e satisfies never;
  }
}

const pythonSign = (sign: string): string => (sign === '=' ? '==' : sign);

function binary({ operator, left, right }: Expression & { readonly kind: 'binary' }): Written {
  const { sign, binds } = operators[operator];
  const [before, behind] = operator === 'power' ? [binding.operand, binding.power] : [binds, binds + 1];
  return { text: `${wrapped(write(left), before)}${sign}${wrapped(write(right), behind)}`, binds };
}
