import type { ProblemSetDefinition } from './problem-set.ts';

const order = [
  'Q02',
  'Q03',
  'Q03c',
  'R04',
  'R07',
  'R08',
  'R08b',
  'L01',
  'L01-relu',
  'L02',
  'L03',
  'L04',
  'L05',
  'L07',
  'L08',
  'L09',
  'V04',
];

/** Practice without limit over the whole first bank, from the recap to the lecture's network. */
export const practice: ProblemSetDefinition = {
  id: 'practice',
  title: { en: 'Practice', 'zh-TW': '練習' },
  kind: 'practice',
  slots: order.map((recipe) => ({ recipes: [recipe], points: 10_000 })),
};
