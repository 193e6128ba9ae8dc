import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type GivenInput = NonNullable<RecipeInput['given']>[string];
const array = (
  role: GivenInput['role'],
  shape: readonly number[],
  values: readonly string[],
  tex?: string,
): GivenInput => ({
  draw: { kind: 'array', shape: [...shape], values: [...values] },
  role,
  ...(tex === undefined ? {} : { tex }),
});
const entries = ['-3', '-2', '-1', '1', '2', '3'];
const gradient = (wrt: string) => ({ kind: 'gradient', of: 'L', wrt }) as const;
const upstream = '\\dfrac{\\partial L}{\\partial Y}';

const linear = {
  id: 'V02',
  version: 1,
  title: { en: 'A linear layer backward, with numbers', 'zh-TW': '線性層的 Backward Pass：數值' },
  topics: ['matrix', 'gradient', 'numpy'],
  level: 3,
  minutes: 7,
  source: { en: 'notebook "NumPy basics": @, .T, sum', 'zh-TW': '筆記本「numpy 基本功能」：@、.T、sum' },
  statement: {
    en: 'A layer computes $Y=XW+b$ for three samples, one in each row of $X$. $\\partial L/\\partial Y$ is known already.',
    'zh-TW':
      '某一層對三筆樣本計算 $Y=XW+b$，$X$ 的每一列（row）是一筆樣本。$\\partial L/\\partial Y$ 已經算好了。',
  },
  given: {
    X: array('input', [3, 2], [...entries, '0']),
    W: array('parameter', [2, 2], entries),
    b: array('parameter', [2], ['-3', '-2', '2', '3']),
    G: array('other', [3, 2], ['-2', '-1', '0', '1', '2', '3', '4'], upstream),
  },
  forward: 'Y = X @ W + b\nL = np.sum(G*Y)',
  roles: { Y: 'prediction', L: 'loss' },
  parts: [
    {
      id: 'forward',
      prompt: { en: 'Give $Y$.', 'zh-TW': '求 $Y$。' },
      outline: {
        en: 'Row by row: sample times $W$, then $b$ is added.',
        'zh-TW': '一列一列算：樣本乘上 $W$，再加上 $b$。',
      },
      answer: { as: 'matrix', asks: { kind: 'value', of: 'Y' }, rows: 3, columns: 2, points: 1500 },
    },
    {
      id: 'dX',
      prompt: { en: 'Give $\\partial L/\\partial X$.', 'zh-TW': '求 $\\partial L/\\partial X$。' },
      hints: [{ en: 'Check the shapes first.', 'zh-TW': '先確認 shape。' }],
      outline: {
        en: '$\\partial L/\\partial X=\\partial L/\\partial Y\\cdot W^\\top$.',
        'zh-TW': '$\\partial L/\\partial X=\\partial L/\\partial Y\\cdot W^\\top$。',
      },
      answer: { as: 'matrix', asks: gradient('X'), rows: 3, columns: 2, points: 2000 },
    },
    {
      id: 'dW',
      prompt: { en: 'Give $\\partial L/\\partial W$.', 'zh-TW': '求 $\\partial L/\\partial W$。' },
      hints: [{ en: 'Which product has the shape of $W$?', 'zh-TW': '哪一種乘法會得到 $W$ 的 shape？' }],
      outline: {
        en: '$\\partial L/\\partial W=X^\\top\\cdot\\partial L/\\partial Y$: the product adds up the samples by itself.',
        'zh-TW':
          '$\\partial L/\\partial W=X^\\top\\cdot\\partial L/\\partial Y$，矩陣乘法本身就會把樣本加總。',
      },
      answer: { as: 'matrix', asks: gradient('W'), rows: 2, columns: 2, points: 2000 },
    },
    {
      id: 'db',
      prompt: { en: 'Give $\\partial L/\\partial b$.', 'zh-TW': '求 $\\partial L/\\partial b$。' },
      hints: [{ en: '$b$ was copied to every row.', 'zh-TW': '$b$ 被複製到每一列。' }],
      outline: {
        en: 'The sum over the rows (axis=0) of $\\partial L/\\partial Y$.',
        'zh-TW': '把 $\\partial L/\\partial Y$ 沿著列（axis=0）加總。',
      },
      answer: { as: 'vector', asks: gradient('b'), size: 2, points: 1500 },
    },
  ],
  conventions: ['CV3', 'CV8', 'CV9', 'CV11'],
  require: [
    'W[0, 1] != W[1, 0]',
    'np.min(np.abs(np.sum(G, axis=0))) > 0',
    'np.sum(G[:, 0]) != np.sum(G[:, 1])',
    'notPrinted',
  ],
  misconceptions: ['M14', 'M22', 'M23'],
} satisfies RecipeInput;

const working = {
  id: 'working',
  prompt: {
    en: 'Working rows, worth nothing by themselves: $Z$.',
    'zh-TW': '我的中間值（不計分）：$Z$。',
  },
  answer: { as: 'matrix', asks: { kind: 'value', of: 'Z' }, rows: 3, columns: 2, points: 0 },
} as const;

