import type { LightMyRequestResponse } from 'fastify';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { misconceptions } from '../../grader/misconceptions/misconceptions.ts';
import { keyOf } from '../../problems/key.ts';
import { openAttempt } from '../../server/actions/open-attempt.ts';
import { findAssignmentById } from '../../server/store/assignments.ts';
import { openSite, type TestSite } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { fill, hidden } from '../support/form-filling.ts';
import { giveFullCourse } from '../support/full-course.ts';
import { giveAssignment } from '../support/given-assignment.ts';

const minute = 60_000;
let site: TestSite;
let kwame: Browser;

beforeAll(async () => {
  site = await openSite();
  await giveFullCourse(site);
  const policy = { closesAt: site.deps.clock() + 60 * minute, triesPerQuestion: 2 };
  const slots = [{ recipe: 'L01', network: 'net' }, { recipe: 'L04', network: 'net' }, { recipe: 'R04' }];
  await giveAssignment(site.deps, { id: 'homework', kind: 'homework', policy, slots });
  kwame = await site.signedIn('kwame');
});
afterAll(() => site.close());

/** Not what a page shows anyway (what is given, the words of a choice), nor too short to tell. */
function isTelling(text: string, given: string): boolean {
  return text.length >= 4 && /[\d*+()]/.test(text) && !given.includes(JSON.stringify(text).slice(1, -1));
}

/** Everything about an attempt that nobody may read before the release, with what it is. */
async function secretsOf(attemptId: string): Promise<readonly (readonly [what: string, text: string])[]> {
  const { deps } = site;
  const opened = (await openAttempt(deps, { personId: 'kwame', attemptId, now: deps.clock() }))!;
  const row = (await findAssignmentById(deps.db.read, opened.assignment.id))!;
  const found: (readonly [string, string])[] = [['secret', row.secret]];
  for (const { sheet } of opened.questions) {
    const { recipe, variant } = sheet;
    found.push(['seed', variant.seed], ['digest', variant.digest]);
    const shown = JSON.stringify([variant, recipe.statement, recipe.parts.map(({ prompt }) => prompt)]);
    for (const [part, cells] of Object.entries(keyOf(recipe, variant))) {
      for (const [cell, text] of Object.entries(cells)) {
        if (isTelling(text, shown)) found.push([`${recipe.id} ${part}/${cell}`, text]);
      }
    }
  }
  for (const [code, { name }] of Object.entries(misconceptions)) {
    for (const text of Object.values(name)) found.push([code, text]);
  }
  return found;
}

const wordsOfJudgement = [
  /class="verdict|verdict--|verdict-row/,
  /承前正確|不正確|Carried forward|followThrough/,
  /misconception|迷思|data-correct|"expected"|certificate/i,
  /\d+(?:\.\d+)? (?:of|\/) \d+ points|得分|worked__line/,
];

/** What was sent, as it is and as it reads: typeset numbers and fractions are spelled out. */
function readable(body: string): string {
  const plain = body.replaceAll(/−/g, '-');
  return `${plain}\n${plain.replaceAll('</mn><mn>', '/').replaceAll(/<[^>]*>/g, '')}`;
}

/** A numeral counts only by itself, not as a piece of a longer one. */
function holds(sent: string, text: string): boolean {
  if (!/^[-\d./]+$/.test(text)) return sent.includes(text);
  return new RegExp(`(?<![\\d.])${text.replaceAll('.', '\\.')}(?![\\d.])`).test(sent);
}

const homes = new Set(['/', '/assignments']);

function expectSilent(
  what: string,
  { headers, body }: LightMyRequestResponse,
  secrets: readonly (readonly [string, string])[],
): void {
  const sent = `${JSON.stringify(headers)}\n${readable(body)}`;
  expect([what, secrets.filter(([, text]) => holds(sent, text))]).toEqual([what, []]);
  // The start page shows what came of earlier assignments.
  const words = homes.has(what) ? [] : wordsOfJudgement;
  expect([what, words.filter((word) => word.test(sent))]).toEqual([what, []]);
}

async function startOf(assignment: string): Promise<string> {
  await kwame.get(`/assignments/${assignment}`);
  return String((await kwame.post(`/assignments/${assignment}/attempts`)).headers.location);
}

const around = (assignment: string) => [
  ...homes,
  `/assignments/${assignment}`,
  `/assignments/${assignment}/state`,
];

