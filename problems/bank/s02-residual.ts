import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const cell = (wrt: string) => ({ id: wrt, points: 1000, asks: { kind: 'gradient', of: 'L', wrt } as const });

const weights = ['-3', '-2.5', '-2', '-1.5', '-0.5', '0.5', '1.5', '2', '2.5', '3'];
const residuals = ['2.5', '3', '3.5', '4', '5', '6', '7', '8', '9'].flatMap((size) => [`-${size}`, size]);

const block = {
  version: 2,
  topics: ['chain-rule', 'fan-out', 'relu'],
  level: 3,
  minutes: 5,
  source: { en: 'slides "Chain Rule 2", continued', 'zh-TW': '投影片「Chain Rule 2」的延伸' },
  statement: {
    en: 'A residual block adds its input to its output: $z=w_1x$, $h=\\max(0,z)$, $\\hat y=x+w_2h$, with $L=\\tfrac12(y-\\hat y)^2$.',
    'zh-TW':
      '殘差區塊會把輸入加到輸出上：$z=w_1x$、$h=\\max(0,z)$、$\\hat y=x+w_2h$，loss 為 $L=\\tfrac12(y-\\hat y)^2$。',
  },
  given: {
    x: { draw: { kind: 'oneOf', values: ['-5', '-4', '-3', '-2', '2', '3', '4', '5'] }, role: 'input' },
    w1: { draw: { kind: 'oneOf', values: [...weights] }, role: 'parameter' },
    w2: { draw: { kind: 'oneOf', values: [...weights], unlike: 'w1' }, role: 'parameter' },
    delta: {
      draw: { kind: 'oneOf', values: [...residuals] },
      hidden: true,
    },
    y: { draw: { kind: 'derived', from: 'yhat - delta' }, role: 'target' },
  },
  forward: 'z = w1*x\nh = np.maximum(0, z)\nyhat = x + w2*h\nL = 0.5*(y - yhat)**2',
  roles: { z: 'preActivation', h: 'activation', yhat: 'prediction', L: 'loss' },
  figure: { kind: 'graph' },
  parts: [
    {
      id: 'working',
      prompt: {
        en: 'Give $z$ and $L$. The rows between them are worth nothing by themselves.',
        'zh-TW': '求 $z$ 與 $L$（$h$、$\\hat y$ 兩格是中間值，不計分）。',
      },
      outline: {
        en: 'Forward along both ways: the gate decides what $h$ adds to $x$.',
        'zh-TW': '沿兩條路往前算：閘門決定 $h$ 會不會加到 $x$ 上。',
      },
      answer: {
        as: 'number',
        cells: ['z', 'h', 'yhat', 'L'].map((of) => ({
          id: of,
          points: of === 'z' || of === 'L' ? 500 : 0,
          asks: { kind: 'value', of } as const,
          label: of === 'yhat' ? both('$\\hat y$') : both(`$${of}$`),
        })),
      },
    },
    {
      id: 'gradients',
      prompt: {
        en: 'Give $\\partial L/\\partial x$, $\\partial L/\\partial w_1$ and $\\partial L/\\partial w_2$.',
        'zh-TW': '求 $\\partial L/\\partial x$、$\\partial L/\\partial w_1$ 與 $\\partial L/\\partial w_2$。',
      },
      hints: [
        {
          en: 'With the gate closed, what is left of $\\partial L/\\partial x$?',
          'zh-TW': '閘門關閉時，$\\partial L/\\partial x$ 還剩下什麼？',
        },
      ],
      outline: {
        en: 'Two ways lead from $x$ to $\\hat y$. The direct one passes $\\partial L/\\partial\\hat y$ on unchanged; the other one goes through the gate.',
        'zh-TW':
          '從 $x$ 到 $\\hat y$ 有兩條路：直接相加的那條會原封不動地傳遞 $\\partial L/\\partial\\hat y$，另一條要經過閘門。',
      },
      answer: { as: 'number', cells: ['x', 'w1', 'w2'].map(cell) },
    },
  ],
  conventions: ['CV1', 'CV3', 'CV5', 'CV11'],
} satisfies Partial<RecipeInput>;

const ordinary = ['abs(z) != 1', 'w1*w2 != -1', 'w1*w2 != -2', 'kinkMargin', 'short', 'notPrinted'];

/** A gate that is open hides that it was forgotten, a closed one what lies behind it: two recipes. */
const open = {
  ...block,
  id: 'S02',
  title: { en: 'A residual connection', 'zh-TW': '殘差連接（residual connection）' },
  require: ['z > 0', 'alive', ...ordinary],
  misconceptions: ['M01', 'M02', 'M08', 'M09', 'M10', 'M14'],
} satisfies RecipeInput;

/** Only this residual is left in the gradients: many, and half their squares still short. */
const tenths = Array.from({ length: 24 }, (_, at) => at + 21).concat(
  Array.from({ length: 18 }, (_, at) => 2 * at + 46),
);

const closed = {
  ...block,
  id: 'S02b',
  title: { en: 'A residual connection around a closed gate', 'zh-TW': '殘差連接：閘門關閉時' },
  given: {
    ...block.given,
    x: {
      draw: { kind: 'oneOf', values: [...'765432'].flatMap((size) => [`-${size}`, size]) },
      role: 'input',
    },
    delta: {
      draw: { kind: 'oneOf', values: tenths.flatMap((size) => [`-${size / 10}`, `${size / 10}`]) },
      hidden: true,
    },
  },
  require: ['z < 0', ...ordinary],
  misconceptions: ['M01', 'M02', 'M24'],
} satisfies RecipeInput;

/** A residual block: the identity path, and the gated one beside it. */
export const recipes: readonly RecipeInput[] = [open, closed];
