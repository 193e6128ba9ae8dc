import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBreaches, type SourceFile } from './support/house-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['grader', 'problems', 'server', 'client', 'cli', 'migrations'];

function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|css|hbs)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(root, path), text: readFileSync(path, 'utf8') };
    });
}

const sources = rooms.flatMap(sourcesIn);

describe('the house', () => {
  test('is found by this test', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  test('keeps its own rules', () => {
    expect(findBreaches(sources)).toEqual([]);
  });

  test('half of its source files have fewer than 80 lines', () => {
    const lengths = sources
      .filter(({ path }) => path.endsWith('.ts'))
      .map(({ text }) => text.split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });
});

describe('the rules of the house notice', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });

  test.each([
    ['a problem that knows the server', file('problems/x.ts', "import { a } from '../server/app.ts';")],
    [
      'a grader that knows a problem, by type alone',
      file('grader/x.ts', "import type { Recipe } from '../problems/recipe.ts';"),
    ],
    [
      'a browser that sees a reference answer',
      file('client/x.ts', "import { trace } from '../grader/trace/trace.ts';"),
    ],
    ['SQL in a route', file('server/routes/x.ts', "db.selectFrom('person')")],
    ['a transaction in a page', file('server/pages/x.ts', 'await deps.db.commit(async (tx) => tx)')],
    [
      'judging that knows a page',
      file('server/grading/x.ts', "import { homePage } from '../pages/student/home.ts';"),
    ],
    ['a drawer', file('server/utils/x.ts', '')],
    ['a file of 251 lines', file('server/pages/x.ts', 'x\n'.repeat(251))],
    ['a clock in the grader', file('grader/x.ts', 'const now = Date.now();')],
    ['a file that a problem reads', file('problems/x.ts', "import { readFileSync } from 'node:fs';")],
    ['chance in a problem', file('problems/x.ts', 'const r = Math.random();')],
    ['a style attribute', file('server/views/x.hbs', '<p style="color: red">')],
    ['an inline script', file('server/views/x.hbs', '<script>alert(1)</script>')],
    ['a default export', file('server/pages/x.ts', 'export default 1;')],
    [
      'an HTTP reply in an action',
      file('server/actions/x.ts', "import type { FastifyReply } from 'fastify';"),
    ],
  ])('%s', (_name, breach) => {
    expect(findBreaches([breach])).not.toEqual([]);
  });
});
