import { defineConfig } from 'vitest/config';

/** The tests that a mutant of the grader has to survive: those that run in the process itself. */
export default defineConfig({
  test: {
    include: ['test/{grader,problems,cli}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
