import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePlainQuestion } from '../../../server/actions/write-plain-question.ts';
import { recipeSchema } from '../../../problems/recipe.ts';
import { listAudit } from '../../../server/store/audit.ts';
import { listAssignments } from '../../../server/store/assignments.ts';
import { countDraws, listDraw } from '../../../server/store/variants.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { giveCourse } from '../../support/given-assignment.ts';

let site: TestSite;
let ta: Browser;
const course = '/courses/dl';

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  ta = await site.signedIn('ta');
  await ta.get(course);
});
afterEach(() => site.close());

async function post(url: string, fields: Record<string, string>): Promise<string> {
  const { headers, statusCode, body } = await ta.post(url, fields);
  if (statusCode !== 303) throw new Error(`${url} gave ${statusCode}: ${body.slice(0, 2000)}`);
  return String(headers.location);
}

/** A set with the given recipes, made press by press as the composer does. */
async function compose(...recipes: readonly string[]): Promise<string> {
  const set = await post(`${course}/sets`, { title: 'Week 5' });
  for (const recipe of recipes) await post(set, { press: `add.${recipe}` });
  return set;
}

async function assignmentOf(set: string, kind = 'quiz'): Promise<string> {
  return (await post(set, { press: `assign.${kind}` })).replace(/\/settings$/, '');
}

const assignments = () => listAssignments(site.deps.db.read, 'dl');

describe('a TA', () => {
  it('publishes the quiz of the lecture in four presses', { timeout: 120_000 }, async () => {
    await ta.get(course);
    const set = await post(`${course}/sets`, { ready: 'network-quiz' });
    const quiz = await assignmentOf(set);
    expect((await ta.get(`${quiz}/preview?question=4&seed=7`)).body).toContain('<svg');
    const report = await post(`${quiz}/publish`, {});
    expect((await ta.get(report)).statusCode).toBe(200);
    const [published] = await assignments();
    expect(published).toMatchObject({ state: 'published', kind: 'quiz' });
    expect(published?.slots).toHaveLength(10);
    expect(await countDraws(site.deps.db.read, published!.id)).toBeGreaterThanOrEqual(8);
    const draw = await listDraw(site.deps.db.read, published!.id, 0);
    const networks = draw
      .filter(({ variant }) => 'w11' in variant.given)
      .map(({ variant }) => variant.given['w11']);
    expect(networks.length).toBeGreaterThan(3);
    expect(new Set(networks.map((value) => JSON.stringify(value))).size).toBe(1);
  });

  it('orders, weighs and pools questions, and everything typed is kept with any press', async () => {
    const set = await compose('R04', 'Q02', 'R04b');
    const slots = [...(await ta.get(set)).body.matchAll(/id="slot-([^"]+)"/g)].map((match) => match[1]!);
    const typed = { title: '第五週', [`points.${slots[0]}`]: '12.5', [`points.${slots[1]}`]: '7' };
    await post(set, { ...typed, press: `up.${slots[1]}` });
    await post(set, { press: `pool.${slots[2]}`, [`pool.${slots[2]}`]: 'R04' });
    const { body } = await ta.get(set);
    const order = [...body.matchAll(/id="slot-([^"]+)"/g)].map((match) => match[1]);
    expect(order).toEqual([slots[1], slots[0], slots[2]]);
    expect(body).toContain('value="12.5"');
    expect(body).toContain('第五週');
    expect(body).toContain(`unpool.${slots[2]}.R04`);
  });

  it('is told which points cannot be read, and nothing typed is lost', async () => {
    const set = await compose('R04');
    const slot = /id="slot-([^"]+)"/.exec((await ta.get(set)).body)![1]!;
    const answer = await ta.post(set, { title: 'Kept', [`points.${slot}`]: 'ten', press: 'save' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="ten"');
    expect(answer.body).toContain('Kept');
    expect((await ta.get(set)).body).not.toContain('Kept');
  });

  it('sees how far a publication has come while it runs, and nothing before or after', async () => {
    const quiz = await assignmentOf(await compose('L05', 'S06'));
    const asked = async () =>
      (await ta.get(`${quiz}/publishing.json`)).json<{ done: number; total: number }>();
    expect(await asked()).toEqual({ done: 0, total: 0 });
    const seen: number[] = [];
    const look = async (): Promise<void> => {
      const { done, total } = await asked();
      if (total > 0) seen.push(done / total);
    };
    const looking = setInterval(() => void look(), 5);
    await post(`${quiz}/publish`, {});
    clearInterval(looking);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(await asked()).toEqual({ done: 0, total: 0 });
  });

  it('sees a draft follow its set, and a published quiz keep what it had', async () => {
    const set = await compose('Q02');
    const quiz = await assignmentOf(set);
    await post(set, { press: 'add.R04b' });
    await post(`${quiz}/publish`, {});
    await post(set, { press: 'add.Q03c' });
    expect((await assignments())[0]?.slots).toHaveLength(2);
  });

  it('leaves a trace of every act', async () => {
    await post(`${await assignmentOf(await compose('Q02'))}/publish`, {});
    const acts = (await listAudit(site.deps.db.read, 'dl', 20)).map(({ act }) => act);
    expect(acts).toEqual([
      'publish-assignment',
      'create-assignment',
      'change-slots',
      'change-slots',
      'create-problem-set',
    ]);
  });
});

