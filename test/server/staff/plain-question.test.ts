import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCourseRecipe } from '../../../server/store/course-recipes.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { giveCourse } from '../../support/given-assignment.ts';

let site: TestSite;
let ta: Browser;
const page = '/courses/dl/questions/new';

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  ta = await site.signedIn('ta');
  await ta.get(page);
});
afterEach(() => site.close());

type Typed = Readonly<Record<string, string | readonly string[]>>;

function write(typed: Typed, url = page) {
  const fields = new URLSearchParams();
  const usual = { language: 'zh-TW', points: '10', minutes: '2' };
  for (const [name, value] of Object.entries({ ...usual, ...typed })) {
    for (const one of [value].flat()) fields.append(name, one);
  }
  return ta.post(url, fields);
}

async function written(typed: Typed): Promise<string> {
  const { statusCode, headers, body } = await write(typed);
  if (statusCode !== 303) throw new Error(body);
  return String(headers.location).split('/').at(-1)!;
}

const recipe = (id: string) => findCourseRecipe(site.deps.db.read, 'dl', { id });

describe('a plain question', () => {
  it('in one language is shown to everybody', async () => {
    const id = await written({ kind: 'text', question: '用一句話說明什麼是梯度。' });
    expect(await recipe(id)).toMatchObject({
      version: 1,
      languages: ['zh-TW'],
      statement: { en: '用一句話說明什麼是梯度。' },
    });
    expect((await ta.get(`/courses/dl/bank/${id}?in=en`)).body).toContain('用一句話說明什麼是梯度。');
  });

  it.each([
    ['a choice', { kind: 'choice', question: '1 + 1 = ?', option: ['1', '2'], correct: '1' }],
    ['several choices', { kind: 'choices', question: 'Even?', option: ['1', '2', '4'], correct: ['1', '2'] }],
    ['a number', { kind: 'number', question: '2/3?', expected: '2/3', rounding: 'decimals', digits: '3' }],
    ['an array', { kind: 'array', question: '`A`?', expected: '[[1, 2], [3, 4]]' }],
    [
      'an array from NumPy',
      { kind: 'array', question: '`A + B`?', given: 'A = [[1,2],[3,4]]\nB = [[1],[2]]', expected: 'A + B' },
    ],
    ['NumPy code', { kind: 'code', question: 'Sum', given: 'A = [[1,2],[3,4]]', expected: 'A.sum(axis=0)' }],
  ])('may ask for %s', async (_, typed) => {
    const id = await written(typed);
    expect((await ta.get(`/courses/dl/bank/${id}`)).statusCode).toBe(200);
    const form = await ta.get(`/courses/dl/questions/${id}`);
    expect(form.body).toContain(`aria-pressed="true">`);
  });

  it.each([
    ['no question', { kind: 'text', question: ' ' }, 'question-issue'],
    ['no right option', { kind: 'choice', question: 'q', option: ['1', '2'] }, 'field__issue'],
    ['one option', { kind: 'choices', question: 'q', option: ['1'], correct: '0' }, 'field__issue'],
    ['a word for a number', { kind: 'number', question: 'q', expected: 'two' }, 'expected-issue'],
    [
      'a rubric that does not add up',
      { kind: 'text', question: 'q', rubricLabel: ['a', 'b'], rubricPoints: ['4', '5'] },
      'field__issue',
    ],
    [
      'arrays that do not fit',
      { kind: 'array', question: 'q', given: 'A = [[1,2]]\nB = [1,2,3]', expected: 'A + B' },
      'broadcast',
    ],
    [
      'a function that does not exist',
      { kind: 'code', question: 'q', expected: 'np.everything()' },
      'everything',
    ],
    ['no array', { kind: 'array', question: 'q', given: 'A is a matrix', expected: 'A' }, 'A is a matrix'],
  ])('with %s is not kept, and what was typed is shown again', async (_, typed, sign) => {
    const answer = await write({ ...typed, title: 'A title of mine' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(sign);
    expect(answer.body).toContain('A title of mine');
    expect((await ta.get('/courses/dl/bank')).body).not.toContain('A title of mine');
  });

  it('keeps everything typed when another kind is chosen', async () => {
    const answer = await write({
      kind: 'choice',
      question: 'q',
      option: ['one', 'two'],
      correct: '1',
      show: 'number',
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('name="option" value="two"');
    expect(answer.body).toContain('name="correct" value="1"');
    expect(answer.body).toContain('id="expected"');
  });

  it('that is edited becomes a new version, which its sets use from then on', async () => {
    const set = String((await ta.post('/courses/dl/sets', { title: 'Set' })).headers.location);
    const setId = set.split('/').at(-1)!;
    await write({ kind: 'number', question: 'Old', expected: '1', set: setId });
    const id = /bank\/(own-[^?"]+)\?/.exec((await ta.get(set)).body)![1]!;
    await write({ kind: 'number', question: 'New', expected: '2' }, `/courses/dl/questions/${id}`);
    expect(await recipe(id)).toMatchObject({ version: 2, statement: { 'zh-TW': 'New' } });
    expect((await findCourseRecipe(site.deps.db.read, 'dl', { id, version: 1 }))?.statement.en).toBe('Old');
    expect((await ta.get(set)).body).toContain('New');
  });
});
