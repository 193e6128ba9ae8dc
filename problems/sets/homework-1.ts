import type { ProblemSetDefinition } from './problem-set.ts';

/**
 * The course's Homework 1 on the lecture's own network: one parameter of each layer is derived (60 %,
 * judged row by row) and the steps are explained (40 %, marked by a person with a rubric).
 */
export const homeworkOne: ProblemSetDefinition = {
  id: 'homework-1',
  title: { en: 'Homework 1: derive one parameter of each layer', 'zh-TW': 'Homework 1：每一層推導一個參數' },
  kind: 'homework',
  slots: [{ recipes: ['L14a'], points: 100_000 }],
};