describe('before the release of a quiz', () => {
  it('no page, answer or error that a student can get holds a key, a seed or a judgement', async () => {
    const attempt = await startOf('quiz');
    const secrets = await secretsOf(attempt.split('/').at(-1)!);
    expect(secrets.filter(([what]) => /\//.test(what)).length).toBeGreaterThan(10);
    const look = async (path: string): Promise<void> => expectSilent(path, await kwame.get(path), secrets);
    const pages = ['', '/clock', '/review', '/receipt', '/feedback'].map((page) => `${attempt}${page}`);
    const questions = Array.from({ length: 10 }, (_, index) => `${attempt}/questions/${index + 1}`);
    const all = [
      ...around('quiz'),
      ...pages,
      ...questions.flatMap((path) => [path, `${path}/receipt`, `${path}/feedback`]),
    ];
    for (const path of all) await look(path);
    for (const path of questions) {
      const filled = await fill(kwame, path, { go: 'stay', [await firstBox(path)]: '77.125' });
      expectSilent(`POST ${path}`, filled, secrets);
      for (const act of ['solution', 'another']) {
        const refused = await kwame.post(`${path}/${act}`);
        expect(refused.statusCode).toBe(404);
        expectSilent(`POST ${path}/${act}`, refused, secrets);
      }
    }
    for (const path of all) await look(path);
    const review = await kwame.get(`${attempt}/review`);
    const handed = await kwame.post(`${attempt}/hand-in`, { clientId: hidden(review.body, 'clientId') });
    expectSilent('hand-in', handed, secrets);
    for (const path of all) await look(path);
  });

  it('would be noticed here if it did: after the release all of it can be read', async () => {
    const attempt = await startOf('past');
    const secrets = await secretsOf(attempt.split('/').at(-1)!);
    const { body } = await kwame.get(`${attempt}/feedback`);
    expect(secrets.filter(([, text]) => holds(readable(body), text)).length).toBeGreaterThan(5);
    expect(wordsOfJudgement.some((words) => words.test(body))).toBe(true);
  });

  async function firstBox(path: string): Promise<string> {
    const { body } = await kwame.get(path);
    return /<(?:input|textarea|select)[^>]*name="([^"]*\/[^"]*)"/.exec(body)?.[1] ?? '';
  }
});

describe('before the release of homework', () => {
  it('a submitted question gives a receipt and no judgement', async () => {
    const attempt = await startOf('homework');
    const id = attempt.split('/').at(-1)!;
    const secrets = await secretsOf(id);
    const opened = (await openAttempt(site.deps, {
      personId: 'kwame',
      attemptId: id,
      now: site.deps.clock(),
    }))!;
    for (const { sheet, row } of opened.questions) {
      const path = `${attempt}/questions/${row.position}`;
      const key = keyOf(sheet.recipe, sheet.variant);
      const fields = Object.fromEntries(
        Object.entries(key).flatMap(([part, cells]) =>
          Object.keys(cells).map((cell) => [`${part}/${cell}`, '77.125']),
        ),
      );
      const sent = await fill(kwame, path, { ...fields, go: 'submit' });
      expect(sent.headers.location).toBe(`${path}/receipt`);
      for (const page of [
        path,
        `${path}/receipt`,
        `${path}/feedback`,
        `${attempt}/feedback`,
        ...around('homework'),
      ]) {
        expectSilent(page, await kwame.get(page), secrets);
      }
    }
  });
});

describe('what browsers load', () => {
  const editor = 'node_modules/(?:@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt)/';
  const ours = new RegExp(`^(?:client/|grader/notation/|\0vite/)|${editor}`);

  it('is made of client code, the notation and the editor of code: nothing that grades, traces or draws', async () => {
    const root = new URL('../..', import.meta.url).pathname;
    const built = await build({
      root,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      build: { write: false },
    });
    const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    const modules = outputs.flatMap((one) => (one.type === 'chunk' ? Object.keys(one.modules) : []));
    const named = modules.map((path) => path.replace(root, ''));
    expect(named).toContain('client/student.ts');
    expect(named.filter((path) => !ours.test(path))).toEqual([]);
    expect(outputs.filter(({ fileName }) => fileName.endsWith('.map'))).toEqual([]);
  });

  it('would be noticed here if it were more', () => {
    expect(ours.test('grader/grade/grade.ts')).toBe(false);
    expect(ours.test('problems/bank.ts')).toBe(false);
  });
});
