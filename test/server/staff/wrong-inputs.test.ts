import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAssignment } from '../../../server/store/assignments.ts';
import { enrol, insertPerson } from '../../../server/store/people.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';

const course = '/courses/dl';
let site: TestSite;
let ta: Browser;

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  ta = await site.signedIn('ta');
  await ta.get(course);
});
afterEach(() => site.close());

async function at(response: ReturnType<Browser['post']>): Promise<string> {
  return String((await response).headers.location);
}

async function draftOf(title: string): Promise<string> {
  const set = await at(ta.post(`${course}/sets`, { title }));
  await ta.post(set, { press: 'add.R04b' });
  return (await at(ta.post(set, { press: 'assign.quiz' }))).replace(/\/settings$/, '');
}

const settings = {
  title: 'Week 5',
  start: 'clock',
  handIn: 'attempt',
  release: 'afterClose',
  opensAt: '2001-10-01T14:00',
  closesAt: '2001-10-02T14:00',
  timeLimit: '20',
  triesPerQuestion: '1',
  attempts: '1',
  followThroughPercent: '100',
  hintCostPercent: '0',
  weight: '100',
  then: 'publish',
};

describe('publishing', () => {
  it('what is over already is refused, and the dates that were typed stay', async () => {
    const quiz = await draftOf('Week 5');
    const { statusCode, body } = await ta.post(`${quiz}/settings`, settings);
    expect(statusCode).toBe(422);
    expect(body).toContain('value="2001-10-02T14:00"');
    const kept = await findAssignment(site.deps.db.read, 'dl', quiz.split('/').at(-1) ?? '');
    expect(kept).toMatchObject({ state: 'draft', title: 'Week 5' });
  });

  it('questions that are worth nothing is refused', async () => {
    const set = await at(ta.post(`${course}/sets`, { title: 'Week 5' }));
    await ta.post(set, { press: 'add.R04b' });
    const slot = /id="slot-([^"]+)"/.exec((await ta.get(set)).body)?.[1] ?? '';
    const quiz = (await at(ta.post(set, { press: 'assign.quiz', [`points.${slot}`]: '0' }))).replace(
      /\/settings$/,
      '',
    );
    expect((await ta.post(`${quiz}/publish`)).statusCode).toBe(422);
  });
});

it('a quiz made from a set without a name is called a quiz', async () => {
  const quiz = await draftOf('');
  const made = await findAssignment(site.deps.db.read, 'dl', quiz.split('/').at(-1) ?? '');
  expect(['小考', 'Quiz']).toContain(made?.title);
});

it('more time without a number is refused with all that was typed', async () => {
  await giveAssignment(site.deps, { id: 'quiz', kind: 'quiz', slots: [{ recipe: 'Q02' }] });
  const quiz = `${course}/assignments/quiz`;
  await ta.post(`${quiz}/start`);
  const typed = { person: 'mei', minutes: 'soon', reason: 'her laptop died' };
  const { statusCode, body } = await ta.post(`${quiz}/extend`, typed);
  expect(statusCode).toBe(422);
  expect(body).toContain('value="soon"');
  expect(body).toContain('value="her laptop died"');
});

it('a time factor without a number is refused as it was typed', async () => {
  const { statusCode, body } = await ta.post(`${course}/people/mei/time`, { timePercent: 'double' });
  expect(statusCode).toBe(422);
  expect(body).toContain('value="double"');
});

describe('a new link for one student', () => {
  it('ends the one before, and nobody else’s', async () => {
    const linkIn = (page: string): string => /https?:\/\/[^/]+(\/sign-in\/[\w-]+)/.exec(page)?.[1] ?? '';
    const first = linkIn((await ta.post(`${course}/people/mei/link`)).body);
    const other = linkIn((await ta.post(`${course}/people/kwame/link`)).body);
    const second = linkIn((await ta.post(`${course}/people/mei/link`)).body);
    const opens = async (url: string): Promise<number> =>
      (await site.app.inject({ method: 'GET', url })).statusCode;
    expect([await opens(second), await opens(other)].every((status) => status < 400)).toBe(true);
    expect(await opens(first)).toBeGreaterThanOrEqual(400);
  });

  it('is not made for staff', async () => {
    expect((await ta.post(`${course}/people/ta/link`)).statusCode).toBe(404);
  });
});

it('a weight that cannot be read changes none, and stays as it was typed', async () => {
  await giveAssignment(site.deps, { id: 'quiz', kind: 'quiz', slots: [{ recipe: 'Q02' }] });
  await site.deps.db.commit(async (tx) => {
    const lin = { id: 'lin', name: '林老師', login: null, passwordHash: null, language: null, createdAt: 0 };
    await insertPerson(tx, lin);
    await enrol(tx, {
      courseId: 'dl',
      personId: 'lin',
      role: 'instructor',
      studentNumber: null,
      createdAt: 0,
    });
  });
  const lin = await site.signedIn('lin');
  await lin.get(`${course}/gradebook`);
  const { statusCode, body } = await lin.post(`${course}/gradebook/weights`, { 'weight-quiz': 'half' });
  expect(statusCode).toBe(422);
  expect(body).toContain('value="half"');
});

it('the audit log is written in words', async () => {
  const quiz = await draftOf('Week 5');
  await ta.post(`${quiz}/settings`, { ...settings, then: 'stay' });
  const { body } = await ta.get(`${course}/gradebook/audit`);
  expect(body).not.toMatch(/change-policy|create-problem-set|&quot;|timeLimitMs|\d{12}/);
  expect(body).toMatch(/修改設定|Changed the settings/);
});
