import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[1]!);

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
];

/** Scripts and commands that a text tells people to run and that do not exist. */
function deadCommands(text: string): readonly string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const registered = new Set(readdirSync(join(root, 'cli/commands')).map((file) => file.replace('.ts', '')));
  const npm = [...matches(text, /npm run (?:-s )?([\w-]+)/g), ...matches(text, /npm (start|test)\b/g)];
  return [
    ...npm.filter((script) => !Object.hasOwn(scripts, script)),
    ...matches(text, /npx adjoint ([a-z]+)/g).filter((command) => !registered.has(command)),
  ];
}

/** Links of a page, and paths that it names, that lead nowhere. */
function deadPaths(page: string, text: string): readonly string[] {
  const links = matches(text, /\]\((?!https?:|#)([^)#]+)/g).map((link) => join(dirname(page), link));
  const named = matches(
    text,
    /`((?:grader|problems|server|client|cli|migrations|test|bench|docs)\/[\w./-]*)`/g,
  );
  return [...links, ...named].filter((path) => !existsSync(join(root, path)));
}

describe('what the documents tell people to run and to open', () => {
  test.each(pages)('%s names commands and files that exist', (page) => {
    expect([...deadCommands(read(page)), ...deadPaths(page, read(page))]).toEqual([]);
  });

  test('every decision is listed, and numbered once', () => {
    const records = readdirSync(join(root, 'docs/decisions')).filter((file) => /^\d{4}-/.test(file));
    const listed = matches(read('docs/decisions/README.md'), /\]\((\d{4}-[\w-]+\.md)\)/g);
    expect(listed).toEqual(records.toSorted());
    expect(new Set(records.map((file) => file.slice(0, 4))).size).toBe(records.length);
  });
});

test('a command, a link or a path that leads nowhere is noticed', () => {
  expect(deadCommands('`npm run standalone`, `npx adjoint guess`')).toEqual(['standalone', 'guess']);
  expect(deadPaths('docs/x.md', '[a](nowhere.md) and `server/nothing.ts`')).toEqual([
    'docs/nowhere.md',
    'server/nothing.ts',
  ]);
});
