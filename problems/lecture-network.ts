import type { ActivationId } from './activations.ts';
import type { NetworkShape } from './network-shape.ts';
import { networkForward } from './networks.ts';
import { pools } from './pools.ts';
import type { RecipeInput } from './recipe.ts';

/** The lecture's 2-2-1 network with an activation function in its hidden layer. */
export const lectureShape = (activation: ActivationId): NetworkShape => ({
  inputs: 2,
  hidden: [{ size: 2, activation }],
  output: { size: 1, activation: 'none' },
  loss: 'half',
  bias: true,
});
const linear = networkForward(lectureShape('none'));
const relu = networkForward(lectureShape('relu'));

/** The nine parameters in the order in which answers are asked. */
export const lectureParameters = ['w11', 'w12', 'w21', 'w22', 'w31', 'w32', 'b1', 'b2', 'b3'] as const;

type GivenInput = NonNullable<RecipeInput['given']>;
const parameter = (values: readonly string[], unlike?: string): GivenInput[string] => ({
  draw: { kind: 'oneOf', values: [...values], unlike },
  role: 'parameter',
});
const input = (unlike?: string): GivenInput[string] => ({
  draw: { kind: 'oneOf', values: [...pools.inputs], unlike },
  role: 'input',
});

/**
 * What is drawn for the lecture's network. The residual δ = ŷ − y is drawn and y follows from the
 * forward pass, so that the arithmetic stays short and δ is never degenerate. It is negative,
 * since |y − ŷ| would be right for a positive one.
 */
export const lectureGiven: GivenInput = {
  x1: input(),
  x2: input('x1'),
  w11: parameter(pools.weights),
  w12: parameter(pools.weights),
  w21: parameter(pools.weights),
  w22: parameter(pools.weights),
  w31: parameter(pools.outputWeights),
  w32: parameter(pools.outputWeights, 'w31'),
  b1: parameter(pools.biases),
  b2: parameter(pools.biases, 'b1'),
  b3: parameter(pools.biases),
  delta: { draw: { kind: 'oneOf', values: [...pools.negativeResiduals] }, hidden: true },
  y: { draw: { kind: 'derived', from: 'yhat - delta' }, role: 'target' },
};

/** The residual of questions whose answer is but a few numbers, in tenths. */
export const fineResidual: GivenInput[string] = {
  draw: { kind: 'oneOf', values: [...pools.fineResiduals] },
  hidden: true,
};

/** One hidden gate is open and one closed: with both open a forgotten gate would change nothing. */
const openGates: GivenInput = { gates: { draw: { kind: 'fixed', value: '1' }, hidden: true } };

/** The linear network: everything but title, statement and parts. */
export const onLecture = {
  network: 'lecture-2-2-1',
  given: lectureGiven,
  forward: linear.forward,
  roles: linear.roles,
  require: [
    'abs(h1) >= 0.5',
    'abs(h2) >= 0.5',
    'abs(h1) != 1',
    'abs(h2) != 1',
    'abs(h1) != abs(h2)',
    'abs(y - yhat) > 1',
    'abs(y - yhat) != 2',
    'short',
  ],
} satisfies Partial<RecipeInput>;

/** The same network with ReLU in the hidden layer. */
export const onLectureRelu = {
  network: 'lecture-2-2-1-relu',
  given: { ...lectureGiven, ...openGates },
  forward: relu.forward,
  roles: relu.roles,
  require: [
    'kinkMargin',
    'abs(z1) != 1',
    'abs(z2) != 1',
    'abs(z1) != abs(z2)',
    '(z1 > 0)*1 + (z2 > 0)*1 == gates',
    'abs(y - yhat) > 1',
    'abs(y - yhat) != 2',
    'short',
  ],
} satisfies Partial<RecipeInput>;

/** The learning rate and the update of all nine parameters at once. */
export const withUpdate = {
  given: {
    eta: { draw: { kind: 'oneOf', values: [...pools.rates] }, role: 'rate', tex: '\\eta' },
  } satisfies GivenInput,
  update: { loss: 'L', rate: 'eta', parameters: [...lectureParameters] },
};

/** Names a formula on this network may use, cached entries of grad_table included. */
export const lectureSymbols = [
  'x1',
  'x2',
  'y',
  'yhat',
  'h1',
  'h2',
  ...lectureParameters,
  'dL/dyhat',
  'dL/dh1',
  'dL/dh2',
  'dyhat/dh1',
  'dyhat/dh2',
  'dyhat/dw31',
  'dyhat/dw32',
  'dyhat/db3',
  'dh1/dw11',
  'dh1/dw21',
  'dh1/db1',
  'dh2/dw12',
  'dh2/dw22',
  'dh2/db2',
];
