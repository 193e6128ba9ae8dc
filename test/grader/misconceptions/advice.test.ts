import { expect, test } from 'vitest';
import { adviceOn } from '../../../grader/misconceptions/advice.ts';
import { misconceptions } from '../../../grader/misconceptions/misconceptions.ts';

test('a student is told the slide on which the matter is treated, where there is one', () => {
  expect(adviceOn('M24', 'zh-TW')).toBe(`${misconceptions.M24.feedback['zh-TW']}（見投影片「如果有 ReLU」）`);
  expect(adviceOn('M24', 'en')).toBe(`${misconceptions.M24.feedback.en} See slide “如果有 ReLU”.`);
  expect(adviceOn('M42', 'en')).toBe(misconceptions.M42.feedback.en);
});
