import { expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { Answers } from '../../../grader/question.ts';
import { bank } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { readReport } from '../../../server/store/report-json.ts';

/** The key with something else in every cell, or in the first cell of every part. */
function changed(key: Answers, text: string, which: 'all' | 'first'): Answers {
  return Object.fromEntries(
    Object.entries(key).map(([part, cells]) => [
      part,
      Object.fromEntries(
        Object.entries(cells).map(([cell, own], at) => [cell, which === 'all' || at === 0 ? text : own]),
      ),
    ]),
  );
}

const odd = [
  '',
  '97',
  '-1',
  '1/0',
  '[[1, 2], [3, 4]]',
  '[1, 2, 3]',
  'x1 +',
  'dL/dyhat = 7',
  'def f(:',
  'result = [1]',
];

test.each(bank.map((recipe) => [recipe.id, recipe] as const))(
  'every judgement of %s can be stored and read again as it was',
  (_id, recipe) => {
    const search = findVariant(recipe, 'stored');
    if (search.kind === 'exhausted') throw new Error('no variant');
    const { variant } = search.found;
    const question = poseQuestion(recipe, variant, { id: 'q' });
    const key = keyOf(recipe, variant);
    const sheets = [key, ...odd.flatMap((text) => [changed(key, text, 'all'), changed(key, text, 'first')])];
    for (const answers of sheets) {
      const [report] = grade([question], new Map([['q', answers]]), fullFollowThrough);
      const text = JSON.stringify(report);
      expect(JSON.stringify(readReport(text)).length).toBe(text.length);
      expect(readReport(text)).toEqual(JSON.parse(text));
    }
  },
);
