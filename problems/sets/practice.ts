import type { ProblemSetDefinition } from './problem-set.ts';

/** Each recipe with the points of its own cells. */
const order: readonly (readonly [recipe: string, points: number])[] = [
  ['Q02', 7],
  ['Q03', 10],
  ['Q03c', 1],
  ['R04', 3],
  ['R07', 2],
  ['R08', 3],
  ['R08b', 3],
  ['L01', 3],
  ['L01-relu', 5],
  ['L02', 2],
  ['L03', 14],
  ['L04', 5],
  ['L05', 9],
  ['L07', 11],
  ['L08', 4],
  ['L09', 5],
  ['L14a', 10],
  ['V02s', 3],
  ['V03s', 5],
  ['V04', 1],
  ['N01', 10],
  ['N01b', 10],
  ['N02', 10],
  ['N04', 10],
];

/** Practice without limit over the whole first bank, from the recap to the lecture's network and the code for it. */
export const practice: ProblemSetDefinition = {
  id: 'practice',
  title: { en: 'Practice', 'zh-TW': '練習' },
  kind: 'practice',
  slots: order.map(([recipe, points]) => ({ recipes: [recipe], points: points * 1000 })),
};
