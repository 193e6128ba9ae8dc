import { fineResidual, onLecture } from '../lecture-network.ts';
import type { Face } from '../recipe-draws.ts';
import type { RecipeInput } from '../recipe.ts';

type FaceInput = Pick<Face, 'id' | 'weight' | 'words'>;
const both = (text: string) => ({ en: text, 'zh-TW': text });

/** One parameter: its name, the unit it feeds, and how it is written. */
function face(parameter: string, unit: string, weight = 1): FaceInput {
  const tex = parameter.startsWith('w') ? `w_{${parameter[1]},${parameter[2]}}` : `b_${parameter[1]}`;
  const unitTex = unit === 'yhat' ? '\\hat y' : `h_${unit[1]}`;
  return {
    id: parameter,
    weight,
    words: { p: both(parameter), ptex: both(tex), unit: both(unit), unittex: both(unitTex) },
  };
}

const rowOf = {
  loss: { id: 'dL-dyhat', points: 1000, asks: { kind: 'local', of: 'L', wrt: 'yhat' } },
  link: { id: 'dyhat-d@unit', points: 1000, asks: { kind: 'local', of: 'yhat', wrt: '@unit' } },
  own: { id: 'd@unit-d@p', points: 1000, asks: { kind: 'local', of: '@unit', wrt: '@p' } },
} as const;

interface Kind {
  readonly id: string;
  readonly title: { readonly en: string; readonly 'zh-TW': string };
  readonly minutes: number;
  readonly slides: readonly number[];
  readonly faces: readonly FaceInput[];
  readonly rows: readonly (keyof typeof rowOf)[];
  readonly given?: NonNullable<RecipeInput['given']>;
}

function table({ id, title, minutes, slides, faces, rows, given = {} }: Kind) {
  return {
    ...onLecture,
    id,
    version: 2,
    given: { ...onLecture.given, delta: fineResidual, ...given },
    title,
    topics: ['lecture-network', 'chain-rule', 'grad-table'],
    level: 2,
    minutes,
    source: {
      en: 'slides "Layer: 2, w₃,₁" to "Layer: 1, w₁,₁"',
      'zh-TW': '投影片「Layer: 2, w₃,₁」到「Layer: 1, w₁,₁」',
    },
    slides: [...slides],
    statement: {
      en: 'The 2-2-1 network of the lecture without an activation function. The parameter asked is $@ptex$.',
      'zh-TW': '課堂上的 2-2-1 網路（沒有激發函數）。這題要求的參數是 $@ptex$。',
    },
    faces: [...faces],
    figure: { kind: 'network', ask: ['@p'] },
    parts: [
      {
        id: 'table',
        prompt: {
          en: 'Fill in the rows that $\\partial L/\\partial @ptex$ needs.',
          'zh-TW': '填入計算 $\\partial L/\\partial @ptex$ 所需的各列數值。',
        },
        hints: [{ en: 'Trace the path with your finger.', 'zh-TW': '用手指沿著路徑走一遍。' }],
        outline: {
          en: 'One row for each edge on the path from the parameter to $L$.',
          'zh-TW': '從參數到 $L$ 的路徑上，每一條邊就是一列。',
        },
        answer: { as: 'table', cells: rows.map((row) => rowOf[row]) },
      },
      {
        id: 'gradient',
        prompt: {
          en: 'Give $\\partial L/\\partial @ptex$.',
          'zh-TW': '求 $\\partial L/\\partial @ptex$。',
        },
        hints: [
          {
            en: 'One factor for each edge of the path, multiplied.',
            'zh-TW': '路徑上每一條邊一個因子，全部相乘。',
          },
        ],
        outline: { en: 'Multiply the factors along the path.', 'zh-TW': '把路徑上的因子全部相乘。' },
        answer: {
          as: 'number',
          cells: [{ id: '@p', points: 2000, asks: { kind: 'gradient', of: 'L', wrt: '@p' } }],
        },
      },
    ],
    require: [...onLecture.require, 'alive', 'notPrinted'],
    conventions: ['CV1', 'CV3', 'CV11'],
    misconceptions: ['M01', 'M02', 'M07', 'M08', 'M14', 'M18', 'M19', 'M20', 'M21'],
  } satisfies RecipeInput;
}

const outputWeight = (unlike?: string) =>
  ({
    draw: {
      kind: 'oneOf',
      values: [0.5, 0.8, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6].flatMap((w) => [`-${w}`, `${w}`]),
      unlike,
    },
    role: 'parameter',
  }) as const;
const crossed = [face('w12', 'h2', 3), face('w21', 'h1', 3)];
const plainFirstLayer = [face('w11', 'h1'), face('w22', 'h2'), face('b1', 'h1'), face('b2', 'h2')];

/**
 * Rows of grad_table and the product, for one parameter. L04 asks a whole path; the short forms
 * ask an output weight (L04a), a crossed weight (L04b) or a bias (L04c) where ∂L/∂ŷ is asked
 * elsewhere in the same set.
 */
export const recipes: readonly RecipeInput[] = [
  table({
    id: 'L04',
    title: { en: 'grad_table for one parameter', 'zh-TW': '一個參數的 grad_table' },
    minutes: 4,
    slides: [33, 34, 35],
    faces: [...crossed, ...plainFirstLayer],
    rows: ['own', 'link', 'loss'],
  }),
  table({
    id: 'L04a',
    title: { en: 'Gradient of an output weight', 'zh-TW': '輸出層權重的梯度' },
    minutes: 1,
    slides: [28, 29, 30],
    faces: [face('w31', 'yhat'), face('w32', 'yhat')],
    rows: ['own'],
  }),
  table({
    id: 'L04b',
    title: { en: 'Gradient of a crossed weight', 'zh-TW': '交叉權重的梯度' },
    minutes: 2,
    slides: [33, 34, 35],
    faces: [face('w12', 'h2'), face('w21', 'h1')],
    rows: ['own', 'link'],
  }),
  table({
    id: 'L04c',
    title: { en: 'Gradient of a bias', 'zh-TW': '偏置項的梯度' },
    minutes: 1,
    slides: [37],
    faces: [face('b1', 'h1'), face('b2', 'h2')],
    rows: ['own'],
    // The answer is one product of two numbers.
    given: { w31: outputWeight(), w32: outputWeight('w31') },
  }),
];
