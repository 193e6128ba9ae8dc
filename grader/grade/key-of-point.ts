import type { Question } from '../question.ts';

/** Chooses the points of comparison: the question's own id and numbers, which nobody can aim at. */
export function keyOfPoint({ id, at }: Question, cell: string): string {
  const numbers = [...at].map(([name, { data }]) => `${name}=${data.join()}`);
  return [id, cell, ...numbers].join(' ');
}
