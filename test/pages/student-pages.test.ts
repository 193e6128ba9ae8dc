import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../grader/language.ts';
import { keyOf } from '../../problems/key.ts';
import type { Reader } from '../../server/pages/layout.ts';
import { compileViews } from '../../server/pages/render.ts';
import { fixture, fixtureNames } from './fixture-models.ts';
import { sheetsOf } from './fixture-sheets.ts';

const views = resolve(import.meta.dirname, '../../server/views');
const render = compileViews(views, (name) => `/assets/${name}`);

function page(name: string, language: Reader['language'] = 'en'): string {
  const reader: Reader = {
    language,
    theme: 'auto',
    course: 'Deep Learning',
    home: '/',
    person: 'Lin Pin-yu',
    csrf: 'token',
    path: `/${name}`,
  };
  return render(...fixture(name, reader));
}

describe.each(languages)('in %s', (language) => {
  test.each(fixtureNames)('the page %s is complete and keeps to the policy of the site', (name) => {
    const html = page(name, language);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toMatch(/<h1/);
    expect(html).not.toMatch(/ style="/);
    expect(html).not.toMatch(/<script(?![^>]*(src=|type="application\/json"))/);
    expect(html).not.toMatch(/\bundefined\b|\[object Object\]|NaN/);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  test.each(fixtureNames)('every id on the page %s is there once', (name) => {
    const ids = [...page(name, language).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

test('every form that posts carries the token of its reader', () => {
  const html = page('review');
  const forms = html.match(/<form[^>]*method="post"[^>]*>/g) ?? [];
  expect(forms.length).toBeGreaterThan(1);
  expect(html.match(/name="csrf" value="token"/g)).toHaveLength(forms.length);
});

test('a box of a question can be named, described and read by a script', () => {
  const html = page('question-3');
  expect(html).toMatch(/name="gradient\/w\d\d"|name="gradient\/b\d"/);
  expect(html).toContain('data-draft-url="/draft"');
  expect(html).toContain('data-reads="number"');
});

test('the key of a question is not on its page', () => {
  const [sheet] = sheetsOf(['R07']);
  const key = sheet === undefined ? {} : keyOf(sheet.recipe, sheet.variant);
  const answers = Object.values(key['gradients'] ?? {}).filter((text) => /^-?\d+\.\d{2,}$/.test(text));
  const html = page('question-9');
  for (const answer of answers) expect(html).not.toContain(answer);
  expect(html).not.toContain('"expected"');
});

test('a filled row of grad_table stands beside the later questions of its network', () => {
  expect(page('question-4')).toMatch(/class="kept" data-insert="[^"]+" data-symbol="dL\/dyhat"/);
});

test('the asked weight is ringed, and its chain stands beneath the network', () => {
  const html = page('question-3');
  expect(html.match(/fig-asked/g)).toHaveLength(1);
  expect(html.match(/class="fig fig-chain"/g)).toHaveLength(1);
});

test('the review counts what is blank and quotes what cannot be read', () => {
  const html = page('review');
  expect(html).toMatch(/\d+ boxes are still blank\./);
  expect(html).toContain('One answer cannot be read yet.');
  expect(html).toContain('Percent signs are not read');
});

test('the receipt shows its code in two groups, the weekday, and every answer as read', () => {
  const html = page('receipt');
  expect(html).toContain('<span>KWT</span><span>QXA</span>');
  expect(html).toContain('Wed 14 Oct 2026, 16:29:00');
  expect(html).toContain('6 of 6 answered');
});

test('results say each verdict in words beside its mark', () => {
  const html = page('feedback');
  expect(html).toContain('verdict--correct');
  expect(html).toContain('Not correct');
  expect(html).toContain('Worked solution with your numbers');
});

test('what a student typed is text on every page, never markup', () => {
  const html = page('hostile');
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img');
});
