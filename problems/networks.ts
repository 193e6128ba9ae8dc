import type { Role } from '../grader/question.ts';
import { activations } from './activations.ts';
import type { Activation } from './activations.ts';
import { lossText } from './losses.ts';
import { hasLectureSizes, layersOf } from './network-shape.ts';
import type { LayerShape, NetworkShape } from './network-shape.ts';

export interface GivenName {
  readonly name: string;
  readonly role: 'input' | 'target' | 'parameter';
}

export interface Network {
  /** The forward pass in the NumPy subset, one statement a unit. */
  readonly forward: string;
  /** Inputs, weights, biases and targets, in the order they are printed. */
  readonly given: readonly GivenName[];
  /** Roles of the names that the forward pass assigns. */
  readonly roles: {
    readonly [name: string]: Extract<Role, 'preActivation' | 'activation' | 'prediction' | 'loss'>;
  };
}

/** How the parts of a network are called. `layer` counts from 1, units from 1. */
interface Naming {
  readonly weight: (layer: number, source: number, target: number) => string;
  readonly bias: (layer: number, unit: number) => string;
  readonly before: (layer: number, unit: number) => string;
  readonly after: (layer: number, unit: number) => string;
}

/** The lecture's names, which only its own 2-2-1 network can carry without a collision. */
const lectureNaming: Naming = {
  weight: (layer, source, target) => (layer === 1 ? `w${source}${target}` : `w3${source}`),
  bias: (layer, unit) => (layer === 1 ? `b${unit}` : 'b3'),
  before: (_layer, unit) => `z${unit}`,
  after: (_layer, unit) => `h${unit}`,
};

/** w⁽ˡ⁾ᵢ,ⱼ from unit i of the layer before to unit j of layer l, spelled `w2_1_3`. */
const layeredNaming: Naming = {
  weight: (layer, source, target) => `w${layer}_${source}_${target}`,
  bias: (layer, unit) => `b${layer}_${unit}`,
  before: (layer, unit) => `z${layer}_${unit}`,
  after: (layer, unit) => `h${layer}_${unit}`,
};

const namingOf = (shape: NetworkShape): Naming => (isLecture(shape) ? lectureNaming : layeredNaming);

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
/** Whether a network carries the lecture's own names. */
export const isLecture = (shape: NetworkShape): boolean =>
  shape.bias && hasLectureSizes(shape) && shape.output.activation === 'none';

/** `yhat`, or `yhat1`, `yhat2` where there are several. */
const numbered = (stem: string, count: number): readonly string[] =>
  count === 1 ? [stem] : upTo(count).map((unit) => `${stem}${unit}`);

interface Layer extends LayerShape {
  readonly number: number;
  readonly sources: readonly string[];
  /** The names of its units after activation. */
  readonly units: readonly string[];
  readonly role: 'activation' | 'prediction';
}

function namedLayers(shape: NetworkShape, naming: Naming): readonly Layer[] {
  const layers: Layer[] = [];
  let sources: readonly string[] = upTo(shape.inputs).map((unit) => `x${unit}`);
  for (const [index, layer] of layersOf(shape).entries()) {
    const number = index + 1;
    const isLast = number > shape.hidden.length;
    const units = isLast
      ? numbered('yhat', layer.size)
      : upTo(layer.size).map((unit) => naming.after(number, unit));
    layers.push({ ...layer, number, sources, units, role: isLast ? 'prediction' : 'activation' });
    sources = units;
  }
  return layers;
}

/** The statements of one layer with the role of the name that each assigns. */
function statementsOf(layer: Layer, naming: Naming, bias: boolean) {
  return layer.units.flatMap((name, index) => {
    const unit = index + 1;
    const products = layer.sources.map(
      (source, at) => `${naming.weight(layer.number, at + 1, unit)}*${source}`,
    );
    const sum = [...products, ...(bias ? [naming.bias(layer.number, unit)] : [])].join(' + ');
    if (layer.activation === 'none') return [{ name, role: layer.role, text: `${name} = ${sum}` }];
    const z = naming.before(layer.number, unit);
    const activation: Activation = activations[layer.activation];
    return [
      { name: z, role: 'preActivation', text: `${z} = ${sum}` } as const,
      { name, role: layer.role, text: `${name} = ${activation.code(z)}` },
    ];
  });
}

function parametersOf(layers: readonly Layer[], naming: Naming, bias: boolean): readonly GivenName[] {
  const weights = layers.flatMap((layer) =>
    layer.sources.flatMap((_, source) =>
      layer.units.map((_unit, unit) => naming.weight(layer.number, source + 1, unit + 1)),
    ),
  );
  const biases = layers.flatMap((layer) =>
    bias ? layer.units.map((_, unit) => naming.bias(layer.number, unit + 1)) : [],
  );
  return [...weights, ...biases].map((name) => ({ name, role: 'parameter' }));
}

/**
 * The forward pass of a fully connected network from its sizes: the lecture's 2-2-1 with its own
 * names, anything else with layered names, so that names never collide.
 */
export function networkForward(shape: NetworkShape): Network {
  const naming = namingOf(shape);
  const layers = namedLayers(shape, naming);
  const targets = numbered('y', shape.output.size);
  const statements = layers.flatMap((layer) => statementsOf(layer, naming, shape.bias));
  const loss = lossText(numbered('yhat', shape.output.size), targets, shape.loss);
  return {
    forward: [...statements.map(({ text }) => text), loss].join('\n'),
    given: [
      ...upTo(shape.inputs).map((unit): GivenName => ({ name: `x${unit}`, role: 'input' })),
      ...parametersOf(layers, naming, shape.bias),
      ...targets.map((name): GivenName => ({ name, role: 'target' })),
    ],
    roles: { ...Object.fromEntries(statements.map(({ name, role }) => [name, role])), L: 'loss' },
  };
}

/** The name of the weight from unit `source` of the layer before to unit `target` of `layer`; all count from 1. */
export const weightName = (shape: NetworkShape, layer: number, source: number, target: number): string =>
  namingOf(shape).weight(layer, source, target);
