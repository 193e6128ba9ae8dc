import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type GivenInput = NonNullable<RecipeInput['given']>[string];
const entries = [...'123456789'].flatMap((digit) => [`-${digit}`, digit]);
const array = (
  shape: readonly number[],
  more: Pick<GivenInput, 'role' | 'tex'> = { role: 'input' },
): GivenInput => ({
  draw: { kind: 'array', shape: [...shape], values: entries },
  ...more,
});
const upstream = { role: 'other', tex: '\\dfrac{\\partial L}{\\partial Y}' } as const;
const gradient = (wrt: string) => ({ kind: 'gradient', of: 'L', wrt }) as const;

interface Added {
  readonly id: string;
  readonly shape: readonly number[];
  readonly shown: string;
  readonly axis: { readonly en: string; readonly 'zh-TW': string };
}

/** A boxed answer has a fixed size, so each shape of B is a recipe of its own. */
function backward({ id, shape, shown, axis }: Added) {
  const [rows = 1, columns = 1] = shape;
  return {
    id,
    version: 2,
    title: {
      en: `Broadcasting backward: ${shown}`,
      'zh-TW': `Broadcasting 的 Backward Pass：${shown}`,
    },
    topics: ['numpy', 'broadcasting', 'gradient'],
    level: 2,
    minutes: 3,
    source: { en: 'notebook "NumPy basics"', 'zh-TW': '筆記本「numpy 基本功能」' },
    statement: {
      en: `\`Y = A + B\` with \`A\` of shape \`(3, 2)\` and \`B\` of shape \`${shown}\`. $\\partial L/\\partial Y$ is known already.`,
      'zh-TW': `\`Y = A + B\`，\`A\` 的 shape 是 \`(3, 2)\`，\`B\` 的 shape 是 \`${shown}\`。$\\partial L/\\partial Y$ 已經算好了。`,
    },
    given: { A: array([3, 2]), B: array(shape), G: array([3, 2], upstream) },
    forward: 'Y = A + B\nL = np.sum(G*Y)',
    roles: { Y: 'activation', L: 'loss' },
    parts: [
      {
        id: 'dB',
        prompt: { en: 'Give $\\partial L/\\partial B$.', 'zh-TW': '求 $\\partial L/\\partial B$。' },
        hints: [
          {
            en: 'What was copied forward is added backward.',
            'zh-TW': 'forward 時被複製的，backward 時要加總。',
          },
        ],
        outline: axis,
        answer:
          shape.length === 1
            ? ({ as: 'vector', asks: gradient('B'), size: rows, points: 2000 } as const)
            : ({ as: 'matrix', asks: gradient('B'), rows, columns, points: 2000 } as const),
      },
      {
        id: 'dA',
        prompt: { en: 'And $\\partial L/\\partial A$?', 'zh-TW': '$\\partial L/\\partial A$ 呢？' },
        answer: {
          as: 'choice',
          cells: [
            {
              id: 'dA',
              points: 1000,
              correct: 'same',
              options: [
                { id: 'same', label: both('$\\partial L/\\partial Y$') },
                {
                  id: 'summed',
                  label: {
                    en: '$\\partial L/\\partial Y$, summed along one axis',
                    'zh-TW': '$\\partial L/\\partial Y$ 沿某一軸加總',
                  },
                  feedback: {
                    en: '$A$ was not copied: each of its entries is used once.',
                    'zh-TW': '$A$ 沒有被複製，每個元素只用了一次。',
                  },
                },
                {
                  id: 'half',
                  label: {
                    en: 'half of $\\partial L/\\partial Y$',
                    'zh-TW': '$\\partial L/\\partial Y$ 的一半',
                  },
                  feedback: {
                    en: 'An addition passes the gradient on to both sides in full.',
                    'zh-TW': '加法會把梯度完整地傳給兩邊，不是平分。',
                  },
                },
              ],
            },
          ],
        },
      },
    ],
    conventions: ['CV3', 'CV11'],
    require: ['np.min(np.abs(np.sum(G, axis=1))) > 0', 'np.min(np.abs(np.sum(G, axis=0))) > 0', 'notPrinted'],
    misconceptions: ['M23'],
  } satisfies RecipeInput;
}

/** What broadcasting copied forward is added on the way back. */
export const recipes: readonly RecipeInput[] = [
  backward({
    id: 'V04b',
    shape: [3, 1],
    shown: '(3, 1)',
    axis: {
      en: 'The one column of $B$ was copied to both columns: add along the rows (axis=1) and keep the axis.',
      'zh-TW': '$B$ 只有一行（column），被複製成兩行，所以沿 axis=1 加總，並保留這一軸。',
    },
  }),
  backward({
    id: 'V04c',
    shape: [2],
    shown: '(2,)',
    axis: {
      en: '$B$ was copied to all three rows: add over the rows (axis=0).',
      'zh-TW': '$B$ 被複製到三列（row），所以沿 axis=0 加總。',
    },
  }),
];
