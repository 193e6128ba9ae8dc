import { describe, expect, test } from 'vitest';
import { bank } from '../../problems/bank.ts';
import { certifyPool, hasVisibleNumbers } from '../../problems/certify-pool.ts';

/** At most one pair of variants in a thousand may have the same answers. */
const most = 0.001;
const students = 150;
const pairs = (students * (students - 1)) / 2;

/** As many pairs alike as chance makes of a recipe that just keeps the limit, in 999 of 1,000 pools. */
const allowed = most * pairs + 3.1 * Math.sqrt(most * pairs) + 1;

/** Answers of a kind that leaves few of them, and how large a share of the pairs is alike at most. */
const few: Readonly<Record<string, number>> = {
  // One residual is the whole answer, and half its square has to stay short.
  L02: 0.03,
  'L02-net': 0.03,
  // A place and what is there: a question of concepts.
  R09b: 0.2,
};

describe("another student's answers", () => {
  const numeric = bank.filter(hasVisibleNumbers);

  test.each(numeric.map((recipe) => [recipe.id, recipe] as const))(
    'are hardly ever right: %s',
    (id, recipe) => {
      const seeds = Array.from({ length: students }, (_, at) => `own answers ${at}`);
      const { alike = 1 } = certifyPool(recipe, seeds).report;
      const limit = few[id];
      expect(alike * pairs).toBeLessThanOrEqual(limit === undefined ? allowed : limit * pairs);
    },
  );
});
