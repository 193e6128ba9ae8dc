import type { ProblemSetDefinition } from './problem-set.ts';

/**
 * Twenty minutes in class, of which at most sixteen are work: definitions, an array, two steps of
 * descent, and then one network that is drawn once and used to the end. Each slot's points are a
 * multiple of its cells, so that no cell is worth a third of a point.
 */
export const networkQuiz: ProblemSetDefinition = {
  id: 'network-quiz',
  title: { en: 'Backpropagation quiz', 'zh-TW': '反向傳播小考' },
  kind: 'quiz',
  timeLimit: 20,
  slots: [
    { recipes: ['Q02'], points: 7_000 },
    { recipes: ['V04'], points: 9_000 },
    { recipes: ['R04b'], points: 12_000 },
    { recipes: ['L01'], points: 12_000, network: 'A' },
    { recipes: ['L02-net'], points: 8_000, network: 'A' },
    { recipes: ['L04a'], points: 9_000, network: 'A' },
    { recipes: ['L04b'], points: 12_000, network: 'A' },
    { recipes: ['L04c'], points: 9_000, network: 'A' },
    { recipes: ['L08-net'], points: 10_000, network: 'A' },
    { recipes: ['L07a'], points: 12_000, network: 'A' },
  ],
};
