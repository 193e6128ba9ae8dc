import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bank } from '../../problems/bank.ts';
import type { Reader } from '../../server/pages/layout.ts';
import { compileViews } from '../../server/pages/render.ts';
import { questionAlone } from './fixture-models.ts';
import { sheetsOf, typedSheet } from './fixture-sheets.ts';

const root = resolve(import.meta.dirname, '../..');
const render = compileViews(resolve(root, 'server/views'), (name) => `/assets/${name}`);

const reader: Reader = {
  language: 'en',
  theme: 'auto',
  course: 'Deep Learning',
  home: '/',
  person: 'Lin Pin-yu',
  csrf: 'token',
  path: '/question',
};

/** A stylesheet with all that it imports. */
function styles(path: string): string {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/@import '([^']+)'/g)].map(([, file = '']) =>
    resolve(dirname(path), file),
  );
  return [text, ...imports.map(styles)].join('\n');
}

const classesIn = (css: string): ReadonlySet<string> =>
  new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));

const everywhere = classesIn(
  styles(resolve(root, 'client/style.css')) + styles(resolve(root, 'client/pages.css')),
);

function pageOf(recipe: string): string {
  const [sheet] = sheetsOf([recipe]);
  return render('question', questionAlone(reader, typedSheet(sheet!)));
}

test.each(bank.map(({ id }) => id))('the page of %s loads the look of everything on it', (recipe) => {
  const html = pageOf(recipe);
  const loaded = [...html.matchAll(/href="\/assets\/([a-z-]+\.css)"/g)].map(([, file = '']) => file);
  const known = classesIn(loaded.map((file) => styles(resolve(root, 'client', file))).join('\n'));
  const used = [...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
  const bare = [...new Set(used)].filter((name) => everywhere.has(name) && !known.has(name));
  expect({ loaded: loaded.length > 0, bare }).toEqual({ loaded: true, bare: [] });
});

test('and a page of numbers nothing of rows or code', () => {
  expect(pageOf('L05')).not.toContain('long-answers.css');
});