const twoLayers = {
  id: 'V03',
  version: 1,
  title: { en: 'Two layers backward, a batch of three', 'zh-TW': '兩層網路的 Backward Pass：一批三筆資料' },
  topics: ['matrix', 'gradient', 'relu', 'batch'],
  level: 4,
  minutes: 15,
  source: {
    en: 'notebook "NumPy basics": @, .T, sum, ReLU',
    'zh-TW': '筆記本「numpy 基本功能」：@、.T、sum、ReLU',
  },
  statement: {
    en: 'A network with ReLU computes $Z=XW_1+b_1$, $H=\\max(0,Z)$ and $\\hat Y=HW_2+b_2$ for three samples, one in each row. $L=\\tfrac13\\sum_i(y_i-\\hat y_i)^2$.',
    'zh-TW':
      '有 ReLU 的網路對三筆樣本計算 $Z=XW_1+b_1$、$H=\\max(0,Z)$、$\\hat Y=HW_2+b_2$，每一列（row）是一筆樣本，loss 為 $L=\\tfrac13\\sum_i(y_i-\\hat y_i)^2$。',
  },
  given: {
    X: array('input', [3, 2], entries),
    W1: array('parameter', [2, 2], ['-2', '-1', '-0.5', '0.5', '1', '2']),
    b1: array('parameter', [2], ['-1', '-0.5', '0.5', '1']),
    W2: array('parameter', [2, 1], ['-2', '-1.5', '-0.5', '0.5', '1.5', '2']),
    b2: array('parameter', [1], ['-1', '-0.5', '0.5', '1']),
    /** Multiples of 3/2: the 2/n leaves whole numbers. */
    e: {
      draw: {
        kind: 'array',
        shape: [3, 1],
        values: ['-4.5', '-3', '-1.5', '1.5', '3', '4.5'],
        distinct: true,
      },
      hidden: true,
    },
    y: { draw: { kind: 'derived', from: 'yhat + e', shape: [3, 1] }, role: 'target' },
  },
  forward: 'Z = X @ W1 + b1\nH = np.maximum(0, Z)\nyhat = H @ W2 + b2\nL = np.mean((y - yhat)**2)',
  roles: { Z: 'preActivation', H: 'activation', yhat: 'prediction', L: 'loss' },
  tex: { yhat: '\\hat Y' },
  parts: [
    working,
    ...(
      [
        ['yhat', 3, 1, both('$\\partial L/\\partial\\hat Y=\\tfrac2n(\\hat Y-Y)$')],
        ['W2', 2, 1, both('$\\partial L/\\partial W_2=H^\\top\\,\\partial L/\\partial\\hat Y$')],
        [
          'Z',
          3,
          2,
          {
            en: '$\\partial L/\\partial H=\\partial L/\\partial\\hat Y\\;W_2^\\top$, and only what stands where $Z>0$ passes.',
            'zh-TW':
              '$\\partial L/\\partial H=\\partial L/\\partial\\hat Y\\;W_2^\\top$，只有 $Z>0$ 的位置能通過。',
          },
        ],
        ['W1', 2, 2, both('$\\partial L/\\partial W_1=X^\\top\\,\\partial L/\\partial Z$')],
      ] as const
    ).map(([wrt, rows, columns, outline]) => {
      const tex = wrt === 'yhat' ? '\\hat Y' : wrt.replace(/(\d)/, '_$1');
      return {
        id: `d${wrt}`,
        prompt: {
          en: `Give $\\partial L/\\partial ${tex}$.`,
          'zh-TW': `求 $\\partial L/\\partial ${tex}$。`,
        },
        hints: wrt === 'Z' ? [{ en: 'The gate works entry by entry.', 'zh-TW': '閘門是逐元素的。' }] : [],
        outline: { ...outline },
        answer: { as: 'matrix', asks: gradient(wrt), rows, columns, points: 2000 } as const,
      };
    }),
    {
      id: 'db1',
      prompt: { en: 'Give $\\partial L/\\partial b_1$.', 'zh-TW': '求 $\\partial L/\\partial b_1$。' },
      hints: [{ en: '$b_1$ was copied to every row.', 'zh-TW': '$b_1$ 被複製到每一列。' }],
      outline: {
        en: 'The sum of $\\partial L/\\partial Z$ over the rows (axis=0).',
        'zh-TW': '把 $\\partial L/\\partial Z$ 沿著列（axis=0）加總。',
      },
      answer: { as: 'vector', asks: gradient('b1'), size: 2, points: 1000 },
    },
  ],
  conventions: ['CV2', 'CV3', 'CV5', 'CV8', 'CV9', 'CV11'],
  require: [
    'np.min(np.max(Z, axis=0)) > 0',
    'np.max(np.min(Z, axis=0)) < 0',
    'np.min(e) < 0',
    'np.max(e) > 0',
    'np.sum(e) != 0',
    'np.abs(W2[0, 0]) != np.abs(W2[1, 0])',
    'kinkMargin',
    'notPrinted',
  ],
  misconceptions: ['M03', 'M05', 'M22', 'M23', 'M24'],
} satisfies RecipeInput;

/** A linear layer and two layers with a gate, backward, for a batch of three samples with numbers. */
export const recipes: readonly RecipeInput[] = [linear, twoLayers];
