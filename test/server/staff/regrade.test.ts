import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssignment } from '../../../server/actions/create-assignment.ts';
import { createProblemSet } from '../../../server/actions/create-problem-set.ts';
import { overrideQuestion } from '../../../server/actions/override-question.ts';
import { auditDatabase } from '../../../server/auditor/audit-database.ts';
import { listAudit } from '../../../server/store/audit.ts';
import { findGrade } from '../../../server/store/grades.ts';
import { listGradings } from '../../../server/store/gradings.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { followThroughGetsCheaper, giveClassmates, rulesBecome } from '../../support/changed-rules.ts';
import { contentsOf } from '../../support/contents.ts';
import { giveAssignment } from '../../support/given-assignment.ts';
import { foreignMarkup } from '../../support/markup.ts';
import { giveQuiz, handInNow, start, typeEverything } from '../../support/working-student.ts';

const page = '/courses/dl/assignments/quiz/regrade';
let site: TestSite;
let ta: Browser;

beforeEach(async () => {
  site = await openSite();
  await giveQuiz(site.deps);
  ta = await site.signedIn('ta');
  await ta.get('/courses/dl');
});
afterEach(() => site.close());

/** The rows of the table of marks: who, question, old, new, change. */
function rowsOf(body: string): readonly (readonly string[])[] {
  return [...body.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
      cell!.replaceAll(/<[^>]*>/g, '').trim(),
    ),
  );
}

const pointsOf = async (personId: string): Promise<number> =>
  (await findGrade(site.deps.db.read, 'quiz', personId))!.points;
/** What the auditor finds wrong with the database. */
const findings = () => auditDatabase(site.deps.db.read, site.deps.keys);
const audited = async (): Promise<readonly string[]> =>
  (await listAudit(site.deps.db.read, 'dl', 10)).map(({ act }) => act);
const regradeAs = (browser: Browser, fields: Record<string, string> = {}) =>
  browser.post(page, { reason: 'as announced in class', ...fields });

