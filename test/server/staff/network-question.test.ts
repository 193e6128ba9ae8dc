import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCourseRecipe } from '../../../server/store/course-recipes.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { giveCourse } from '../../support/given-assignment.ts';

let site: TestSite;
let ta: Browser;
const page = '/courses/dl/networks/new';

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  ta = await site.signedIn('ta');
  await ta.get(page);
});
afterEach(() => site.close());

type Typed = Readonly<Record<string, string | readonly string[]>>;

function choose(typed: Typed) {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(typed)) {
    for (const one of [value].flat()) fields.append(name, one);
  }
  return ta.post(page, fields);
}

const threeLayers = {
  inputs: '3',
  units: ['4', '', '2'],
  activation: ['relu', 'sigmoid', 'tanh'],
  outputs: '2',
  outputActivation: 'none',
  loss: 'mean',
  bias: 'yes',
};

describe('a question on a network of any shape', () => {
  it('is made from sizes and activations, one derivation in each layer, and can be looked at', async () => {
    const answer = await choose(threeLayers);
    expect(answer.statusCode).toBe(303);
    const id = String(answer.headers.location).split('/').at(-1)!;
    const recipe = await findCourseRecipe(site.deps.db.read, 'dl', { id });
    expect(recipe?.title.en).toBe('Derive a 3-4-2-2 network');
    expect(recipe?.parts[0]?.answer).toMatchObject({ cells: [{ targets: { length: 3 } }] });
    const sample = await ta.get(String(answer.headers.location));
    expect(sample.body).toContain('fig-network');
    expect(sample.body).not.toContain(`/questions/${id}`);
  });

  it('goes into the set from which it was made', async () => {
    const set = String((await ta.post('/courses/dl/sets', { title: 'Homework' })).headers.location);
    const answer = await choose({ ...threeLayers, set: set.split('/').at(-1)! });
    expect(answer.headers.location).toBe(set);
    expect((await ta.get(set)).body).toContain('3-4-2-2');
  });

  it('is drawn without being saved, with and without script', async () => {
    const drawn = await choose({ ...threeLayers, show: '1' });
    expect(drawn.statusCode).toBe(200);
    expect(drawn.body).toContain('3-4-2-2');
    const asked = await ta.get(`${page}?inputs=1&units=2&units=3&outputs=1`);
    expect(asked.body).toContain('1-2-3-1');
    expect((await ta.get('/courses/dl/bank')).body).not.toContain('3-4-2-2');
  });

  it('that is larger than the grader draws is accepted and marked by people', async () => {
    const answer = await choose({ inputs: '9', units: ['5'], outputs: '1' });
    expect(answer.statusCode).toBe(303);
    const id = String(answer.headers.location).split('/').at(-1)!;
    const recipe = await findCourseRecipe(site.deps.db.read, 'dl', { id });
    expect(recipe?.parts.map((part) => part.answer.as)).toEqual(['text', 'text']);
    expect((await ta.get(`${page}?inputs=9&units=5`)).body).toContain('Marked by people');
  });

  it.each([
    ['no inputs', { inputs: '0' }, 'inputs'],
    ['a word for a size', { units: ['three'] }, 'units'],
    ['half a unit', { units: ['2.5'] }, 'units'],
    ['too many outputs', { outputs: '17' }, 'outputs'],
    ['cross-entropy without probabilities', { loss: 'crossEntropy' }, 'sigmoid'],
  ])('with %s is not kept, and what was chosen is shown again', async (_, typed, sign) => {
    const answer = await choose({ ...threeLayers, ...typed });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(sign);
    expect(answer.body).toContain('class="field__issue"');
    expect(answer.body).toContain('value="tanh" selected');
    expect((await ta.get('/courses/dl/bank')).body).not.toContain('3-4-2-2');
  });
});
