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
 * mutants that the house asks for.
 */
const goal = 0.85;

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: 'grader' },
  },
});

const root = fileURLToPath(new URL('../..', import.meta.url));

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
const share = counted.length === 0 ? 1 : killed / counted.length;
process.stdout.write(
  `${killed} of ${counted.length} mutants killed: ${(100 * share).toFixed(1)} %, goal ${100 * goal} %\n`,
);
process.exitCode = share >= goal ? 0 : 1;
