import { expect, it } from 'vitest';
import { bank } from '../../../problems/bank.ts';
import { certifyGroup } from '../../../server/grading/certify-group.ts';

it.each(bank.map((recipe) => [recipe.id, recipe] as const))(
  'students of one pool of %s have equally much to reckon: within 15 % of the median, or one sign',
  async (id, recipe) => {
    const slot = { id, position: 1, points: 1000, network: null, recipes: [recipe] };
    const group = { key: id, slots: [slot] };
    const { report } = await certifyGroup(group, 25, (draw, turn) => `effort ${id} ${draw} ${turn}`);
    const { least, median, most } = report.effort;
    expect(report.passed).toBe(25);
    const fair = Math.max(0.15 * median, 2);
    expect(median - least).toBeLessThanOrEqual(fair);
    expect(most - median).toBeLessThanOrEqual(fair);
  },
);
