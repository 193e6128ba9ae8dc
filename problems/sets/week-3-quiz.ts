import type { ProblemSetDefinition } from './problem-set.ts';

/** The course's own quiz of week 3: two short texts and one array. */
export const weekThreeQuiz: ProblemSetDefinition = {
  id: 'week-3-quiz',
  title: { en: 'Week 3 quiz', 'zh-TW': '第三週小考' },
  kind: 'quiz',
  timeLimit: 20,
  slots: [
    { recipes: ['W3-1'], points: 30_000 },
    { recipes: ['W3-2'], points: 30_000 },
    { recipes: ['W3-3'], points: 40_000 },
  ],
};
