import { symbolTex } from '../grader/notation/symbol-tex.ts';
import type { Localized } from '../grader/language.ts';
import type { MisconceptionCode } from '../grader/misconceptions/codes.ts';
import { activations } from './activations.ts';
import { explanationPart } from './explanation-part.ts';
import { fansIn, layersOf, sizesText } from './network-shape.ts';
import type { NetworkShape } from './network-shape.ts';
import { isExact, networkGiven, networkRequire } from './network-draws.ts';
import { networkWords } from './network-words.ts';
import { isLecture, networkForward, weightName } from './networks.ts';
import type { RecipeInput } from './recipe.ts';

const both = (text: string): Localized => ({ en: text, 'zh-TW': text });

/** How many sets of parameters a recipe chooses from. */
const faceCount = 4;

/**
 * One weight of each layer, the layers from last to first, along one path. Different faces lead
 * through different units.
 */
function weightPaths(shape: NetworkShape): readonly (readonly string[])[] {
  const entering = fansIn(shape);
  const layers = layersOf(shape);
  const paths = Array.from({ length: faceCount }, (_, face) => {
    const unit = (at: number, size: number): number => ((face + at * (face >> 1)) % size) + 1;
    return layers.map(({ size }, at) =>
      weightName(shape, at + 1, unit(at, entering[at] ?? 1), unit(at + 1, size)),
    );
  });
  const distinct = new Map(paths.map((path) => [path.join(), path.toReversed()]));
  return [...distinct.values()];
}

const listed = (items: readonly string[]): Localized => ({
  en: [items.slice(0, -1).join(', '), ...items.slice(-1)].filter((text) => text !== '').join(' and '),
  'zh-TW': items.join('、'),
});

const words = (path: readonly string[]): Record<string, Localized> => ({
  ...Object.fromEntries(path.map((name, at) => [`p${at + 1}`, both(name)])),
  all: listed(path.map((name) => `$\\partial L/\\partial ${symbolTex(name)}$`)),
});

/**
 * Which wrong rules can show on a network of that shape. The derived weights are alive, so the
 * gates on their only way are open: a forgotten gate shows where units lie side by side behind the
 * first layer, and beside it a forgotten path only where there are more than two of them.
 */
function misconceptionsOf({ hidden, output, loss }: NetworkShape): readonly MisconceptionCode[] {
  const behind = hidden.slice(1);
  const kinds = new Set([...hidden, output].map(({ activation }) => activations[activation].kind));
  const isGated = behind.some(({ size, activation }) => activation === 'relu' && size > 1);
  const isSplit = behind.some(({ size, activation }) => size > (activation === 'relu' ? 2 : 1));
  const rules: readonly (readonly [code: MisconceptionCode, shows: boolean])[] = [
    ['M01', true],
    ['M02', loss === 'half'],
    ['M03', loss === 'sum' || loss === 'mean'],
    ['M07', true],
    ['M08', true],
    ['M09', isSplit || output.size > 1],
    ['M14', true],
    ['M24', isGated],
    ['M28', kinds.has('smooth')],
  ];
  return rules.flatMap(([code, shows]) => (shows ? [code] : []));
}

export interface NetworkRecipeHead {
  readonly id: string;
  readonly title?: Localized;
  readonly source?: Localized;
}

/**
 * The recipe of a network of any shape: one weight of each layer is derived and worked out in
 * numbers (60 %), and the steps are explained (40 %), as Homework 1 asks.
 */
export function networkRecipe(shape: NetworkShape, head: NetworkRecipeHead): RecipeInput {
  const { forward, roles } = networkForward(shape);
  const layers = layersOf(shape);
  const about = networkWords(shape);
  const count = layers.length;
  const isNonlinear = layers.some(({ activation }) => activation !== 'none');
  return {
    id: head.id,
    version: 1,
    title: head.title ?? {
      en: `Derive a ${sizesText(shape)} network`,
      'zh-TW': `推導 ${sizesText(shape)} 網路`,
    },
    topics: ['network', 'chain-rule', 'derivation'],
    level: 4,
    minutes: 30 * count,
    ...(head.source === undefined ? {} : { source: head.source }),
    statement: {
      en: `${about.en} Derive the gradient of one weight of each layer, from its links to its number, and explain the key steps.`,
      'zh-TW': `${about['zh-TW']}請在每一層各推導一個權重的梯度，從連鎖律的每個環節一直寫到數值，並說明關鍵步驟。`,
    },
    faces: weightPaths(shape).map((path, at) => ({ id: `path${at + 1}`, weight: 1, words: words(path) })),
    given: networkGiven(shape),
    forward,
    roles,
    figure: {
      kind: 'network',
      ask: layers.map((_, at) => `@p${at + 1}`),
      activations: layers.map(({ activation }) => activations[activation].mark),
    },
    parts: [
      {
        id: 'derivation',
        prompt: {
          en: 'Derive @all, each down to its number.',
          'zh-TW': '推導 @all，並各自算出數值。',
        },
        hints: [
          { en: 'Count the paths before you write.', 'zh-TW': '先數路徑再動筆。' },
          {
            en: 'Begin at $L$ and go back layer by layer: what the later layers found is used again.',
            'zh-TW': '從 $L$ 開始一層一層往回走：後面的層算過的結果可以重複使用。',
          },
        ],
        outline: {
          en: 'One row for each link, from $L$ backwards. Along a path the links are multiplied; where several paths meet, they are added.',
          'zh-TW': '從 $L$ 往回，每個環節寫一行。同一條路徑上的環節相乘；有好幾條路徑時再相加。',
        },
        answer: {
          as: 'derivation',
          cells: [
            {
              id: 'rows',
              points: 6000,
              targets: layers.map((_, at) => ({ of: 'L', wrt: `@p${at + 1}`, points: 2 * (at + 1) })),
              evaluate: true,
            },
          ],
        },
      },
      explanationPart,
    ],
    conventions: [
      ...(shape.loss === 'half' && shape.output.size === 1 ? (['CV1'] as const) : []),
      'CV3',
      ...(isNonlinear ? (['CV4'] as const) : []),
      ...(layers.some(({ activation }) => activation === 'relu') ? (['CV5'] as const) : []),
      'CV11',
    ],
    rounding: isExact(shape) ? { kind: 'decimals', digits: 3 } : { kind: 'significant', digits: 4 },
    require: [...networkRequire(shape)],
    misconceptions: [...misconceptionsOf(shape)],
    ...(isLecture(shape) ? { network: 'lecture-2-2-1-own' } : {}),
  };
}
