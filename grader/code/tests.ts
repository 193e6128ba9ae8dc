import { randomFrom } from '../agree/keyed-random.ts';
import type { Random } from '../agree/keyed-random.ts';
import { scaleOf } from './close.ts';
import type { Named } from './close.ts';
import type { FunctionTask, TestGroup } from './function-task.ts';
import { isOffKinks, rightOutputs } from './reference.ts';
import { drawnSizes, drawnTape, givenTape } from './tape.ts';
import type { Sizes, Tape } from './tape.ts';

/** One test: numbers, and what the function has to return for them. */
export interface Test {
  readonly group: TestGroup;
  /** Absent for the numbers of the statement. */
  readonly sizes?: Sizes;
  readonly tape: Tape;
  readonly right: Named;
  readonly scale: number;
}

const mostDraws = 60;

const made = new WeakMap<FunctionTask, Map<string, readonly Test[]>>();

/**
 * The tests of a task: of each group the statement's own numbers, then drawn ones off the kinks.
 * The key decides the draws, so that the same answer meets the same tests for ever.
 */
export function testsOf(task: FunctionTask, key: string): readonly Test[] {
  const known = made.get(task) ?? new Map<string, readonly Test[]>();
  made.set(task, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const tests = task.groups.flatMap((group) => [
    testOn(task, group, givenTape(task)),
    ...Array.from({ length: group.tests }, (_, index) => drawnTest(task, group, { key, index })),
  ]);
  known.set(key, tests);
  return tests;
}

function drawnTest(
  task: FunctionTask,
  group: TestGroup,
  { key, index }: { readonly key: string; readonly index: number },
): Test {
  const random = randomFrom(`${key} ${group.id} ${index}`);
  const sizes = drawnSizes(group, random, index);
  return { ...testOn(task, group, tapeOffKinks(task, group, { sizes, random })), sizes };
}

/** A tape off the kinks; after many tries the last, which then is judged as it is. */
export function tapeOffKinks(
  task: FunctionTask,
  group: TestGroup,
  { sizes, random }: { readonly sizes: Sizes; readonly random: Random },
): Tape {
  const given = givenTape(task);
  let tape = drawnTape(group, { sizes, random, given });
  for (let draw = 1; draw < mostDraws && !isOffKinks(group, tape); draw++) {
    tape = drawnTape(group, { sizes, random, given });
  }
  return tape;
}

/** The test that a tape makes. */
export function testOn(task: FunctionTask, group: TestGroup, tape: Tape): Test {
  const right = rightOutputs(task, group, tape);
  return { group, tape, right, scale: scaleOf(right) };
}
