import { AxeBuilder } from '@axe-core/playwright';
import type { Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveFullCourse, type FullCourse } from '../support/full-course.ts';
import { giveSlips } from '../support/slips-in-practice.ts';
import { openLiveSite, type LivePage, type LiveSite } from '../support/live-site.ts';

let live: LiveSite;
let course: FullCourse;
/** Mei's attempt at a derivation, a function and formulas of matrices, each with a slip. */
let slips: string;

beforeAll(async () => {
  live = await openLiveSite();
  course = await giveFullCourse(live.site);
  slips = await giveSlips(live.site.deps);
});
afterAll(() => live.close());

/** Light in Chinese and dark in English: colours depend on the theme alone, and texts on the language. */
const looks = [
  { theme: 'light', language: 'zh-TW' },
  { theme: 'dark', language: 'en' },
] as const;
type Look = (typeof looks)[number];

type Pages = readonly (readonly [name: string, path: (course: FullCourse) => string])[];

const door: Pages = [
  ['the door', () => '/'],
  ['a page that is not there', () => '/nowhere'],
  ['a link that has run out', () => '/sign-in/no-such-link'],
];

const student: Pages = [
  ['the start page', () => '/'],
  ['the account', () => '/account'],
  ['a running quiz', () => '/assignments/quiz'],
  ['a quiz that waits for the teacher', () => '/assignments/byhand'],
  ['numbers on a network', ({ attempts }) => `/attempts/${attempts.quiz}/questions/1`],
  ['a gradient table', ({ attempts }) => `/attempts/${attempts.quiz}/questions/2`],
  ['a text', ({ attempts }) => `/attempts/${attempts.quiz}/questions/3`],
  ['formulas', ({ attempts }) => `/attempts/${attempts.quiz}/questions/4`],
  ['a cloze', ({ attempts }) => `/attempts/${attempts.quiz}/questions/7`],
  ['a choice', ({ attempts }) => `/attempts/${attempts.quiz}/questions/8`],
  ['an array', ({ attempts }) => `/attempts/${attempts.quiz}/questions/9`],
  ['several choices', ({ attempts }) => `/attempts/${attempts.quiz}/questions/10`],
  ['the review', ({ attempts }) => `/attempts/${attempts.quiz}/review`],
  ['a receipt', ({ attempts }) => `/attempts/${attempts.past}/receipt`],
  ['feedback', ({ attempts }) => `/attempts/${attempts.past}/feedback`],
  ['feedback with a remark, on code', ({ attempts }) => `/attempts/${attempts.own}/feedback`],
  ['practice', ({ attempts }) => `/attempts/${attempts.practice}/questions/1`],
  ['feedback in practice', ({ attempts }) => `/attempts/${attempts.practice}/questions/1/feedback`],
  ...['a derivation', 'code', 'formulas of matrices'].flatMap((name, at): Pages => {
    const path = () => `/attempts/${slips}/questions/${at + 1}`;
    return [
      [name, path],
      [`feedback on ${name}`, () => `${path()}/feedback`],
    ];
  }),
];

const staff: Pages = [
  ['the courses', () => '/'],
  ['the overview', () => '/courses/dl'],
  ['the bank', () => '/courses/dl/bank'],
  ['a sample', () => '/courses/dl/bank/L04'],
  ['a sample of code', () => '/courses/dl/bank/N01'],
  ['a sample of a derivation', () => '/courses/dl/bank/L14a'],
  ['a question of one’s own', ({ recipe }) => `/courses/dl/bank/${recipe}`],
  ...['text', 'choice', 'choices', 'number', 'array', 'code'].map(
    (kind) => [`the form for ${kind}`, () => `/courses/dl/questions/new?kind=${kind}`] as const,
  ),
  ['the sets', () => '/courses/dl/sets'],
  ['a set', ({ set }) => `/courses/dl/sets/${set}`],
  ['settings', ({ draft }) => `/courses/dl/assignments/${draft}/settings`],
  ['settings of a running quiz', () => '/courses/dl/assignments/quiz/settings'],
  ['a preview', () => '/courses/dl/assignments/quiz/preview?question=2'],
  ['the certificate', ({ own }) => `/courses/dl/assignments/${own}/certificate`],
  ['the live page', () => '/courses/dl/assignments/quiz/live'],
  ['a regrade before it is done', () => '/courses/dl/assignments/past/regrade'],
  ['a regrade that was done', ({ regraded }) => `/courses/dl/assignments/past/regrade/${regraded}`],
  ['the queue of marking', () => '/courses/dl/marking'],
  ['marking', ({ waiting }) => `/courses/dl/marking/${waiting}`],
  ['the gradebook', () => '/courses/dl/gradebook'],
  ['one student’s work', () => '/courses/dl/gradebook/past/mei'],
  ['one student’s rows and tests', () => '/courses/dl/gradebook/slips/mei'],
  ['the mistakes', () => '/courses/dl/gradebook/mistakes'],
  ['the audit log', () => '/courses/dl/gradebook/audit'],
  ['the people', () => '/courses/dl/people'],
];

