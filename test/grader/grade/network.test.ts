import { expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { Answers } from '../../../grader/question.ts';
import { cell, gradient, lectureQuestion } from './lecture-question.ts';

test('questions on one network see each other’s numbers, others do not', () => {
  const first = (network?: string) =>
    lectureQuestion({
      id: 'a',
      ...(network && { network }),
      parts: { backward: [cell('dyhat', gradient('yhat'))] },
    });
  const second = (network?: string) =>
    lectureQuestion({ id: 'b', ...(network && { network }), parts: { w: [cell('w31', gradient('w31'))] } });
  const answers = new Map<string, Answers>([
    ['a', { backward: { dyhat: '-2.5' } }],
    ['b', { w: { w31: '8.75' } }],
  ]);
  const together = grade([second('n'), first('n')], answers, fullFollowThrough);
  expect(together.map(({ question, points }) => [question, points])).toEqual([
    ['b', 1000],
    ['a', 0],
  ]);
  expect(together[0]?.parts[0]?.from).toEqual([{ question: 'a', part: 'backward', cell: 'dyhat' }]);
  const apart = grade([second(), first()], answers, fullFollowThrough);
  expect(apart.map(({ points }) => points)).toEqual([0, 0]);
});
