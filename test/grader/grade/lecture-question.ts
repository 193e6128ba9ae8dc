import { GraphBuilder } from '../../../grader/graph-builder.ts';
import type { Graph, NodeId } from '../../../grader/graph.ts';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import { misconceptionCodes } from '../../../grader/misconceptions/codes.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import type { Operation } from '../../../grader/primitives/names.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import type { Cell, Role, Rounding } from '../../../grader/question.ts';

export const parameters = ['w11', 'w12', 'w21', 'w22', 'w31', 'w32', 'b1', 'b2', 'b3'] as const;

/** Inputs, weights, biases and target of the lecture's 2-2-1 network, as the course's dossier has them. */
export const refA = {
  x1: '3',
  x2: '2',
  y: '2.5',
  w11: '-1',
  w12: '1.5',
  w21: '-0.5',
  w22: '-0.5',
  w31: '-2',
  w32: '-0.5',
  b1: '0.5',
  b2: '-0.5',
  b3: '-0.5',
  eta: '0.01',
};
export const refB = {
  x1: '0.5',
  x2: '-2',
  y: '-3.5',
  w11: '-1',
  w12: '2',
  w21: '-0.5',
  w22: '-0.5',
  w31: '1.5',
  w32: '-0.5',
  b1: '-1',
  b2: '-0.5',
  b3: '-0.5',
  eta: '0.1',
};

/** h = φ(w·x + b) twice, ŷ = w·h + b, L = ½(y−ŷ)². */
export function lectureGraph(relu: boolean): Graph {
  const builder = new GraphBuilder();
  const node = (operation: Operation, ...args: NodeId[]): NodeId => {
    const id = builder.apply(operation, args);
    if (typeof id !== 'number') throw new Error(id.message);
    return id;
  };
  const names = ['x1', 'x2', 'y', ...parameters, 'eta'];
  const input = new Map(names.map((name) => [name, builder.input(name, [])]));
  const of = (name: string): NodeId => input.get(name) ?? -1;
  const plain = (name: 'add' | 'multiply' | 'subtract' | 'power' | 'relu') =>
    ({ name, attributes: {} }) as Operation;
  const sum = (terms: readonly (readonly [string, NodeId])[], bias: string) => {
    const [first, ...rest] = terms.map(([weight, source]) => node(plain('multiply'), of(weight), source));
    const products = rest.reduce((left, right) => node(plain('add'), left, right), first ?? -1);
    return node(plain('add'), products, of(bias));
  };
  const unit = (index: 1 | 2, weights: readonly [string, string], bias: string) => {
    const z = sum(
      [
        [weights[0], of('x1')],
        [weights[1], of('x2')],
      ],
      bias,
    );
    builder.name(relu ? `z${index}` : `h${index}`, z);
    if (!relu) return z;
    const h = node(plain('relu'), z);
    builder.name(`h${index}`, h);
    return h;
  };
  const h1 = unit(1, ['w11', 'w21'], 'b1');
  const h2 = unit(2, ['w12', 'w22'], 'b2');
  const yhat = sum(
    [
      ['w31', h1],
      ['w32', h2],
    ],
    'b3',
  );
  builder.name('yhat', yhat);
  const constant = (numeral: string) => builder.constant({ shape: [], data: [numeral] });
  const squared = node(plain('power'), node(plain('subtract'), of('y'), yhat), constant('2'));
  builder.name('L', node(plain('multiply'), constant('0.5'), squared));
  return builder.finish();
}

export function lectureRoles(relu: boolean): ReadonlyMap<string, Role> {
  return new Map<string, Role>([
    ['x1', 'input'],
    ['x2', 'input'],
    ['y', 'target'],
    ['eta', 'rate'],
    ['yhat', 'prediction'],
    ['L', 'loss'],
    ['h1', 'activation'],
    ['h2', 'activation'],
    ...(relu
      ? ([
          ['z1', 'preActivation'],
          ['z2', 'preActivation'],
        ] as const)
      : []),
    ...parameters.map((name) => [name, 'parameter'] as const),
  ]);
}

export const gradient = (wrt: string): Quantity => ({ kind: 'gradient', of: 'L', wrt });
export const value = (of: string): Quantity => ({ kind: 'value', of });
export const local = (of: string, wrt: string): Quantity => ({ kind: 'local', of, wrt });
export const updated = (wrt: string): Quantity => ({ kind: 'updated', of: wrt, wrt, step: 1 });

const threeDecimals: Rounding = { kind: 'decimals', digits: 3 };

export const cell = (id: string, quantity: Quantity, rounding = threeDecimals): Cell => ({
  id,
  asks: { kind: 'number', quantity, rounding },
  points: 1000,
});

export interface LectureQuestion {
  readonly at?: Readonly<Record<string, string>>;
  readonly relu?: boolean;
  readonly parts: Readonly<Record<string, readonly Cell[]>>;
  readonly misconceptions?: readonly MisconceptionCode[];
  readonly id?: string;
  readonly network?: string;
}

/** A question on the lecture's network. */
export function lectureQuestion(options: LectureQuestion): GraphQuestion {
  const { at = refA, relu = false, parts, misconceptions = misconceptionCodes } = options;
  return {
    id: options.id ?? 'q',
    ...(options.network === undefined ? {} : { network: options.network }),
    graph: lectureGraph(relu),
    at: new Map(Object.entries(at).map(([name, numeral]) => [name, { shape: [], data: [numeral] }])),
    roles: lectureRoles(relu),
    update: { loss: 'L', rate: 'eta', parameters },
    symbols: [],
    parts: Object.entries(parts).map(([id, cells]) => ({ id, cells })),
    misconceptions,
  };
}

/** One cell for each parameter, in the course's order. */
export const nineGradients: readonly Cell[] = parameters.map((name) => cell(name, gradient(name)));