/** What can differ between the looks: colours and names. All else is tested in light and Chinese alone. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'label-content-name-mismatch'].concat([
  'label',
  'button-name',
  'link-name',
  'aria-input-field-name',
  'document-title',
  'valid-lang',
]);

async function violations(page: BrowserPage, theme: Look['theme']): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await (theme === 'light' ? axe : axe.withRules(ofLooks)).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? node.failureSummary ?? ''}`,
    ),
  );
}

/** Widths at which a page scrolls sideways, with what sticks out. */
async function tooWide(page: BrowserPage): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const widest: number = await page.evaluate('document.documentElement.scrollWidth');
    if (widest > width) found.push(`${widest} px at ${width} px: ${await whatSticksOut(page, width)}`);
  }
  return found;
}

function whatSticksOut(page: BrowserPage, width: number): Promise<string> {
  return page.evaluate(
    `[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > ${width} + 1 && ![...e.children].some((c) => c.getBoundingClientRect().right > ${width} + 1)).slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(' | ')`,
  );
}

async function open(at: LiveSite, who: string | null, { theme, language }: Look): Promise<LivePage> {
  const opened = await at.pageOf(who);
  const cookie = { url: at.origin, sameSite: 'Lax' } as const;
  await opened.page.context().addCookies([
    { ...cookie, name: 'theme', value: theme },
    { ...cookie, name: 'language', value: language },
  ]);
  return opened;
}

/** All that is wrong with a page: for assistive technology, on a narrow screen, in the console. */
async function faultsOf(
  { page, complaints }: LivePage,
  path: string,
  look: Look,
): Promise<readonly string[]> {
  const before = complaints.length;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path, { waitUntil: 'load' });
  const said = await page.evaluate('document.documentElement.lang');
  const spoken = said === look.language ? [] : [`lang is ${String(said)}`];
  const found = [...spoken, ...(await violations(page, look.theme)), ...(await tooWide(page))];
  // The browser itself remarks on the answers 404 and 401 of the error pages.
  return [...found, ...complaints.slice(before).filter((one) => !/status of 40[14]/.test(one))];
}

describe.each(looks)('in $theme and $language', (look) => {
  test.each([
    ['a stranger', null, door],
    ['a student', 'mei', student],
    ['a TA', 'ta', staff],
  ] as const)(
    'every page of %s can be used by everybody and fits a phone',
    { timeout: 240_000 },
    async (_name, who, pages) => {
      const opened = await open(live, who, look);
      const faults: Record<string, readonly string[]> = {};
      for (const [name, path] of pages) {
        const found = await faultsOf(opened, path(course), look);
        if (found.length > 0) faults[`${name} ${path(course)}`] = found;
      }
      expect(faults).toEqual({});
    },
  );
});

test('a fault would be noticed here', async () => {
  const opened = await open(live, null, looks[0]);
  await opened.page.goto('/');
  await opened.page.evaluate(
    `document.querySelector('main').innerHTML = '<p id="wide">x</p><input><button></button>'; document.querySelector('#wide').style.width = '2000px'`,
  );
  expect((await violations(opened.page, 'light')).join()).toContain('button-name');
  expect(await tooWide(opened.page)).toHaveLength(2);
});

describe('the first start', () => {
  test.each(looks)('can be used by everybody in $theme and $language', async (look) => {
    const fresh = await openLiveSite();
    const opened = await open(fresh, null, look);
    const found = await faultsOf(opened, '/', look);
    await fresh.close();
    expect(found).toEqual([]);
  });
});
