import { expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { recipeOf } from '../../problems/pinned.ts';

const recipe = recipeOf('N01');
const search = findVariant(recipe, 'untouched');
if (search.kind === 'exhausted') throw new Error('a variant');
const { variant } = search.found;
const question = poseQuestion(recipe, variant, { id: 'q' });
const [[part, cells] = ['', {}]] = Object.entries(keyOf(recipe, variant));
const [cell = ''] = Object.keys(cells);
const outcomeOf = (typed: string) => {
  const answers = new Map([['q', { [part]: { [cell]: typed } }]]);
  const [report] = grade([question], answers, fullFollowThrough);
  return report?.parts.find((one) => one.part === part)?.cells[0]?.outcome;
};
const starter = question.parts
  .flatMap((one) => one.cells)
  .flatMap(({ asks }) => (asks.kind === 'function' ? [asks.task.starter] : []))
  .join('');

test('a box that still holds what stood there at first is no answer', () => {
  expect(starter).not.toBe('');
  expect(outcomeOf(starter)).toBe('blank');
  expect(outcomeOf(`${starter}\n\n`)).toBe('blank');
  expect(outcomeOf('  \n')).toBe('blank');
});

test('a box in which a line was added is one', () => {
  expect(outcomeOf(`${starter}\n    return {}`)).not.toBe('blank');
  expect(outcomeOf(cells[cell] ?? '')).toBe('correct');
});
