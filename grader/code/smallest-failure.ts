import { randomFrom } from '../agree/keyed-random.ts';
import type { FunctionTask, TapeDraw, TestGroup } from './function-task.ts';
import type { TestResult } from './judge-function.ts';
import { problemOf } from './problem.ts';
import type { Program, ProgramRun } from './program.ts';
import { isOffKinks } from './reference.ts';
import type { CodeFailure, CodeProblem } from './report.ts';
import type { Sizes, Tape } from './tape.ts';
import { tapeOffKinks, testOn } from './tests.ts';
import { writePython } from './write-numbers.ts';

interface Setting {
  readonly program: Program;
  readonly key: string;
}

/** Runs that looking for smaller numbers may take. */
const most = { sizes: 40, entries: 60 } as const;

interface Failing {
  readonly tape: Tape;
  readonly run: ProgramRun;
  readonly problem: CodeProblem;
}

/**
 * The smallest numbers found on which the function fails in the same way: short sizes first, then
 * small whole numbers, then 1 for each entry where that still fails.
 */
export function smallestFailure(
  task: FunctionTask,
  { test, run }: TestResult,
  setting: Setting,
): CodeFailure {
  const { group } = test;
  const problem = problemOf(run, test, task);
  if (problem === undefined) throw new Error('only a failing test is made smaller');
  const stillFails = (tape: Tape): Failing | undefined => {
    const again = setting.program.run(group, tape);
    const found = problemOf(again, testOn(task, group, tape), task);
    return found !== undefined && isSameKind(found, problem)
      ? { tape, run: again, problem: found }
      : undefined;
  };
  const start: Failing = { tape: test.tape, run, problem };
  if (problem.kind === 'tooLong') return failureOn(group, start);
  const small = onSmallSizes(task, group, { key: setting.key, stillFails }) ?? start;
  const found = withSmallEntries(group, small, stillFails);
  return failureOn(group, found);
}

/** The call with the names that stand in it, as Python. */
function failureOn({ id, call }: TestGroup, { run, problem }: Failing): CodeFailure {
  const named = new Set(call.match(/[A-Za-z_]\w*/g));
  const inputs = [...run.before].flatMap(([name, value]) => {
    const written = named.has(name) ? writePython(value) : undefined;
    return written === undefined ? [] : [{ name, value: written }];
  });
  return { group: id, call, inputs, problem };
}

function isSameKind(a: CodeProblem, b: CodeProblem): boolean {
  if (a.kind !== b.kind) return false;
  return !('name' in a) || !('name' in b) || a.name === b.name;
}

type StillFails = (tape: Tape) => Failing | undefined;

function onSmallSizes(
  task: FunctionTask,
  group: TestGroup,
  { key, stillFails }: { readonly key: string; readonly stillFails: StillFails },
): Failing | undefined {
  const draws = Object.fromEntries(
    Object.entries(group.draws).map(([name, draw]) => [name, smallDraw(draw)]),
  );
  const small = { ...group, draws };
  for (const [index, sizes] of smallSizes(group).slice(0, most.sizes).entries()) {
    const tape = tapeOffKinks(task, small, { sizes, random: randomFrom(`${key} small ${index}`) });
    if (!isOffKinks(group, tape)) continue;
    const failing = stillFails(tape);
    if (failing !== undefined) return failing;
  }
  return undefined;
}

/** Whole numbers from −3 to 3 where the draw allows any. */
function smallDraw(draw: TapeDraw): TapeDraw {
  const [from, to] = [Math.max(Math.ceil(draw.from), -3), Math.min(Math.floor(draw.to), 3)];
  return from > to || (from === 0 && to === 0) ? draw : { ...draw, from, to, step: 1 };
}

const smallLengths = [1, 2, 3] as const;

/**
 * All combinations of short lengths, the smallest first, each twice; one empty where nothing has a
 * size. A size that is never short in the tests stays as short as it may be.
 */
function smallSizes({ sizes }: TestGroup): readonly Sizes[] {
  const all = Object.entries(sizes).reduce<readonly Sizes[]>(
    (sofar, [name, own]) => {
      const [shortest, longest] = [Math.min(...own), Math.max(...own)];
      const small = smallLengths.filter((length) => length <= longest);
      const lengths = shortest > 3 ? [shortest] : small;
      return sofar.flatMap((one) => lengths.map((length) => new Map(one).set(name, length)));
    },
    [new Map()],
  );
  const cost = (one: Sizes) => [...one.values()].reduce((sum, length) => sum + length * length, 0);
  return all.toSorted((a, b) => cost(a) - cost(b)).flatMap((one) => [one, one]);
}

function withSmallEntries(group: TestGroup, start: Failing, stillFails: StillFails): Failing {
  let found = start;
  let runs = 0;
  for (const name of Object.keys(group.draws)) {
    for (const [index, entry] of start.tape.get(name)?.data.entries() ?? []) {
      for (const size of [1, 2]) {
        if (Math.abs(entry) <= size || runs >= most.entries) continue;
        const smaller = withEntry(found.tape, { name, index, entry: Math.sign(entry) * size });
        if (!isOffKinks(group, smaller)) continue;
        runs += 1;
        const failing = stillFails(smaller);
        if (failing === undefined) continue;
        found = failing;
        break;
      }
    }
  }
  return found;
}

/** The tape with another number in one place. */
function withEntry(
  tape: Tape,
  { name, index, entry }: { readonly name: string; readonly index: number; readonly entry: number },
): Tape {
  return new Map(
    [...tape].map(([own, tensor]) => {
      const data = own === name ? tensor.data.with(index, entry) : tensor.data;
      return [own, { ...tensor, data }] as const;
    }),
  );
}
