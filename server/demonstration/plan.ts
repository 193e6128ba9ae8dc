import type { ProblemSetDefinition } from '../../problems/sets/problem-set.ts';
import { networkQuiz } from '../../problems/sets/network-quiz.ts';
import { practice } from '../../problems/sets/practice.ts';
import { weekThreeQuiz } from '../../problems/sets/week-3-quiz.ts';
import { usualPolicy, type AssignmentPolicy } from '../policy/assignment-policy.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** One assignment of the demonstration course, in time relative to its making. */
export interface PlannedAssignment {
  readonly set: ProblemSetDefinition;
  readonly title: string;
  readonly weight: number;
  readonly policy: (now: number) => AssignmentPolicy;
  /** When the class took it; null where it still lies ahead. */
  readonly takenAt: ((now: number) => number) | null;
}

/** Two weeks of the course: two quizzes behind it, one open, one to be started by hand, and practice. */
export const demonstrationPlan: readonly PlannedAssignment[] = [
  {
    set: weekThreeQuiz,
    title: '第三週小考 Week 3 quiz',
    weight: 40,
    policy: (now) => ({
      ...usualPolicy.quiz,
      start: 'clock',
      opensAt: now - 14 * day,
      closesAt: now - 14 * day + 30 * minute,
    }),
    takenAt: (now) => now - 14 * day + 2 * minute,
  },
  {
    set: networkQuiz,
    title: "上週的小考 Last week's quiz",
    weight: 60,
    policy: (now) => ({
      ...usualPolicy.quiz,
      start: 'clock',
      opensAt: now - 7 * day,
      closesAt: now - 7 * day + 30 * minute,
    }),
    takenAt: (now) => now - 7 * day + 3 * minute,
  },
  {
    set: networkQuiz,
    title: '反向傳播小考 Backpropagation quiz',
    weight: 60,
    policy: (now) => ({ ...usualPolicy.quiz, start: 'clock', opensAt: now, closesAt: now + 7 * day }),
    takenAt: null,
  },
  {
    set: networkQuiz,
    title: '隨堂小考 In-class quiz',
    weight: 0,
    policy: () => usualPolicy.quiz,
    takenAt: null,
  },
  {
    set: practice,
    title: '練習 Practice',
    weight: 0,
    policy: () => usualPolicy.practice,
    takenAt: null,
  },
];
