import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { randomFrom } from '../../grader/agree/keyed-random.ts';

/**
 * Mutation testing of the grader: changes the code on a drawn sample of its lines, each mutant by
 * itself, and asks whether a test notices. `npm run mutants -- --lines 300 --seed 1 [--folder
 * grader/agree]`; `--lines 0` takes all lines (a day's work). Exit 1 below the share of killed
 * mutants that the house asks for. A mutant that no test reaches is alive; one that runs only while
 * a file is loaded, or that does not compile, is not counted. A part of the grader is held against
 * the tests of that part and of the command line alone.
 */
const goal = 0.85;

/** Which tests may kill the mutants of a folder; the tests of all others are much slower and seldom help. */
const testsOf: Readonly<Record<string, string>> = {
  'grader/agree': 'test/grader/agree,test/grader/matrices,test/cli',
  'grader/arithmetic': 'test/grader/arithmetic,test/grader/engine,test/cli',
  'grader/code': 'test/grader/code,test/problems/families',
  'grader/derivation': 'test/grader/derivation,test/problems/families,test/cli',
  'grader/diagnose': 'test/grader/diagnose,test/grader/grade',
  'grader/grade': 'test/grader/grade,test/grader/agree,test/cli',
  'grader/matrices': 'test/grader/matrices,test/grader/grade,test/problems/families',
  'grader/misconceptions': 'test/grader/misconceptions,test/problems/families,test/cli',
  'grader/notation': 'test/grader/notation,test/grader/matrices,test/cli',
  'grader/numpy': 'test/grader/numpy,test/cli',
  'grader/primitives': 'test/grader/engine,test/cli',
  'grader/solution': 'test/grader/solution',
  'grader/symbolic': 'test/grader/symbolic,test/grader/derivation',
  'grader/trace': 'test/grader/engine,test/cli',
};

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: 'grader' },
  },
});

const root = fileURLToPath(new URL('../..', import.meta.url));
process.env['MUTATION_TESTS'] = testsOf[values.folder] ?? 'test/grader,test/problems,test/cli';

/** A line on which something can be changed. */
interface Line {
  readonly file: string;
  readonly number: number;
}

const isCode = (text: string): boolean => {
  const line = text.trim();
  return (
    line.length > 3 &&
    !/^(\/\/|\/?\*|import |export type |export interface |readonly |type |interface |\}|\])/.test(line)
  );
};

function codeLines(folder: string): readonly Line[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines.flatMap((text, index) =>
        isCode(text) ? [{ file: relative(root, file), number: index + 1 }] : [],
      );
    });
}

/** Draws without replacement, the same for the same seed. */
function sample<T>(items: readonly T[], count: number, seed: string): readonly T[] {
  const random = randomFrom(`mutants ${seed}`);
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}

const all = codeLines(values.folder);
const wanted = Number(values.lines);
const drawn = wanted === 0 ? all : sample(all, wanted, values.seed);
process.stdout.write(`${drawn.length} of ${all.length} lines of ${values.folder}, seed ${values.seed}\n`);
const results = await new Stryker({
  mutate: drawn.map(({ file, number }) => `${file}:${number}:0-${number}:400`),
}).runMutationTest();

const isKilled = ({ status }: { readonly status: string }) => status === 'Killed' || status === 'Timeout';
const counted = results.filter(
  (result) => isKilled(result) || result.status === 'Survived' || result.status === 'NoCoverage',
);
const killed = counted.filter(isKilled).length;
for (const { fileName, location, replacement, status } of counted.filter((result) => !isKilled(result))) {
  const place = `${relative(root, fileName)}:${location.start.line}`;
  process.stdout.write(
    `${status}: ${place} → ${(replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 100)}\n`,
  );
}
const timeouts = counted.filter(({ status }) => status === 'Timeout').length;
const share = counted.length === 0 ? 1 : killed / counted.length;
process.stdout.write(
  `${killed} of ${counted.length} mutants killed: ${(100 * share).toFixed(1)} %, goal ${100 * goal} %; ${timeouts} of ` +
    `them by running for too long; ${results.length - counted.length} not counted\n`,
);
process.exitCode = share >= goal ? 0 : 1;
