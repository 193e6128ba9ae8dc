import { describe, expect, it } from 'vitest';
import { KinkSides } from '../../../grader/matrices/kink-sides.ts';

/** Notes points one by one: the sides of all gates there, and whether the values could be compared. */
function noted(points: readonly (readonly [sides: readonly number[], isUsable: boolean])[]) {
  const sides = new KinkSides();
  for (const [here, isUsable] of points) {
    sides.note(
      here.map((side) => Int8Array.of(9, side)),
      1,
      isUsable,
    );
  }
  return { isComplete: sides.isComplete(), hasUnseen: sides.hasUnseen() };
}

const times = (count: number, sides: readonly number[], isUsable = true) =>
  Array.from({ length: count }, () => [sides, isUsable] as const);

describe('the sides of gates on which two formulas were compared', () => {
  it.each([
    ['no gate at all', [], true],
    ['a gate three times open and three times closed', [...times(3, [1]), ...times(3, [-1])], true],
    ['a gate twice open', [...times(2, [1]), ...times(3, [-1])], false],
    ['a gate that is always open', times(9, [1]), false],
    ['a gate open and tied', [...times(3, [1]), ...times(3, [0])], true],
    ['a tie met once', [...times(3, [1]), ...times(3, [-1]), ...times(1, [0])], false],
    ['points that could not be compared', [...times(3, [1]), ...times(3, [-1], false)], false],
    [
      'two of three points that could',
      [...times(3, [1]), ...times(2, [-1]), ...times(4, [-1], false)],
      false,
    ],
    ['sides that cannot be told', [...times(3, [1]), ...times(3, [2]), ...times(3, [-1])], true],
    ['only sides that cannot be told', times(9, [2]), true],
    ['two gates, one always open', [...times(3, [1, 1]), ...times(3, [-1, 1])], false],
    ['two gates, both ways', [...times(3, [1, -1]), ...times(3, [-1, 1])], true],
  ] as const)('%s: complete is %s', (_, points, isComplete) => {
    expect(noted(points).isComplete).toBe(isComplete);
  });

  it.each([
    ['no gate at all', [], false],
    ['a side met five times and never compared', times(5, [1], false), true],
    ['four times', times(4, [1], false), false],
    ['compared once', [...times(5, [1], false), ...times(1, [1])], false],
    ['the other side compared', [...times(5, [1], false), ...times(5, [-1])], true],
    ['a side that cannot be told', times(9, [2], false), false],
    ['the second of two gates', [...times(3, [1, 1]), ...times(5, [1, -1], false)], true],
  ] as const)('%s: something unseen is %s', (_, points, hasUnseen) => {
    expect(noted(points).hasUnseen).toBe(hasUnseen);
  });

  it('reads the side at the point that is named', () => {
    const sides = new KinkSides();
    const row = Int8Array.of(1, 1, 1, -1, -1, -1);
    for (let point = 0; point < 5; point += 1) sides.note([row], point, true);
    expect(sides.isComplete()).toBe(false);
    sides.note([row], 5, true);
    expect(sides.isComplete()).toBe(true);
    sides.note([row], 6, true);
    expect(sides.isComplete()).toBe(true);
  });
});
