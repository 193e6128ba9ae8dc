import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCourseRecipe } from '../../../server/store/course-recipes.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { giveCourse } from '../../support/given-assignment.ts';

let site: TestSite;
let ta: Browser;
const page = '/courses/dl/forward/new';

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  ta = await site.signedIn('ta');
  await ta.get(page);
});
afterEach(() => site.close());

type Typed = Readonly<Record<string, string | readonly string[]>>;

function send(typed: Typed) {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(typed)) {
    for (const one of [value].flat()) fields.append(name, one);
  }
  return ta.post(page, fields);
}

const slide = String.raw`h_1 = w_{1,1}x_1 + w_{2,1}x_2 + b_1 \\
h_2 = w_{1,2}x_1 + w_{2,2}x_2 + b_2 \\
\hat{y} = w_{3,1}h_1 + w_{3,2}h_2 + b_3 \\
L = \frac{1}{2}(y-\hat{y})^2`;

const saved = async (answer: Awaited<ReturnType<typeof send>>) => {
  expect(answer.statusCode).toBe(303);
  const id = String(answer.headers.location).split('/').at(-1)!;
  return (await findCourseRecipe(site.deps.db.read, 'dl', { id }))!;
};

describe("a TA's own forward pass", () => {
  it('pasted from the slide is read, drawn as the network it is, and proposed with roles and gradients', async () => {
    const answer = await send({ text: slide, show: '1' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('w31*h1 + w32*h2 + b3');
    expect(answer.body).toContain('fig-network');
    expect(answer.body).toContain('distance from yhat');
    expect(answer.body.match(/name="gradient" value="\w+" checked/g)).toHaveLength(9);
    expect((await ta.get('/courses/dl/bank')).body).not.toContain('>Your own forward pass</a></li>');
  });

  it('is certified when it is saved, with the wrong rules that can show on it, and can be looked at', async () => {
    const answer = await send({ text: slide, title: 'The network of the slides' });
    const recipe = await saved(answer);
    expect(recipe.title.en).toBe('The network of the slides');
    expect(recipe.require).toEqual(['alive', 'kinkMargin', 'short', 'notPrinted']);
    expect(recipe.misconceptions).toEqual(expect.arrayContaining(['M01', 'M02', 'M14']));
    const sample = await ta.get(String(answer.headers.location));
    expect(sample.body).toContain('fig-network');
    expect(sample.body).toContain('M01');
  });

  it('asks what was ticked and draws from what was typed', async () => {
    const text = 'h = w*x + b\nL = (y - h)**2';
    const recipe = await saved(
      await send({
        ...{ text, of: text, value: ['h'], gradient: ['w', 'h'] },
        ...{ name: ['w', 'x'], role: ['parameter', 'input'], values: ['7, -9', '2 3'] },
      }),
    );
    expect(recipe.given['w']?.draw).toEqual({ kind: 'oneOf', values: ['7', '-9'] });
    const asked = recipe.parts.map(({ answer }) =>
      'cells' in answer ? answer.cells.map(({ id }) => id) : [],
    );
    expect(asked).toEqual([['h'], ['w', 'h']]);
  });

  it('of arrays gets shapes that fit, and a box for every entry of a gradient', async () => {
    const text = 'Z = X @ W + b\nH = np.maximum(0, Z)\nL = np.sum(H * M)';
    const recipe = await saved(await send({ text }));
    expect(recipe.given['b']?.draw).toMatchObject({ kind: 'array' });
    expect(recipe.parts.map(({ answer }) => answer.as)).toEqual(['number', 'matrix', 'vector']);
  });

  const matrices = String.raw`Z = XW + b \\ H = \max(0, Z) \\ L = \frac{1}{n}\|H - Y\|^2`;
  const rows = { of: matrices, text: matrices, name: ['X', 'W', 'b', 'Y'], gradient: ['W', 'b'] };
  const found = ['(3, 2)', '(2, 3)', '(3,)', '(3, 3)'];

  it('takes the shapes that are typed, and the others follow', async () => {
    const shown = await send({ ...rows, found, shape: ['4×2', '(2, 3)', '(3,)', '(3, 3)'], show: '1' });
    expect(shown.body).toMatch(/name="found" value=""><input [^>]*name="shape" value="4×2"/);
    expect(shown.body).toMatch(/name="found" value="\(4, 3\)"><input [^>]*name="shape" value="\(4, 3\)"/);
    expect(shown.body).toContain('1/4*np.sum((H - Y)**2)');
  });

  it('with shapes that do not fit is not kept: the reason is said, and the shapes stay', async () => {
    const answer = await send({ ...rows, found, shape: ['(4, 2)', '(3, 3)', '(3,)', '(3, 3)'] });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('X is 4×2 and W is 3×3');
    expect(answer.body).toContain('name="shape" value="(4, 2)"');
    const unread = await send({ ...rows, found, shape: ['much', ...found.slice(1)] });
    expect(unread.statusCode).toBe(422);
    expect(unread.body).toContain('A shape such as (3, 2).');
    expect(unread.body).toContain('name="shape" value="much"');
  });

  it('shows its equations as they stand on the slide, behind the words that were typed', async () => {
    const recipe = await saved(await send({ ...rows, found, shape: found, intro: 'A layer of a network.' }));
    expect(recipe.statement.en).toMatch(/^A layer of a network\.\n\n\$Z = X W \+ b\$/);
    expect(recipe.statement['zh-TW']).toMatch(/^A layer of a network\./);
    const stray = await send({ ...rows, found, shape: found, intro: 'With {q}.' });
    expect(stray.statusCode).toBe(422);
    expect(stray.body).toContain('a value that is not drawn');
    expect(stray.body).toContain('With {q}.');
  });

  it('goes into the set from which it was written', async () => {
    const set = String((await ta.post('/courses/dl/sets', { title: 'Homework' })).headers.location);
    const answer = await send({ text: slide, title: 'From the slides', set: set.split('/').at(-1)! });
    expect(answer.headers.location).toBe(set);
    expect((await ta.get(set)).body).toContain('From the slides');
  });

  it.each([
    ['a command nobody knows', 'h = w*x\nL = \\foo h', 'Line 2: The command \\foo is not known.'],
    ['no left side', 'w*x + b', 'Line 1'],
    ['an import', 'h = w*x\nimport os', 'Line 2: This is not available here.'],
    ['shapes that never fit', 'L = np.zeros((2, 3)) @ np.ones((2, 3))', 'The shapes do not fit'],
    ['nothing', '', 'Line 1'],
  ])(
    'with %s is not kept; the line and the reason are said, and the text is still there',
    async (_, text, sign) => {
      const answer = await send({ text });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(sign);
      expect(answer.body).toContain('class="field__issue"');
      expect(answer.body.replaceAll('&#x3D;', '=')).toContain(`>${text.split('\n')[0]}`);
    },
  );

  it('with values that are no numbers is not kept, and says at which name', async () => {
    const text = 'L = w*x';
    const answer = await send({ text, of: text, name: 'w', role: 'parameter', values: 'two', gradient: 'w' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Numbers with commas between them');
  });

  it('that asks nothing, or whose gradients are always 0, is not kept', async () => {
    const text = 'L = 0*w*x';
    const nothing = await send({ text, of: text });
    expect(nothing.statusCode).toBe(422);
    expect(nothing.body).toContain('Nothing is asked yet');
    const dead = await send({ text });
    expect(dead.statusCode).toBe(422);
    expect(dead.body).toContain('No numbers pass the checks');
  });
});
