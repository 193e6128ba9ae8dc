import type { Localized } from '../grader/language.ts';

/** A loss over the outputs of a network. */
export interface Loss {
  readonly name: Localized;
  /** One output against its target, in the NumPy subset. */
  readonly term: (target: string, output: string) => string;
  /** Applied to the sum of the terms; `outputs` is how many there are. */
  readonly whole: (sum: string, outputs: number) => string;
}

const square = (target: string, output: string): string => `(${target} - ${output})**2`;
const asIs = (sum: string): string => sum;

export const losses = {
  half: {
    name: { en: '½ Σ(y − ŷ)², as in the lecture', 'zh-TW': '½ Σ(y − ŷ)²（與課堂相同）' },
    term: square,
    whole: (sum) => `0.5*${sum}`,
  },
  mean: {
    name: { en: 'MSE: the mean of (y − ŷ)² over the outputs', 'zh-TW': 'MSE：各輸出 (y − ŷ)² 的平均' },
    term: square,
    whole: (sum, outputs) => (outputs === 1 ? sum : `${sum}/${outputs}`),
  },
  sum: { name: { en: 'Σ(y − ŷ)²', 'zh-TW': 'Σ(y − ŷ)²' }, term: square, whole: asIs },
  absolute: {
    name: { en: 'Σ|y − ŷ|', 'zh-TW': 'Σ|y − ŷ|' },
    term: (target, output) => `np.abs(${target} - ${output})`,
    whole: asIs,
  },
  crossEntropy: {
    name: {
      en: 'binary cross-entropy (needs sigmoid outputs)',
      'zh-TW': 'binary cross-entropy（輸出層必須是 sigmoid）',
    },
    term: (target, output) => `(-${target}*np.log(${output}) - (1 - ${target})*np.log(1 - ${output}))`,
    whole: asIs,
  },
} as const satisfies { readonly [id: string]: Loss };

export type LossId = keyof typeof losses;
export const lossIds = [
  'half',
  'mean',
  'sum',
  'absolute',
  'crossEntropy',
] as const satisfies readonly LossId[];

/** The statement that computes L, in the NumPy subset. */
export function lossText(outputs: readonly string[], targets: readonly string[], id: LossId): string {
  const loss: Loss = losses[id];
  const terms = outputs.map((output, at) => loss.term(targets[at] ?? '', output));
  const sum = terms.length === 1 ? terms.join('') : `(${terms.join(' + ')})`;
  return `L = ${loss.whole(sum, outputs.length)}`;
}
