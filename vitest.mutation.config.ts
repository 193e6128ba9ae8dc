import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The folders of tests that `npm run mutants` names: those that belong to the code it changes. */
const folders = process.env['MUTATION_TESTS'] ?? 'test/grader,test/problems,test/cli';

/**
 * How many times fewer cases a property test tries here than in `npm test`, where more mutants die.
 * Tests that want a number of cases judged keep theirs.
 */
const fewer = 20;

/** Searches whose worth is their length. */
const searches = [
  'test/grader/agree/{self-agreement,soundness}.test.ts',
  'test/grader/notation/injective.test.ts',
];

const isProperty = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').includes('fast-check');

/** Examples before property tests: a mutant is dead at the first test that fails. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const named = files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
    return Promise.resolve(named.toSorted((a, b) => Number(isProperty(a)) - Number(isProperty(b))));
  }
}

/** The tests that a mutant of the grader has to survive: all run in one process, started anew for each mutant. */
export default defineConfig({
  plugins: [
    {
      name: 'fewer-cases',
      enforce: 'pre',
      transform: (code, id) =>
        id.endsWith('.test.ts') && !code.includes('toBeGreaterThan(')
          ? code.replaceAll(
              /numRuns: ([\d_]+)/g,
              (_, count: string) => `numRuns: ${Math.ceil(Number(count.replaceAll('_', '')) / fewer)}`,
            )
          : undefined,
    },
  ],
  test: {
    include: folders.split(',').map((folder) => `${folder}/**/*.test.ts`),
    exclude: searches,
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    testTimeout: 60_000,
  },
});
