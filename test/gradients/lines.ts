import type { Line, Pool } from './pool.ts';
import { sized } from './pool.ts';
import { structureLines } from './structure-lines.ts';
import { productLines } from './product-lines.ts';

export type Writer = (pool: Pool) => Line | undefined;

/** Bounded, so that nothing overflows; positive, so that roots, logarithms and quotients exist. */
const bounded = (name: string) => `np.tanh(${name})`;
const positive = (name: string) => `(0.5 + np.square(${bounded(name)}))`;

const line = (text: string | undefined): Line | undefined => (text === undefined ? undefined : { text });
const between = (sign: string) => (pool: Pool) => {
  const [a, b] = pool.pair();
  return line(`${a.name} ${sign} ${b.name}`);
};
const of = (write: (name: string) => string) => (pool: Pool) => line(write(pool.any().name));

/** A reduction over no axis, one, several or all; with and without keepdims. */
const reduced = (write: (name: string, options: string) => string) => (pool: Pool) => {
  const a = pool.any();
  const axes = a.shape.map((_, axis) => axis).filter(() => pool.yes());
  const [only] = axes;
  const axis = axes.length === 1 ? `, axis=${only}` : `, axis=(${axes.map((each) => `${each},`).join('')})`;
  const keepdims = pool.yes() ? ', keepdims=True' : '';
  return line(write(a.name, (axes.length === 0 ? '' : axis) + keepdims));
};

const arithmeticLines: Readonly<Record<string, Writer>> = {
  '+': between('+'),
  '-': between('-'),
  '*': between('*'),
  '/': (pool) => {
    const [a, b] = pool.pair();
    return line(`${a.name} / ${positive(b.name)}`);
  },
  '**2': of((a) => `${a}**2`),
  '**3': of((a) => `${bounded(a)}**3`),
  '**-1': of((a) => `${positive(a)}**-1`),
  'power of names': (pool) => {
    const [a, b] = pool.pair();
    return line(`${positive(a.name)} ** ${bounded(b.name)}`);
  },
  'unary -': of((a) => `-${a}`),
  // a // b is written with floor of a quotient
  '//': of((a) => `${a} // 0.7`),
  '%': of((a) => `${a} % 0.7`),
  'fan-out': of((a) => `${a} * ${a} - ${a}`),
};

const functionLines: Readonly<Record<string, Writer>> = {
  exp: of((a) => `np.exp(${bounded(a)})`),
  expm1: of((a) => `np.expm1(${bounded(a)})`),
  log: of((a) => `np.log(${positive(a)})`),
  log1p: of((a) => `np.log1p(${positive(a)})`),
  sqrt: of((a) => `np.sqrt(${positive(a)})`),
  sin: of((a) => `np.sin(${a})`),
  cos: of((a) => `np.cos(${a})`),
  tan: of((a) => `np.tan(${bounded(a)})`),
  sinh: of((a) => `np.sinh(${bounded(a)})`),
  cosh: of((a) => `np.cosh(${bounded(a)})`),
  tanh: of((a) => `np.tanh(${a})`),
  arctan: of((a) => `np.arctan(${a})`),
  σ: of((a) => `1 / (1 + np.exp(-${bounded(a)}))`),
  softplus: of((a) => `np.log(1 + np.exp(${bounded(a)}))`),
  softmax: (pool) => {
    const a = pool.such(sized(1));
    const e = a && `np.exp(${a.name} - np.max(${a.name}, axis=-1, keepdims=True))`;
    return e === undefined
      ? undefined
      : { text: `e = ${e}\nout = e / np.sum(e, axis=-1, keepdims=True)`, sets: true };
  },
};

const kinkLines: Readonly<Record<string, Writer>> = {
  relu: of((a) => `np.maximum(0, ${a})`),
  abs: of((a) => `np.abs(${a})`),
  sign: of((a) => `np.sign(${a}) * ${a}`),
  floor: of((a) => `np.floor(${a})`),
  ceil: of((a) => `np.ceil(${a})`),
  round: of((a) => `np.round(${a})`),
  clip: of((a) => `np.clip(${a}, -1, 1)`),
  maximum: (pool) =>
    line(
      `np.maximum(${pool
        .pair()
        .map(({ name }) => name)
        .join()})`,
    ),
  minimum: (pool) =>
    line(
      `np.minimum(${pool
        .pair()
        .map(({ name }) => name)
        .join()})`,
    ),
  where: (pool) => {
    const [a, b] = pool.pair();
    const sign = pool.one(['<', '<=', '>', '>=', '==', '!=']);
    return line(`np.where(${a.name} ${sign} ${b.name}, ${a.name}, 2 * ${b.name})`);
  },
  'comparison as a factor': (pool) => {
    const [a, b] = pool.pair();
    return line(`(${a.name} ${pool.one(['<', '<=', '>', '>='])} ${b.name}) * ${a.name}`);
  },
  'mask written': (pool) => {
    const a = pool.such(sized(1));
    return a && { text: `out = ${a.name}.copy()\nout[out < 0] = 0`, sets: true };
  },
};

const reductionLines: Readonly<Record<string, Writer>> = {
  sum: reduced((a, options) => `np.sum(${a}${options})`),
  mean: reduced((a, options) => `np.mean(${a}${options})`),
  prod: reduced((a, options) => `np.prod(np.tanh(${a})${options})`),
  max: reduced((a, options) => `np.max(${a}${options})`),
  min: reduced((a, options) => `np.min(${a}${options})`),
  var: reduced((a, options) => `np.var(${a}${options})`),
  cumsum: (pool) => {
    const a = pool.such(sized(1));
    return line(a && `np.cumsum(${a.name}, axis=${pool.axis(a)})`);
  },
  'log-sum-exp': (pool) => {
    const a = pool.such(sized(1));
    return (
      a && {
        text: `m = np.max(${a.name}, axis=0)\nout = m + np.log(np.sum(np.exp(${a.name} - m), axis=0))`,
        sets: true,
      }
    );
  },
};

/** Every kind of line that a random forward pass may have, by name. */
export const lines: Readonly<Record<string, Writer>> = {
  ...arithmeticLines,
  ...functionLines,
  ...kinkLines,
  ...reductionLines,
  ...structureLines,
  ...productLines,
};