describe('a draft', () => {
  it('can be thrown away, a published assignment cannot', async () => {
    const quiz = await assignmentOf(await compose('Q02'));
    await post(`${quiz}/discard`, {});
    expect(await assignments()).toEqual([]);
    const other = await assignmentOf(await compose('Q02'));
    await post(`${other}/publish`, {});
    expect((await ta.post(`${other}/discard`, {})).statusCode).toBe(409);
    expect(await assignments()).toHaveLength(1);
  });
});

describe('a set', () => {
  it('can begin with one question, or as a copy of another set', async () => {
    const set = await post(`${course}/sets`, { recipe: 'L04' });
    const copy = await post(`${course}/sets`, { copy: set.split('/').at(-1)! });
    expect((await ta.get(copy)).body).toContain('bank/L04');
  });
});

describe('publishing', () => {
  const strict = recipeSchema.parse({
    id: 'own-strict',
    version: 1,
    title: 'Never',
    topics: [],
    level: 1,
    minutes: 1,
    statement: 'x',
    given: { x: { draw: { kind: 'integer', from: 1, to: 3 } } },
    forward: 'f = x**2',
    require: ['x > 5'],
    parts: [
      {
        id: 'value',
        prompt: 'f',
        answer: { as: 'number', cells: [{ id: 'f', points: 1000, asks: { kind: 'value', of: 'f' } }] },
      },
    ],
  });

  it('refuses a recipe that nothing passes, and names the rule that bites', { timeout: 60_000 }, async () => {
    await writePlainQuestion(site.deps, { courseId: 'dl', byId: 'ta' }, strict);
    const quiz = await assignmentOf(await compose('Q02', 'own-strict'));
    const answer = await ta.post(`${quiz}/publish`, {});
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<code>x &gt; 5</code>');
    expect((await assignments())[0]?.state).toBe('draft');
    expect(await countDraws(site.deps.db.read, (await assignments())[0]!.id)).toBe(0);
  });

  it('refuses an empty set, and a second publication', async () => {
    const empty = await assignmentOf(await compose());
    expect((await ta.post(`${empty}/publish`, {})).statusCode).toBe(422);
    const quiz = await assignmentOf(await compose('Q02'));
    await post(`${quiz}/publish`, {});
    expect((await ta.post(`${quiz}/publish`, {})).statusCode).toBe(422);
  });

  it('lets others be served between two variants', { timeout: 60_000 }, async () => {
    const quiz = await assignmentOf(await compose('L05', 'L04'));
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    await post(`${quiz}/publish`, {});
    clearInterval(counting);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('the settings', () => {
  const fields = {
    title: 'Homework 1',
    start: 'clock',
    opensAt: '2026-09-16T12:00',
    closesAt: '2026-09-23T23:59',
    timeLimit: '',
    handIn: 'question',
    triesPerQuestion: '3',
    attempts: '1',
    release: 'afterClose',
    hints: 'on',
    followThroughPercent: '80',
    hintCostPercent: '0',
    weight: '100',
  };

  it('are read in the zone of the course', async () => {
    const homework = await assignmentOf(await compose('R04'), 'homework');
    await post(`${homework}/settings`, fields);
    expect((await assignments())[0]?.policy).toMatchObject({
      closesAt: Date.UTC(2026, 8, 23, 15, 59),
      triesPerQuestion: 3,
      followThroughPercent: 80,
      hints: true,
      oneRuleOneDeduction: false,
    });
    expect((await ta.get(`${homework}/settings`)).body).toContain('value="2026-09-23T23:59"');
  });

  it('name each field that cannot be read and keep what was typed', async () => {
    const homework = await assignmentOf(await compose('R04'), 'homework');
    const bad = {
      ...fields,
      closesAt: '2026-09-01T00:00',
      triesPerQuestion: 'many',
      followThroughPercent: '120',
      hintCostPercent: '0',
    };
    const answer = await ta.post(`${homework}/settings`, bad);
    expect(answer.statusCode).toBe(422);
    for (const field of ['closesAt', 'triesPerQuestion', 'followThroughPercent']) {
      expect(answer.body).toContain(`id="${field}-issue"`);
    }
    expect(answer.body).toContain('value="many"');
  });

  it('of homework need an end before results can wait for it', async () => {
    const homework = await assignmentOf(await compose('R04'), 'homework');
    expect((await ta.post(`${homework}/settings`, { ...fields, closesAt: '' })).statusCode).toBe(422);
    expect((await ta.post(`${homework}/publish`, {})).statusCode).toBe(422);
  });
});
