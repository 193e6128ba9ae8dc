import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type GivenInput = NonNullable<RecipeInput['given']>;

/** Counts whose sums are 4, 5, 8 or 10, so that every weight of the attention is a short decimal. */
const counts = [
  '1, 3',
  '1, 4',
  '3, 1',
  '2, 3',
  '3, 5',
  '1, 2, 5',
  '2, 1, 5',
  '1, 3, 4',
  '2, 3, 5',
  '1, 1, 3',
  '3, 2, 5',
];

const faces = counts.map((list) => {
  const terms = list.split(', ');
  const size = terms.length;
  const values: GivenInput = {
    v: {
      draw: {
        kind: 'array',
        shape: [size],
        values: ['-3', '-2', '-1', '2', '3', '4', '5', '6'],
        distinct: true,
      },
      role: 'input',
    },
  };
  return {
    id: terms.join(''),
    weight: 1,
    words: {
      counts: both(list),
      scores: both(terms.map((count) => (count === '1' ? '0' : `\\ln ${count}`)).join(',\\;')),
      size: both(String(size)),
    },
    given: values,
  };
});

/** The output in fractions: e to the power of ln k is k. */
const exactOutput = 'np.sum(np.array([@counts])*v)/np.sum(np.array([@counts]))';

/** Faces fix how many boxes there are: one recipe for two keys, one for three. */
function attention(size: 2 | 3) {
  const own = faces.filter(({ words }) => words.size.en === String(size));
  return {
    id: size === 2 ? 'S09' : 'S09b',
    version: 1,
    title:
      size === 2
        ? { en: 'Attention with two keys', 'zh-TW': '注意力機制（attention）：兩個 key' }
        : { en: 'Attention with three keys', 'zh-TW': '注意力機制（attention）：三個 key' },
    topics: ['structures', 'attention', 'softmax'],
    level: 5,
    minutes: size === 2 ? 10 : 12,
    source: { en: 'beyond the lecture', 'zh-TW': '課堂延伸' },
    statement: {
      en: 'One query of an attention layer has the scores $s=(@scores)$. Its weights are $a=\\mathrm{softmax}(s)$, its output $o=\\sum_i a_iv_i$, and $L=\\tfrac12(t-o)^2$.',
      'zh-TW':
        '注意力層的一個 query 得到分數 $s=(@scores)$，權重 $a=\\mathrm{softmax}(s)$，輸出 $o=\\sum_i a_iv_i$，loss 為 $L=\\tfrac12(t-o)^2$。',
    },
    faces: own,
    given: {
      delta: {
        draw: { kind: 'oneOf', values: ['-4', '-3', '-2.5', '-1.5', '1.5', '2.5', '3', '4'] },
        hidden: true,
      },
      t: { draw: { kind: 'derived', from: `${exactOutput} - delta` }, role: 'target' },
    },
    forward: [
      's = np.log(np.array([@counts]))',
      'a = np.exp(s)/np.sum(np.exp(s))',
      'o = np.sum(a*v)',
      'L = 0.5*(t - o)**2',
    ].join('\n'),
    roles: { a: 'activation', o: 'prediction', L: 'loss' },
    parts: [
      {
        id: 'forward',
        prompt: { en: 'Give the attention weights $a$.', 'zh-TW': '求注意力權重 $a$。' },
        outline: { en: '$e^{\\ln k}=k$: divide by the sum.', 'zh-TW': '$e^{\\ln k}=k$，再除以總和。' },
        answer: { as: 'vector', asks: { kind: 'value', of: 'a' }, size, points: 1000 },
      },
      {
        id: 'output',
        prompt: {
          en: 'Give $o$ and $\\partial L/\\partial o$.',
          'zh-TW': '求 $o$ 與 $\\partial L/\\partial o$。',
        },
        outline: { en: 'As in the lecture: $-(t-o)$.', 'zh-TW': '和課堂上一樣：$-(t-o)$。' },
        answer: {
          as: 'number',
          cells: [
            { id: 'o', points: 500, asks: { kind: 'value', of: 'o' } },
            { id: 'do', points: 500, asks: { kind: 'gradient', of: 'L', wrt: 'o' } },
          ],
        },
      },
      {
        id: 'dv',
        prompt: { en: 'Give $\\partial L/\\partial v$.', 'zh-TW': '求 $\\partial L/\\partial v$。' },
        outline: { en: '$v_i$ is multiplied by $a_i$.', 'zh-TW': '$v_i$ 乘的是 $a_i$。' },
        answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'v' }, size, points: 1000 },
      },
      {
        id: 'da',
        prompt: { en: 'Give $\\partial L/\\partial a$.', 'zh-TW': '求 $\\partial L/\\partial a$。' },
        outline: { en: '$a_i$ is multiplied by $v_i$.', 'zh-TW': '$a_i$ 乘的是 $v_i$。' },
        answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'a' }, size, points: 1000 },
      },
      {
        id: 'ds',
        prompt: { en: 'Give $\\partial L/\\partial s$.', 'zh-TW': '求 $\\partial L/\\partial s$。' },
        hints: [
          {
            en: 'A softmax only sees differences of scores: the entries must add up to 0.',
            'zh-TW': 'softmax 只看分數的相對大小，所以各分量的總和必為 0。',
          },
        ],
        outline: {
          en: 'Every score changes all weights: $\\partial L/\\partial s_i=a_i\\left(\\partial L/\\partial a_i-\\sum_ja_j\\,\\partial L/\\partial a_j\\right)$.',
          'zh-TW':
            '每個分數都會改變所有的權重：$\\partial L/\\partial s_i=a_i\\left(\\partial L/\\partial a_i-\\sum_ja_j\\,\\partial L/\\partial a_j\\right)$。',
        },
        answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 's' }, size, points: 2000 },
      },
    ],
    conventions: ['CV3', 'CV11'],
    require: ['notPrinted'],
    misconceptions: ['M01', 'M02', 'M08', 'M31'],
  } satisfies RecipeInput;
}

/** One query of an attention layer: values, weights, and the softmax between scores and weights. */
export const recipes: readonly RecipeInput[] = [attention(2), attention(3)];
