import { homeworkOne } from './homework-1.ts';
import { networkQuiz } from './network-quiz.ts';
import { practice } from './practice.ts';
import type { ProblemSetDefinition } from './problem-set.ts';
import { weekThreeQuiz } from './week-3-quiz.ts';

/** The sets of the demonstration course, in the order in which its students meet them. */
export const demonstrationSets: readonly ProblemSetDefinition[] = [
  weekThreeQuiz,
  networkQuiz,
  homeworkOne,
  practice,
];
