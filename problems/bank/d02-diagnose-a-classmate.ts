import { says } from '../classmates/mistake.ts';
import type { Mistake, Nine, Text } from '../classmates/mistake.ts';
import { rightWithGates, withGates } from '../classmates/with-gates.ts';
import { rightWithoutGates, withoutGates } from '../classmates/without-gates.ts';
import { lectureParameters, onLecture, onLectureRelu } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const tex = (name: string): string => (name.startsWith('w') ? `w_{${name[1]},${name[2]}}` : `b_${name[1]}`);

/** Holds where two columns differ somewhere. */
const differ = (one: Nine, other: Nine): string =>
  `${one.map((value, at) => `abs(${value} - ${other[at] ?? '0'})`).join(' + ')} > 0`;

function face(mistake: Mistake, all: readonly Mistake[], right: Nine) {
  const others = mistake.beside.flatMap((id) => all.filter((each) => each.id === id));
  const options = [mistake, ...others].map((each, at) => [
    [`o${at}`, both(each.id)] as const,
    [`t${at}`, each.says] as const,
    [`e${at}`, each.feedback] as const,
  ]);
  return {
    id: mistake.id,
    words: {
      ...Object.fromEntries(options.flat()),
      ...Object.fromEntries(
        lectureParameters.map((name, at) => [`v${name}`, both(mistake.values[at] ?? '')]),
      ),
      seen: both(differ(mistake.values, right)),
      ...Object.fromEntries(
        others.map((each, at) => [`apart${at + 1}`, both(differ(mistake.values, each.values))]),
      ),
    },
  };
}

const table = (heads: readonly [string, string]): string =>
  [
    `$\\begin{array}{r|r|r}&\\text{${heads[0]}}&\\text{${heads[1]}}\\\\\\hline `,
    lectureParameters
      .map((name) => `\\partial L/\\partial ${tex(name)}&\\given{right_${name}}&\\given{own_${name}}`)
      .join('\\\\'),
    '\\end{array}$',
  ].join('');

interface Diagnosis {
  readonly base: typeof onLecture | typeof onLectureRelu;
  readonly id: string;
  readonly title: Text;
  readonly network: Text;
  readonly slides: readonly number[];
  readonly mistakes: readonly Mistake[];
  readonly right: Nine;
}

function diagnosis({ base, id, title, network, slides, mistakes, right }: Diagnosis) {
  const apart = [1, 2, 3, 4].map((at) => `apart${at}`);
  return {
    ...base,
    id,
    version: 1,
    title,
    topics: ['lecture-network', 'gradient', 'concepts'],
    level: 4,
    minutes: 4,
    source: {
      en: 'slides "Layer: 2, w₃,₁" to "What if there is ReLU"',
      'zh-TW': '投影片「Layer: 2, w₃,₁」到「如果有 ReLU」',
    },
    slides: [...slides],
    statement: says(
      `${network.en} These are the right gradients and those of a classmate.\n\n${table(['right', 'classmate'])}`,
      `${network['zh-TW']}下表是正確的梯度與某位同學的答案。\n\n${table(['正確', '同學'])}`,
    ),
    faces: mistakes.map((mistake) => face(mistake, mistakes, right)),
    forward: [
      base.forward,
      ...lectureParameters.map((name, at) => `right_${name} = ${right[at] ?? ''}`),
      ...lectureParameters.map((name) => `own_${name} = @v${name}`),
    ].join('\n'),
    parts: [
      {
        id: 'mistake',
        prompt: says('Which one mistake explains all nine?', '哪一個錯誤可以解釋這九個值？'),
        hints: [
          says('Which entries are untouched?', '哪些分量沒有變？'),
          says('Divide the wrong numbers by the right ones.', '把錯的值除以對的值看看。'),
        ],
        outline: says(
          'Entries that are right rule mistakes out; the ratio of the others tells the factor. The classmate @t0.',
          '先看哪些分量是對的，再看其他分量差幾倍。這位同學的錯誤：@t0。',
        ),
        answer: {
          as: 'choice',
          cells: [
            {
              id: 'mistake',
              points: 2000,
              correct: '@o0',
              options: [0, 1, 2, 3, 4].map((at) => ({
                id: `@o${at}`,
                label: both(`@t${at}`),
                feedback: both(`@e${at}`),
              })),
            },
          ],
        },
      },
    ],
    require: [...base.require, '@seen', ...apart.map((name) => `@${name}`)],
  } satisfies RecipeInput;
}

/** Two columns of gradients, and the mistake between them; the same with ReLU. */
export const recipes: readonly RecipeInput[] = [
  diagnosis({
    base: onLecture,
    id: 'D02',
    title: says('What did the classmate do?', '同學犯了什麼錯？'),
    network: says(
      'The 2-2-1 network of the lecture without an activation function.',
      '課堂上的 2-2-1 網路（沒有激發函數）。',
    ),
    slides: [27, 28, 29, 33, 34, 35, 37],
    mistakes: withoutGates,
    right: rightWithoutGates,
  }),
  diagnosis({
    base: onLectureRelu,
    id: 'D02b',
    title: says('What did the classmate do with ReLU?', '有 ReLU 時，同學犯了什麼錯？'),
    network: says(
      'The 2-2-1 network of the lecture with ReLU in the hidden layer.',
      '課堂上的 2-2-1 網路，隱藏層使用 ReLU。',
    ),
    slides: [33, 34, 35, 37, 38],
    mistakes: withGates,
    right: rightWithGates,
  }),
];
