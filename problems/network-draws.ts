import { activations } from './activations.ts';
import type { Activation } from './activations.ts';
import { fansIn, layersOf } from './network-shape.ts';
import type { NetworkShape } from './network-shape.ts';
import { networkForward } from './networks.ts';
import type { GivenName } from './networks.ts';
import { pools } from './pools.ts';
import type { RecipeInput } from './recipe.ts';

type GivenInput = NonNullable<RecipeInput['given']>;
type Drawn = GivenInput[string];

/** Small enough that a smooth activation function does not saturate. */
const smooth = {
  inputs: ['-1.5', '-0.5', '0.5', '1.5'],
  weights: ['-1.5', '-1', '-0.5', '0.5', '1', '1.5'],
  wide: ['-1', '-0.5', '0.5', '1'],
  /** Without 1, which would hide a link that is left out. */
  deep: ['-1.5', '-0.5', '0.5', '1.5'],
} as const;
/** Behind the first layer halves would add a decimal place in every layer. */
const deepWeights = ['-3', '-2', '-0.5', '0.5', '2', '3'];
const kinkedWeights = ['-3', '-2', '-1.5', '1.5', '2', '3'];
const wideWeights = ['-2', '-0.5', '0.5', '2'];

const kinds = (shape: NetworkShape): ReadonlySet<string> =>
  new Set(layersOf(shape).map(({ activation }) => activations[activation].kind));

/** Whether every value of the network is a fraction that can be written exactly. */
export const isExact = (shape: NetworkShape): boolean =>
  !kinds(shape).has('smooth') && shape.loss !== 'crossEntropy';

const isBounded = ({ output }: NetworkShape): boolean =>
  output.activation === 'sigmoid' || output.activation === 'tanh';

function weightValues(shape: NetworkShape, layer: number): readonly string[] {
  const isWide = (fansIn(shape)[layer - 1] ?? 0) > 2;
  const { activation = 'none' } = layersOf(shape)[layer - 1] ?? {};
  // What comes out of a smooth layer is small, and a kink wants its margin.
  if (!isExact(shape) && activations[activation].kind === 'kinked') return kinkedWeights;
  if (!isExact(shape) || kinds(shape).has('polynomial')) {
    if (layer > 1) return smooth.deep;
    return isWide ? smooth.wide : smooth.weights;
  }
  if (layer === 1) return pools.weights;
  return isWide || layer > 2 ? wideWeights : deepWeights;
}

/** The layer of a weight: `w11` of the lecture's network is in its first, `w31` in its second. */
function layerOf(name: string): number {
  const index = Number(/\d/.exec(name)?.[0]);
  return name.includes('_') ? index : index === 3 ? 2 : 1;
}

const oneOf = (values: readonly string[], role: GivenName['role'], unlike?: string): Drawn => ({
  draw: { kind: 'oneOf', values: [...values], unlike },
  role,
});

/** The target of an output: from a drawn residual, or a label where the output is bounded. */
function targetOf(shape: NetworkShape, name: string): GivenInput {
  if (isBounded(shape)) return { [name]: oneOf(['0', '1'], 'target') };
  const index = name.slice(1);
  const made = `yhat${index} - delta${index}`;
  const from = isExact(shape) ? made : `np.round(2*(${made}))/2`;
  return {
    [`delta${index}`]: { draw: { kind: 'oneOf', values: [...pools.negativeResiduals] }, hidden: true },
    [name]: { draw: { kind: 'derived', from }, role: 'target' },
  };
}

/** How the numbers of a network are drawn. */
export function networkGiven(shape: NetworkShape): GivenInput {
  const inputs = isExact(shape) && !kinds(shape).has('polynomial') ? pools.inputs : smooth.inputs;
  const all: GivenInput = {};
  for (const { name, role } of networkForward(shape).given) {
    if (role === 'target') Object.assign(all, targetOf(shape, name));
    else if (role === 'input') all[name] = oneOf(inputs, role, name === 'x1' ? undefined : 'x1');
    else if (name.startsWith('b')) all[name] = oneOf(pools.biases, role);
    else all[name] = oneOf(weightValues(shape, layerOf(name)), role);
  }
  return all;
}

/** What follows a sum before its activation; in the lecture's network all of them are in the first layer. */
function kindOf(shape: NetworkShape, z: string): Activation['kind'] {
  const layer = layersOf(shape)[z.includes('_') ? layerOf(z) - 1 : 0];
  return activations[layer?.activation ?? 'none'].kind;
}

/** What a draw has to keep: no gate near its kink, nothing saturated, nothing dead, no wild numbers. */
export function networkRequire(shape: NetworkShape): readonly string[] {
  const { given, roles } = networkForward(shape);
  const sums = Object.entries(roles).flatMap(([name, role]) => (role === 'preActivation' ? [name] : []));
  const outputs = Object.entries(roles).flatMap(([name, role]) => (role === 'prediction' ? [name] : []));
  const targets = given.filter(({ role }) => role === 'target').map(({ name }) => name);
  const saturating = sums.filter((z) => ['smooth', 'polynomial'].includes(kindOf(shape, z)));
  const residual = isBounded(shape) ? '0.1' : '1.1';
  return [
    ...saturating.flatMap((z) => [`abs(${z}) <= 3`, `abs(${z}) >= 0.1`]),
    ...outputs.map((output) => `abs(${output}) < 1000`),
    ...outputs.map((output, at) => `abs(${targets[at] ?? ''} - ${output}) > ${residual}`),
    ...(kinds(shape).has('kinked') ? ['kinkMargin'] : []),
    'alive',
    'notPrinted',
  ];
}
