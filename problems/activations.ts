import type { Localized } from '../grader/language.ts';

/** An activation function as recipes, pages and figures need it. */
export interface Activation {
  readonly name: Localized;
  /** Beneath its layer in the figure; empty where there is none. */
  readonly mark: string;
  /** In the NumPy subset, of a name. */
  readonly code: (z: string) => string;
  /** Where it bends, hand arithmetic stays exact and a margin to the bend is kept. */
  readonly kind: 'linear' | 'kinked' | 'smooth' | 'polynomial';
}

const plain = (text: string): Localized => ({ en: text, 'zh-TW': text });

/** The activation functions that a layer can have; each value is the pre-activation passed through `code`. */
export const activations = {
  none: { name: { en: 'none', 'zh-TW': '無' }, mark: '', code: (z) => z, kind: 'linear' },
  relu: { name: plain('ReLU'), mark: 'ReLU', code: (z) => `np.maximum(0, ${z})`, kind: 'kinked' },
  leakyRelu: {
    name: { en: 'leaky ReLU (slope 0.1)', 'zh-TW': 'leaky ReLU（斜率 0.1）' },
    mark: 'leaky ReLU',
    code: (z) => `np.where(${z} > 0, ${z}, 0.1*${z})`,
    kind: 'kinked',
  },
  absolute: {
    name: { en: 'absolute value', 'zh-TW': '絕對值' },
    mark: '|z|',
    code: (z) => `np.abs(${z})`,
    kind: 'kinked',
  },
  sigmoid: {
    name: plain('sigmoid'),
    mark: 'σ',
    code: (z) => `1 / (1 + np.exp(-${z}))`,
    kind: 'smooth',
  },
  tanh: { name: plain('tanh'), mark: 'tanh', code: (z) => `np.tanh(${z})`, kind: 'smooth' },
  softplus: {
    name: plain('softplus'),
    mark: 'softplus',
    code: (z) => `np.log(1 + np.exp(${z}))`,
    kind: 'smooth',
  },
  silu: {
    name: { en: 'SiLU (swish)', 'zh-TW': 'SiLU（swish）' },
    mark: 'SiLU',
    code: (z) => `${z} / (1 + np.exp(-${z}))`,
    kind: 'smooth',
  },
  sine: { name: plain('sin'), mark: 'sin', code: (z) => `np.sin(${z})`, kind: 'smooth' },
  square: {
    name: { en: 'square', 'zh-TW': '平方' },
    mark: 'z²',
    code: (z) => `${z}**2`,
    kind: 'polynomial',
  },
} as const satisfies { readonly [id: string]: Activation };

export type ActivationId = keyof typeof activations;
export const activationIds = [
  'none',
  'relu',
  'leakyRelu',
  'absolute',
  'sigmoid',
  'tanh',
  'softplus',
  'silu',
  'sine',
  'square',
] as const satisfies readonly ActivationId[];
