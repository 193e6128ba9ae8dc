import {
  assignedIn,
  backwardProgram,
  lineSlips,
  programGradients,
  slippedProgram,
  slipRun,
} from '../backward-program.ts';
import type { LineSlip } from '../backward-program.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type Text = ReturnType<typeof both>;
type GivenInput = NonNullable<RecipeInput['given']>[string];
const array = (
  role: GivenInput['role'],
  shape: readonly number[],
  values: readonly string[],
): GivenInput => ({ draw: { kind: 'array', shape: [...shape], values: [...values] }, role });

const lines = backwardProgram.map((_, at) => at + 1);

/** What is said to somebody who chose this line. */
function remark(slip: LineSlip, line: number): Text {
  if (line < slip.line)
    return {
      en: 'Up to here every value is right: follow the program on to the first wrong number.',
      'zh-TW': '到這一行為止的值都是對的，請再往下找第一個出錯的數字。',
    };
  if (slipRun(slip).reached.has(assignedIn(backwardProgram[line - 1] ?? '')))
    return {
      en: 'This value is wrong, but the cause is earlier: follow the first wrong number, not the last.',
      'zh-TW': '這一行的值確實錯了，但原因在更前面：請找第一個出錯的數字，不是最後一個。',
    };
  return {
    en: 'This line is right, and so is all that it uses.',
    'zh-TW': '這一行和它用到的值都是對的。',
  };
}

/** Names that line 4 on makes and a later line may use; a placeholder where they do not exist yet. */
const known = (name: string, line: number): Text =>
  both(backwardProgram.findIndex((each) => assignedIn(each) === name) < line - 1 ? name : 'X');

/** Every gradient the slip reaches is another one; a sum along the wrong axis has another shape. */
function isSeen(slip: LineSlip): string {
  const { reached } = slipRun(slip);
  if (slip.wrong.includes('axis=1')) return 'n > 0';
  const names = ['dz1', ...programGradients].filter((name) => reached.has(name));
  return `${names.map((name) => `np.sum((own_${name} - ${name})**2)`).join(' * ')} > 0`;
}

function face(slip: LineSlip) {
  const right = backwardProgram[slip.line - 1] ?? '';
  const { statements, reached } = slipRun(slip);
  const written = slippedProgram(slip);
  return {
    id: slip.id,
    words: {
      line: both(String(slip.line)),
      target: both(assignedIn(right)),
      fix: both(right),
      own: both(statements.join('\n')),
      seen: both(isSeen(slip)),
      ...Object.fromEntries(['d', 'dh', 'dz1'].map((name) => [`k${name}`, known(name, slip.line)])),
      ...Object.fromEntries(lines.map((line) => [`p${line}`, both(written[line - 1] ?? '')])),
      ...Object.fromEntries(lines.map((line) => [`f${line}`, remark(slip, line)])),
      ...Object.fromEntries(
        programGradients.map((name) => [
          `r${name.toLowerCase()}`,
          both(reached.has(name) ? `own_${name}` : name),
        ]),
      ),
    },
  };
}

const report = (program: string, differences: string): string =>
  [
    `$\\begin{array}{c|c|c}&\\text{${program}}&\\text{${differences}}\\\\\\hline `,
    programGradients
      .map((name) => `\\mathtt{${name}}&\\given{@r${name.toLowerCase()}}&\\given{${name}}`)
      .join('\\\\[3pt]'),
    '\\end{array}$',
  ].join('');

const d01 = {
  id: 'D01',
  version: 1,
  title: { en: 'Find the wrong line', 'zh-TW': '找出錯的那一行' },
  topics: ['numpy', 'matrix', 'backward-pass'],
  level: 3,
  minutes: 5,
  source: {
    en: 'notebook "NumPy basics": @, .T, sum, ReLU',
    'zh-TW': '筆記本「numpy 基本功能」：@、.T、sum、ReLU',
  },
  statement: {
    en: `A program computes the gradients of a network with ReLU for a batch, and a gradient check compares them with central differences. One of its ten lines is wrong.\n\n${report('program', 'differences')}`,
    'zh-TW': `下面的程式替有 ReLU 的網路計算一個批次的梯度，再用中央差分檢查。十行之中有一行錯了。\n\n${report('程式', '中央差分')}`,
  },
  faces: lineSlips.map(face),
  given: {
    X: array('input', [4, 2], ['-3', '-2', '-1', '1', '2', '3']),
    W1: array('parameter', [2, 2], ['-2', '-1', '1', '2']),
    b1: array('parameter', [2], ['-1.5', '-0.5', '0.5', '1.5']),
    W2: array('parameter', [2, 2], ['-3', '-2', '2', '3']),
    b2: array('parameter', [2], ['-1', '-0.5', '0.5', '1']),
    r: { ...array('other', [4, 2], ['-5', '-4', '-3', '3', '4', '5']), hidden: true },
    y: { draw: { kind: 'derived', from: 'yh - r', shape: [4, 2] }, role: 'target' },
    n: { draw: { kind: 'fixed', value: '4' } },
  },
  forward: `${backwardProgram.join('\n')}\n@own`,
  parts: [
    {
      id: 'line',
      prompt: { en: 'Which line is wrong?', 'zh-TW': '是哪一行錯了？' },
      hints: [
        {
          en: 'Which gradients does the check find wrong, and which lines lead to them alone?',
          'zh-TW': '檢查結果裡哪些梯度錯了？哪幾行只影響它們？',
        },
        {
          en: 'Run one sample by hand; compare shapes, signs and factors line by line.',
          'zh-TW': '用一筆樣本試算，逐行比對 shape、正負號與係數。',
        },
      ],
      outline: {
        en: 'The first line whose value differs from its formula is the cause: line @line should read `@fix`.',
        'zh-TW': '第一個和公式對不上的那一行就是原因：第 @line 行應該是 `@fix`。',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'line',
            points: 1000,
            shuffle: false,
            correct: '@line',
            options: lines.map((line) => ({
              id: String(line),
              label: both(`${line}.  \`@p${line}\``),
              feedback: { en: `@f${line}`, 'zh-TW': `@f${line}` },
            })),
          },
        ],
      },
    },
    {
      id: 'fix',
      prompt: {
        en: 'What should stand right of its first `=`? Write it in NumPy, with the names of the lines above it.',
        'zh-TW': '那一行（第一個）等號右邊應該寫什麼？請用 NumPy 寫，可以使用前面各行的名稱。',
      },
      hints: [
        {
          en: 'Write the formula of this gradient beside it, with the shapes.',
          'zh-TW': '把這個梯度的公式和 shape 寫在旁邊比對。',
        },
      ],
      outline: { en: 'Line @line: `@fix`.', 'zh-TW': '第 @line 行：`@fix`。' },
      answer: {
        as: 'code',
        cells: [
          {
            id: 'fix',
            points: 1000,
            label: { en: 'right-hand side', 'zh-TW': '等號右邊' },
            asks: { kind: 'value', of: '@target' },
            given: ['X', 'y', 'W1', 'b1', 'W2', 'b2', 'n', 'z1', 'h', 'yh', '@kd', '@kdh', '@kdz1'],
          },
        ],
      },
    },
  ],
  conventions: ['CV2', 'CV5', 'CV8', 'CV9'],
  require: ['kinkMargin', '@seen'],
} satisfies RecipeInput;

/** A backward pass with one slip in it, and the gradient check that tells. */
export const recipes: readonly RecipeInput[] = [d01];