describe('the preview of a regrade', () => {
  it('is found on the pages of a published assignment, not on those of a draft', async () => {
    for (const from of ['live', 'settings'])
      expect((await ta.get(`/courses/dl/assignments/quiz/${from}`)).body).toContain(`href="${page}"`);
    const by = { courseId: 'dl', byId: 'ta' };
    const problemSetId = await createProblemSet(site.deps, by, { title: 'Set', slots: [] });
    const draft = (await createAssignment(site.deps, by, { problemSetId, kind: 'quiz' }))!;
    for (const from of ['live', 'settings'])
      expect((await ta.get(`/courses/dl/assignments/${draft}/${from}`)).body).not.toContain('/regrade');
    expect((await ta.get(`/courses/dl/assignments/${draft}/regrade`)).statusCode).toBe(404);
  });

  it('says whose mark changes from what to what, how many do not, and writes nothing', async () => {
    await followThroughGetsCheaper(site.deps);
    const before = await contentsOf(site.deps);
    const { body, statusCode } = await ta.get(`${page}?lower=yes`);
    expect(statusCode).toBe(200);
    expect(body).toContain('Nothing has been written yet.');
    expect(rowsOf(body)).toEqual([
      ['林美華 B1mei', 'Question 2 of 10', expect.any(String), expect.any(String), expect.any(String)],
    ]);
    const [, , old, now, change] = rowsOf(body)[0]!;
    expect(Number(now)).toBeLessThan(Number(old));
    expect(change).toBe(`−${Math.round((Number(old) - Number(now)) * 1000) / 1000}`);
    expect(body).toMatch(
      /Marks rise<\/dt><dd class="number">0.*Marks fall<\/dt><dd class="number">1.*Marks unchanged<\/dt><dd class="number">5/s,
    );
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it('lowers no mark unless it is asked to, and says which would fall', async () => {
    await followThroughGetsCheaper(site.deps);
    const { body } = await ta.get(page);
    expect(body).toContain('Nobody&#x27;s marks change.');
    expect(body).toContain('One mark would fall and stays');
    expect(rowsOf(body)).toHaveLength(1);
    expect(body).toMatch(/<a[^>]*aria-current="true">Never lower a mark<\/a>/);
    expect(body).not.toContain('Regrade now');
  });

  it('says so where nobody’s marks change, and where nobody has handed in', async () => {
    expect((await ta.get(page)).body).toContain('Nobody has handed in anything yet');
    const mei = await start(site.deps, 'mei');
    await typeEverything(site.deps, mei);
    await handInNow(site.deps, mei);
    const { body } = await ta.get(page);
    expect(body).toContain('Nobody&#x27;s marks change.');
    expect([rowsOf(body), body.includes('Regrade now')]).toEqual([[], false]);
  });

  it('speaks 繁體中文', async () => {
    await followThroughGetsCheaper(site.deps);
    await ta.post('/preferences', { language: 'zh-TW' });
    const { body } = await ta.get(`${page}?lower=yes`);
    for (const said of ['重新評分', '尚未寫入任何更動', '不調降分數', '分數可調降', '第 2 題'])
      expect(body).toContain(said);
  });

  it('names whoever has left the course since, whatever they are called', async () => {
    await followThroughGetsCheaper(site.deps);
    const name = '"><svg onload=alert(1)>';
    await site.deps.db.commit(async (tx) => {
      await tx.updateTable('enrolment').set({ active: 0 }).where('personId', '=', 'mei').execute();
      await tx.updateTable('person').set({ name }).where('id', '=', 'mei').execute();
    });
    const { body } = await ta.get(`${page}?lower=yes`);
    expect(rowsOf(body)[0]![0]).toContain('&lt;svg onload&#x3D;alert(1)&gt;');
    expect(foreignMarkup(body)).toEqual([]);
  });

  it('lets the server serve others while it judges a large class', async () => {
    await giveClassmates(site.deps, 30);
    await followThroughGetsCheaper(site.deps);
    let served = 0;
    let longest = 0;
    let last = performance.now();
    const turn = (): void => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      served += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    const { body } = await ta.get(`${page}?lower=yes`);
    clearImmediate(next);
    expect(rowsOf(body)).toHaveLength(31);
    expect(served).toBeGreaterThan(60);
    expect(longest).toBeLessThan(500);
  });
});

describe('a regrade', () => {
  it('appends judgements, keeps the grades that follow and says what was done', async () => {
    const { attempt } = await followThroughGetsCheaper(site.deps);
    const before = await listGradings(site.deps.db.read, attempt.id);
    const [mei, kwame] = [await pointsOf('mei'), await pointsOf('kwame')];
    const previewed = rowsOf((await ta.get(`${page}?lower=yes`)).body);

    const { statusCode, headers } = await regradeAs(ta, { lower: 'yes' });
    expect(statusCode).toBe(303);
    expect(headers.location).toMatch(/^\/courses\/dl\/assignments\/quiz\/regrade\/\d+$/);
    const { body } = await ta.get(String(headers.location));
    for (const said of ['One mark changed.', '陳助教', 'as announced in class', 'Lower too'])
      expect(body).toContain(said);
    expect(rowsOf(body)).toEqual(previewed);

    const after = await listGradings(site.deps.db.read, attempt.id);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ cause }) => cause)).toEqual(['regrade']);
    expect(await pointsOf('mei')).toBeLessThan(mei);
    expect(await pointsOf('kwame')).toBe(kwame);
    expect((await audited()).slice(0, 2)).toEqual(['regraded', 'regrade']);
    const log = (await ta.get('/courses/dl/gradebook/audit')).body;
    expect(log).toContain('one mark changed');
    expect(log).toContain(`href="${headers.location}"`);
    expect((await ta.get(`${page}?lower=yes`)).body).toContain('Nobody&#x27;s marks change.');
    expect(await findings()).toEqual([]);
  });

  it('raises marks and leaves alone what would fall, unless it is asked to lower', async () => {
    await followThroughGetsCheaper(site.deps);
    const before = await pointsOf('mei');
    const lowered = await regradeAs(ta);
    expect(await pointsOf('mei')).toBe(before);
    const { body } = await ta.get(String(lowered.headers.location));
    expect(body).toContain('No mark changed.');
    expect(body).toContain('One mark would fall and stays');

    await regradeAs(ta, { lower: 'yes' });
    await rulesBecome(site.deps, { followThroughPercent: 100 });
    expect(rowsOf((await ta.get(page)).body)[0]!.at(-1)).toMatch(/^\+/);
    await regradeAs(ta);
    expect(await pointsOf('mei')).toBe(before);
  });

  it('needs a reason, and shows the preview again without one', async () => {
    await followThroughGetsCheaper(site.deps);
    const before = await contentsOf(site.deps);
    for (const reason of ['', '   ']) {
      const { statusCode, body } = await regradeAs(ta, { lower: 'yes', reason });
      expect([statusCode, rowsOf(body).length]).toEqual([422, 1]);
      expect(body).toContain('A reason is needed.');
    }
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it('ordered twice at once appends each judgement once', async () => {
    const { attempt } = await followThroughGetsCheaper(site.deps);
    const before = (await listGradings(site.deps.db.read, attempt.id)).length;
    const both = await Promise.all([regradeAs(ta, { lower: 'yes' }), regradeAs(ta, { lower: 'yes' })]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await listGradings(site.deps.db.read, attempt.id)).toHaveLength(before + 1);
    expect(await findings()).toEqual([]);
  });

  it('leaves a mark that a person has set', async () => {
    const mei = await followThroughGetsCheaper(site.deps);
    const questionId = mei.questions[1]!.row.id;
    const by = { courseId: 'dl', byId: 'ta' };
    await overrideQuestion(site.deps, by, { questionId, points: '9', reason: 'agreed' });
    const before = await pointsOf('mei');
    const { body } = await ta.get(`${page}?lower=yes`);
    expect(body).toContain('Nobody&#x27;s marks change.');
    expect(body).toContain('In one question the judgement or its explanation changes');
    await regradeAs(ta, { lower: 'yes' });
    expect(await pointsOf('mei')).toBe(before);
  });

  it('is not found by students, nor what it did under another assignment or number', async () => {
    await followThroughGetsCheaper(site.deps);
    await giveAssignment(site.deps, { id: 'other', kind: 'quiz', slots: [{ recipe: 'R04' }] });
    const { headers } = await regradeAs(ta, { lower: 'yes' });
    const number = Number(String(headers.location).split('/').at(-1));
    const mei = await site.signedIn('mei');
    await mei.get('/account');
    expect((await mei.get(page)).statusCode).toBe(404);
    expect((await mei.get(`${page}/${number}`)).statusCode).toBe(404);
    expect((await regradeAs(mei)).statusCode).toBe(404);
    expect((await ta.get(`/courses/dl/assignments/other/regrade/${number}`)).statusCode).toBe(404);
    for (const other of [number - 1, number + 1, '0', `0${number}`, 'x'])
      expect((await ta.get(`${page}/${other}`)).statusCode).toBe(404);
  });
});
