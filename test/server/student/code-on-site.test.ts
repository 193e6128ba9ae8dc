import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findGrade } from '../../../server/store/grades.ts';
import { listDraftsOf } from '../../support/stored-drafts.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { begin, fill, idOf, keyFields } from '../../support/form-filling.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';

let site: TestSite;
let mei: Browser;
let attempt: string;
let path: string;
let model: string;
const name = 'code/backward';

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  await giveAssignment(site.deps, { id: 'practice', kind: 'practice', slots: [{ recipe: 'N01' }] });
  mei = await site.signedIn('mei');
  attempt = await begin(mei, 'practice');
  path = `${attempt}/questions/1`;
  model = (await keyFields(site.deps.db.read, attempt, 1))[name] ?? '';
});
afterEach(() => site.close());

const run = (text: string) => mei.postJson(`${path}/run`, { part: 'code', cell: 'backward', text });
const gradeOfMei = () => findGrade(site.deps.db.read, 'practice', 'mei');

describe('a student who writes backward()', () => {
  it('begins with the forward pass, and an untouched box is no answer', async () => {
    const page = await mei.get(path);
    expect(page.body).toContain('def backward(x, y, p, relu&#x3D;False):');
    expect(page.body).not.toContain('dyhat &#x3D; yhat - y');
    const [starter = ''] = model.split('    dyhat');
    const answer = await fill(mei, path, { [name]: starter, go: 'submit' });
    expect(answer.statusCode).toBe(422);
    expect(await listDraftsOf(site.deps, idOf(attempt))).toEqual([]);
  });

  it('gets the points, and the gradebook shows them', async () => {
    const judged = await mei.follow(await fill(mei, path, { [name]: model, go: 'submit' }));
    expect(judged.body).toContain('13 of 13 tests passed');
    expect(await gradeOfMei()).toMatchObject({ points: 10_000, maxPoints: 10_000 });
    const gradebook = await (await site.signedIn('ta')).get('/courses/dl/gradebook');
    expect(gradebook.body).toContain('10');
  });

  it('with a forgotten gate keeps what is right, sees the smallest case and the likely cause', async () => {
    const ungated = model.replaceAll(/\n {4}if relu:\n(?: {8}.*\n)+/g, '\n');
    const judged = await mei.follow(await fill(mei, path, { [name]: ungated, go: 'submit' }));
    expect(judged.body).toContain('The smallest case that fails');
    expect(judged.body).toMatch(/x &#x3D; np\.array\(\[-?\d, -?\d\]\)/);
    expect(judged.body).toContain('gate');
    expect(judged.body).not.toContain('dz1 &#x3D; dz1*(z1 &gt; 0)');
    expect(await gradeOfMei()).toMatchObject({ points: 6667 });
  });

  it('loses no try to a syntax error, which is named with its line', async () => {
    const answer = await fill(mei, path, { [name]: model.replace('yhat - y', 'yhat -'), go: 'submit' });
    expect(answer.statusCode).toBe(422);
    expect(await gradeOfMei()).toBeUndefined();
  });
});

describe('running it', () => {
  it('shows what it prints and returns on the numbers of the statement, and no verdict', async () => {
    const answer = await run(model.replace('    return', "    print('dyhat', dyhat)\n    return"));
    expect(answer.statusCode).toBe(200);
    const { lines } = answer.json<{ lines: { kind: string; text: string }[] }>();
    expect(lines.filter(({ kind }) => kind === 'call').map(({ text }) => text)).toEqual([
      'backward(x, y, p)',
      'backward(x, y, p, relu=True)',
    ]);
    expect(lines.slice(1, 3).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^dyhat -?\d/),
      expect.stringMatching(/^w11 = -?\d/),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/correct|right|wrong/);
    expect(await gradeOfMei()).toBeUndefined();
  });

  it.each([
    ['def backward(', /line 1/i],
    ['import os', /line 1/i],
    ['x = 1', /backward/],
    ['def backward(x, y, p, relu=False):\n    return q', /line 2.*q/i],
  ])('says why %j does not run', async (code, reason) => {
    const { lines } = (await run(code)).json<{ lines: { kind: string; text: string }[] }>();
    expect(lines.find(({ kind }) => kind === 'issue')?.text).toMatch(reason);
  });

  it('is refused past thirty times a minute, and where no code is asked', async () => {
    const other = await mei.postJson(`${path}/run`, { part: 'code', cell: 'nothing', text: '1' });
    expect(other.statusCode).toBe(404);
    const answers = [];
    for (let time = 0; time < 30; time += 1) answers.push((await run('1')).statusCode);
    expect(answers.at(-2)).toBe(200);
    expect(answers.at(-1)).toBe(429);
  });
});

it('the editor may bring its styles by a nonce on this page, and on no other', async () => {
  const policy = async (url: string) => String((await mei.get(url)).headers['content-security-policy']);
  const own = /style-src 'self' 'nonce-([\w-]+)'/.exec(await policy(path))?.[1];
  expect(own).toBeDefined();
  expect(await policy(path)).not.toContain(own);
  expect(await policy('/account')).not.toContain('nonce');
});
