import { describe, expect, it } from 'vitest';
import { entriesOf, glance, mostBatches, sizeOfBatch } from '../../../grader/matrices/entries.ts';

const shape = [2, 3];
const drawn = (name = 'W', batch = 0, key = 'key') =>
  entriesOf(key, name, { shape, batch }).data.map(({ values }) => [...values]);
const points = Array.from({ length: 32 }, (_, point) => point);

describe('the numbers at which formulas of matrices are compared', () => {
  it('are one column for each entry of a name, exact, at 32 points; at 3 for a glance', () => {
    const { shape: own, data } = entriesOf('key', 'W', { shape, batch: 0 });
    expect([own, data.length]).toEqual([shape, 6]);
    for (const { values, bounds } of data) {
      expect(values).toHaveLength(32);
      expect(bounds.every((bound) => bound === 0)).toBe(true);
    }
    expect([glance, 0, mostBatches - 1].map(sizeOfBatch)).toEqual([3, 32, 32]);
    expect(drawn('W', glance).map((values) => values.length)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('are of sizes 1, 0.1 and 10, five points after another, and never near 0', () => {
    const scales = points.map((point) => [1, 0.1, 10][Math.floor(point / 5) % 3] ?? Number.NaN);
    const sizes = Array.from({ length: 40 }, (_, key) => drawn('W', 0, `${key}`))
      .flat()
      .flatMap((values) => values.map((value, point) => Math.abs(value) / (scales[point] ?? 0)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.1 - 1e-12);
    expect(Math.min(...sizes)).toBeLessThan(0.11);
    expect(Math.max(...sizes)).toBeLessThan(1 + 1e-12);
    expect(Math.max(...sizes)).toBeGreaterThan(0.99);
  });

  const signsAt = (turn: number, values: readonly number[]) =>
    points.filter((point) => point % 5 === turn).map((point) => Math.sign(values[point] ?? Number.NaN));

  it('are all positive at one point of five', () => {
    for (const name of ['W', 'X']) {
      for (const values of drawn(name)) expect(new Set(signsAt(3, values))).toEqual(new Set([1]));
    }
  });

  it('have one sign for all entries of a name at another, both signs among them', () => {
    for (const name of ['W', 'X', 'b']) {
      const [first, ...others] = drawn(name).map((values) => signsAt(4, values));
      for (const signs of others) expect(signs).toEqual(first);
      expect(new Set(first)).toEqual(new Set([1, -1]));
    }
    expect(drawn('W').map((values) => signsAt(4, values))).not.toEqual(
      drawn('X').map((values) => signsAt(4, values)),
    );
  });

  it('have signs of their own at the others', () => {
    for (const turn of [0, 1, 2]) {
      const signs = drawn().map((values) => signsAt(turn, values).join());
      expect(new Set(signs).size).toBeGreaterThan(3);
    }
  });

  it('are the same for the same key, batch, name and entry only', () => {
    expect(drawn()).toEqual(drawn());
    const all = [drawn(), drawn('X'), drawn('W', 1), drawn('W', 0, 'other')].flat().map(String);
    expect(new Set(all).size).toBe(24);
  });
});
