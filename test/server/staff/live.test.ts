import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeOverdueAttempts } from '../../../server/actions/close-overdue-attempts.ts';
import { findAttempt } from '../../../server/store/attempts.ts';
import { findAssignment } from '../../../server/store/assignments.ts';
import { findStudentAssignment } from '../../../server/store/student-assignments.ts';
import { attemptEndsAt, phaseAt } from '../../../server/policy/effective-times.ts';
import { listAudit } from '../../../server/store/audit.ts';
import { openSite, wednesday, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';
import { handInNow, keyAt, start, type } from '../../support/working-student.ts';

const minute = 60_000;
const quiz = '/courses/dl/assignments/quiz';
let site: TestSite;
let ta: Browser;

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  await giveAssignment(site.deps, {
    id: 'quiz',
    kind: 'quiz',
    slots: [{ recipe: 'Q02' }, { recipe: 'R04b' }],
  });
  ta = await site.signedIn('ta');
  await ta.get(`${quiz}/live`);
});
afterEach(() => site.close());

const press = async (act: string, fields: Record<string, string> = {}): Promise<number> =>
  (await ta.post(`${quiz}/${act}`, fields)).statusCode;

async function endOf(personId: string): Promise<number | null> {
  const found = await findStudentAssignment(site.deps.db.read, personId, 'quiz');
  return found === undefined ? null : attemptEndsAt(found.times, wednesday);
}

async function mayWork(personId: string): Promise<boolean> {
  const found = await findStudentAssignment(site.deps.db.read, personId, 'quiz');
  return found !== undefined && phaseAt(found.times, site.deps.clock()) === 'open';
}

describe('開始小考', () => {
  it('opens the quiz for everybody, once', async () => {
    expect(await mayWork('mei')).toBe(false);
    expect(await press('start')).toBe(303);
    expect([await mayWork('mei'), await mayWork('kwame')]).toEqual([true, true]);
    expect(await endOf('mei')).toBe(wednesday + 20 * minute);
    expect(await press('start')).toBe(422);
  });
});

describe('more time', () => {
  it('for the class moves everybody’s end', async () => {
    await press('start');
    expect(await press('extend', { minutes: '3' })).toBe(303);
    expect([await endOf('mei'), await endOf('kwame')]).toEqual([23, 23].map((m) => wednesday + m * minute));
  });

  it('for one student needs a reason and moves only theirs', async () => {
    await press('start');
    expect(await press('extend', { person: 'mei', minutes: '5', reason: ' ' })).toBe(422);
    expect(await press('extend', { person: 'mei', minutes: '5', reason: 'network problem' })).toBe(303);
    expect(await endOf('mei')).toBe(wednesday + 25 * minute);
    expect(await endOf('kwame')).toBe(wednesday + 20 * minute);
    expect((await ta.get(`${quiz}/live`)).body).toContain('+5 min');
  });

  it('is a whole number of minutes for a student of the course', async () => {
    await press('start');
    for (const minutes of ['', '-3', '1.5', '9999', 'three'])
      expect(await press('extend', { minutes })).toBe(422);
    expect(await press('extend', { person: 'nobody', minutes: '5', reason: 'x' })).toBe(422);
    expect(await press('extend', { person: 'ta', minutes: '5', reason: 'x' })).toBe(422);
    expect(await endOf('mei')).toBe(wednesday + 20 * minute);
  });
});

describe('收卷', () => {
  it('ends it for all, and what was typed is handed in', async () => {
    await press('start');
    const opened = await start(site.deps, 'mei');
    await type(site.deps, opened, { position: 1, cells: keyAt(opened, 1) });
    site.advance(5 * minute);
    expect(await press('stop')).toBe(303);
    site.advance(10_000);
    expect(await mayWork('mei')).toBe(false);
    await closeOverdueAttempts(site.deps);
    const attempt = await findAttempt(site.deps.db.read, 'mei', opened.attempt.id);
    expect(attempt).toMatchObject({ state: 'handedIn', handedInAt: wednesday + 5 * minute });
    expect(await press('stop')).toBe(422);
  });

  it('can be undone for one student, with a reason, and for nobody else', async () => {
    await press('start');
    const opened = await start(site.deps, 'mei');
    await handInNow(site.deps, opened);
    await press('stop');
    site.advance(10 * minute);
    expect(await press('reopen', { person: 'kwame', minutes: '5', reason: 'ill' })).toBe(422);
    expect(await press('reopen', { person: 'mei', minutes: '5', reason: '' })).toBe(422);
    expect(await press('reopen', { person: 'mei', minutes: '5', reason: 'pressed too early' })).toBe(303);
    expect(await endOf('mei')).toBe(wednesday + 15 * minute);
    expect([await mayWork('mei'), await mayWork('kwame')]).toEqual([true, false]);
  });
});

describe('公布成績', () => {
  it('waits until the last student’s time is over', async () => {
    await press('start');
    await press('extend', { person: 'kwame', minutes: '10', reason: 'medical' });
    site.advance(25 * minute);
    expect(await press('release')).toBe(422);
    site.advance(6 * minute);
    expect(await press('release')).toBe(303);
    expect((await findAssignment(site.deps.db.read, 'dl', 'quiz'))?.releasedAt).toBe(wednesday + 31 * minute);
  });
});

describe('the live page', () => {
  it('says who is in, working and done, and how much is left', async () => {
    await press('start');
    const mei = await start(site.deps, 'mei');
    await type(site.deps, mei, { position: 1, cells: keyAt(mei, 1) });
    await handInNow(site.deps, await start(site.deps, 'kwame'));
    site.advance(4 * minute);
    const live = (await ta.get(`${quiz}/live.json`)).json<{ rows: object[]; questions: object[] }>();
    expect(live).toMatchObject({ state: 'running', counts: { absent: 0, working: 1, handedIn: 1 } });
    expect(live.rows).toContainEqual(
      expect.objectContaining({ id: 'mei', presence: 'working', done: '1 / 2', left: '16:00' }),
    );
    expect(live.questions).toMatchObject([{ begun: 1 }, { begun: 0 }]);
  });

  it('shows no names where it is shown to the class', async () => {
    expect((await ta.get(`${quiz}/live`)).body).toContain('Kwame Mensah');
    expect((await ta.get(`${quiz}/live?names=hidden`)).body).not.toContain('Kwame Mensah');
    expect((await ta.get(`${quiz}/live.json?names=hidden`)).body).not.toContain('mei');
  });

  it('leaves a trace of every act, with its reason', async () => {
    await press('start');
    await press('extend', { person: 'mei', minutes: '5', reason: 'network problem' });
    await press('stop');
    const audit = await listAudit(site.deps.db.read, 'dl', 10);
    expect(audit.map(({ act }) => act)).toEqual(['stop-quiz', 'extend-time', 'start-quiz']);
    expect(audit[1]?.details).toContain('network problem');
  });
});
