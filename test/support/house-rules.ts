import { posix } from 'node:path';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const importPattern = /^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/gm;

/** Imported paths of a file, relative ones resolved from the root. */
function importsOf(file: SourceFile): readonly string[] {
  return [...file.text.matchAll(importPattern)]
    .map((match) => match[1] ?? match[2] ?? '')
    .map((target) =>
      target.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file.path), target)) : target,
    );
}

/** For each room what it must not import, value and type alike. */
const mayNotImport: readonly (readonly [room: RegExp, target: RegExp])[] = [
  [/^grader\//, /^(problems|server|client|cli|migrations)\/|^node:/],
  [/^grader\/(?!numpy\/)/, /^@lezer/],
  [/^problems\//, /^(server|client|cli|migrations)\//],
  // The bank lists its own folder: docs/decisions/0030.
  [/^problems\/(?!bank\.ts$)/, /^node:/],
  [/^server\//, /^(client|cli)\//],
  [
    /^client\//,
    /^(problems|server|cli|migrations)\/|^node:|^grader\/(?!notation\/|arithmetic\/|answer\/|language\.ts|question\.ts|tensor\.ts)/,
  ],
  [/^server\/(actions|store|policy|pages|grading)\//, /^fastify$|^@fastify\/|^server\/(routes|http)\//],
  [/^server\/(store|pages)\//, /^server\/actions\//],
  [/^server\/(actions|grading|policy|store)\//, /^server\/pages\//],
  [/^server\/(policy|store)\//, /^server\/grading\//],
  [/^server\/routes\//, /^kysely$|^better-sqlite3$/],
  [/^server\/(?!store\/)/, /^better-sqlite3$/],
];

interface TextRule {
  readonly where: RegExp;
  readonly found: RegExp;
  readonly says: string;
}

const textRules: readonly TextRule[] = [
  {
    where: /^server\/(?!store\/).*\.ts$|^(cli|problems|grader)\//,
    found: /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/,
    says: 'SQL belongs to server/store',
  },
  {
    where: /^server\/(?!actions\/|store\/).*\.ts$/,
    found: /\.commit\(|\.transaction\(/,
    says: 'transactions belong to server/actions',
  },
  {
    where: /^(grader|problems|server\/(actions|policy|pages|store))\//,
    found: /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bperformance\.now\b/,
    says: 'time and chance are arguments',
  },
  {
    where: /^(grader|problems|server|client|cli)\/.*\.ts$/,
    found: /^export default /m,
    says: 'exports have names',
  },
  {
    where: /^(grader|problems|server|client|cli)\/.*\.ts$/,
    found: /\beval\(|new Function\(/,
    says: 'no text is run',
  },
  {
    where: /\.hbs$/,
    found: /<script(?![^>]*(\bsrc=|type="application\/json"))|\sstyle="|\son[a-z]+="/,
    says: 'the policy of the site allows no inline script or style',
  },
];

const drawers = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.ts$)/;

/** Everything in which the files break the rules of the house, as `path: sentence`. */
export function findBreaches(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const breaches: string[] = [];
    const lines = file.text.split('\n').length - 1;
    if (lines > 250) breaches.push(`${lines} lines; 250 is the limit`);
    if (drawers.test(file.path)) breaches.push('this name is a drawer');
    for (const target of importsOf(file)) {
      if (mayNotImport.some(([room, forbidden]) => room.test(file.path) && forbidden.test(target))) {
        breaches.push(`must not import ${target}`);
      }
    }
    for (const { where, found, says } of textRules) {
      if (where.test(file.path) && found.test(file.text)) breaches.push(says);
    }
    return breaches.map((breach) => `${file.path}: ${breach}`);
  });
}
