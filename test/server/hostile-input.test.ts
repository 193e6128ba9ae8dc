import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { giveFullCourse, type CourseWords, type FullCourse } from '../support/full-course.ts';
import { foreignMarkup } from '../support/markup.ts';
import { pagesOf, type Page } from '../support/pages.ts';

/** Ends an attribute, a text, a data block, a comment, a title and a template; then calls itself by name. */
const nasty = (name: string): string =>
  `"'><svg onload=alert('${name}')></script></title></textarea><script>alert('${name}')</script> --> \u202E${name}`;

const words: CourseWords = {
  course: nasty('course'),
  student: nasty('student'),
  studentNumber: nasty('number'),
  ta: nasty('ta'),
  set: nasty('set'),
  assignment: nasty('assignment'),
  title: nasty('title'),
  question: `${nasty('question')} $\\href{javascript:alert(1)}{x}$ $\\text{<svg onload=alert('tex')>}$ \`<svg onload=alert('code')>\``,
  option: nasty('option'),
  rubric: nasty('rubric'),
  model: nasty('model'),
  comment: nasty('comment'),
  reason: nasty('reason'),
  answer: nasty('answer'),
};

const raw = /<svg onload|<\/script><\/title>|<script>alert/;

let site: TestSite;
let course: FullCourse;
let pages: readonly Page[];
let browsers: ReadonlyMap<string | null, Browser>;

beforeAll(async () => {
  site = await openSite();
  course = await giveFullCourse(site, words);
  pages = await pagesOf(course, site.deps);
  const opened = ['mei', 'ta', 'lin'].map(async (who) => [who, await site.signedIn(who)] as const);
  browsers = new Map<string | null, Browser>([...(await Promise.all(opened)), [null, site.visitor()]]);
});
afterAll(() => site.close());

const browserOf = (who: Page['who']): Browser => browsers.get(who)!;

describe('nasty names, titles, answers and remarks', () => {
  it('are found by this test where they are not escaped', () => {
    expect(foreignMarkup(`<p title="${nasty('x')}">`)).not.toEqual([]);
    expect(foreignMarkup(`<p>${nasty('x')}</p>`)).not.toEqual([]);
    expect(foreignMarkup('<a href="javascript:alert(1)">')).not.toEqual([]);
    expect(foreignMarkup('<img src=https://evil.example/x.png>')).not.toEqual([]);
    expect(foreignMarkup('<p style="color: red">')).not.toEqual([]);
  });

  it('are texts on every page of every role', async () => {
    const shown = new Set<string>();
    for (const { who, path } of pages) {
      const { body, statusCode } = await browserOf(who).get(path);
      expect([path, statusCode < 500, raw.test(body)]).toEqual([path, true, false]);
      expect([path, foreignMarkup(body)]).toEqual([path, []]);
      for (const [, name] of body.matchAll(/alert\(&#x27;([a-z]+)&#x27;\)/g)) shown.add(name!);
    }
    const given = ['course', 'student', 'number', 'ta', 'set', 'assignment', 'title', 'question', 'option'];
    expect([...shown]).toEqual(expect.arrayContaining([...given, 'rubric', 'comment', 'reason', 'answer']));
  });

  it('are texts where a form is shown again with what was typed', async () => {
    const ta = browserOf('ta');
    await ta.get('/account');
    const settings = { title: nasty('typed'), start: 'clock', handIn: 'question', release: 'afterClose' };
    const again = [
      ['/courses/dl/people', { roster: nasty('typed') }],
      [`/courses/dl/sets/${course.set}`, { title: nasty('typed'), press: nasty('typed') }],
      [
        `/courses/dl/assignments/${course.draft}/settings`,
        { ...settings, opensAt: nasty('typed'), weight: 'x' },
      ],
      [
        '/courses/dl/questions/new',
        { language: 'en', kind: 'number', question: nasty('typed'), expected: nasty('typed'), points: 'x' },
      ],
      [
        '/courses/dl/questions/new',
        { language: 'en', kind: 'array', question: 'q', given: nasty('typed'), expected: nasty('typed') },
      ],
      ['/courses/dl/forward/new', { text: nasty('typed'), of: nasty('typed'), title: nasty('x') }],
      ['/courses/dl/networks/new', { inputs: nasty('typed').slice(0, 20), units: nasty('x').slice(0, 20) }],
      [
        `/courses/dl/questions-of-students/${course.judged}/override`,
        { do: 'override', points: nasty('x').slice(0, 20), reason: nasty('typed') },
      ],
      ['/courses/dl/assignments/quiz/extend', { minutes: nasty('typed'), reason: nasty('typed') }],
      ['/courses/dl/assignments/past/regrade', { reason: '', lower: 'yes', [nasty('x')]: nasty('typed') }],
      ['/account', { login: nasty('typed'), password: nasty('typed') }],
      ['/sign-in', { login: nasty('typed'), password: nasty('typed') }],
      ['/courses/dl/people/staff', { name: nasty('typed').slice(0, 100), role: 'ta' }],
    ] as const;
    for (const [path, fields] of again) {
      const { body, statusCode } = await ta.post(path, fields);
      expect([path, statusCode < 500, raw.test(body)]).toEqual([path, true, false]);
      expect([path, foreignMarkup(body)]).toEqual([path, []]);
    }
  });

  it('are no instruction to a page that shows them by script', async () => {
    const live = await browserOf('ta').get('/courses/dl/assignments/quiz/live.json');
    expect(live.headers['content-type']).toContain('application/json');
    expect(live.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('formulas for a spreadsheet in names', () => {
  const formulas = ['=HYPERLINK("http://e","x")', '@SUM(1)', '-2+3', '+1', '\t=1', '\r=1', '＝1+1'];

  it.each(formulas)('%j is a text in every exported file', async (name) => {
    const at = await openSite();
    await giveFullCourse(at, {
      ...words,
      student: name,
      studentNumber: name,
      assignment: name,
      course: name,
    });
    const ta = await at.signedIn('ta');
    const gradebook = await ta.get('/courses/dl/gradebook.csv');
    await ta.get('/account');
    const links = await ta.post('/courses/dl/people/links');
    for (const file of [gradebook, links]) {
      const rows: string[][] = parse(file.body, { bom: true });
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    }
    await at.close();
  });
});
