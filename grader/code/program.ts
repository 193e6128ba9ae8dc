import type { Allowance } from '../numpy/budget.ts';
import { readCode, runCall } from '../numpy/call.ts';
import type { CallRun } from '../numpy/call.ts';
import type { PlainValue } from '../numpy/plain-value.ts';
import type { Block } from '../numpy/syntax/tree.ts';
import type { FunctionTask, TestGroup } from './function-task.ts';
import { isUnchanged } from './close.ts';
import { outputsOf } from './outputs.ts';
import type { CallOutcome } from './outputs.ts';
import { givenTape } from './tape.ts';
import type { Tape } from './tape.ts';

/** What one call may cost, and all calls of one submission together. */
export const perCall: Allowance = { steps: 50_000, elements: 500_000 };
export const perSubmission: Allowance = { steps: 500_000, elements: 5_000_000 };

/** Code on one tape: what it returned, and how it behaved. */
export interface ProgramRun {
  readonly outcome: CallOutcome;
  /** An argument that the call changed. */
  readonly changed?: string;
  /** The same call again returned something else. */
  readonly isUnstable: boolean;
  readonly printed: readonly string[];
  /** How many of these lines the code printed before its function was called. */
  readonly printedBefore: number;
  /** The names of the call as they were before it. */
  readonly before: ReadonlyMap<string, PlainValue>;
  /** What was returned, as `print` shows it. */
  readonly shown: string;
}

/** Code that may be run on tapes, out of one purse. */
export class Program {
  readonly #task: FunctionTask;
  readonly #code: Block;
  #left: Allowance = perSubmission;
  #gaveUp: ProgramRun | undefined;

  constructor(task: FunctionTask, code: Block) {
    this.#task = task;
    this.#code = code;
  }

  /** After a call that took too long no other is made: all others then count as that one. */
  run(group: TestGroup, tape: Tape): ProgramRun {
    if (this.#gaveUp !== undefined) return this.#gaveUp;
    const { name, setup } = this.#task;
    const allowed = lesser(perCall, this.#left);
    const run = runCall(
      {
        code: this.#code,
        name,
        around: givenTape(this.#task),
        setup: readRecipeCode(setup),
        call: readRecipeCode(group.call),
        values: tape,
      },
      allowed,
    );
    this.#left = {
      steps: Math.max(0, this.#left.steps - run.used.steps),
      elements: Math.max(0, this.#left.elements - run.used.elements),
    };
    const judged = programRun(run, this.#task, group);
    if (judged.outcome.kind === 'tooLong') this.#gaveUp = judged;
    return judged;
  }
}

function lesser(a: Allowance, b: Allowance): Allowance {
  return { steps: Math.min(a.steps, b.steps), elements: Math.min(a.elements, b.elements) };
}

const costly: ReadonlySet<string> = new Set(['tooManySteps', 'tooManyElements', 'recursion']);

function programRun(run: CallRun, task: FunctionTask, group: TestGroup): ProgramRun {
  const { printed, printedBefore, before } = run;
  const failed = { isUnstable: false, printed, printedBefore, before, shown: '' };
  if (run.kind === 'undefined') {
    return { outcome: { kind: 'undefined' }, ...failed };
  }
  if (run.kind === 'refused') {
    const { issue, during } = run;
    const outcome: CallOutcome = costly.has(issue.code)
      ? { kind: 'tooLong', issue }
      : { kind: 'raised', issue, during };
    return { outcome, ...failed };
  }
  const [changed] = [...before].find(([name, value]) => !isUnchanged(value, run.after.get(name))) ?? [];
  return {
    outcome: outputsOf(run.value, task, group),
    ...(changed === undefined ? {} : { changed }),
    isUnstable: changed === undefined && !isUnchanged(run.value, run.again),
    printed,
    printedBefore,
    before,
    shown: run.shown,
  };
}

const read = new Map<string, Block>();

/** Code that comes with a recipe, read once; throws where it cannot be read. An empty text does nothing. */
export function readRecipeCode(text: string): Block {
  if (text.trim() === '') return [];
  const known = read.get(text);
  if (known !== undefined) return known;
  const reading = readCode(text);
  if (reading.kind === 'invalid') {
    throw new Error(`code of a recipe, line ${reading.issue.line}: ${reading.issue.message}`);
  }
  if (read.size >= 1000) read.clear();
  read.set(text, reading.block);
  return reading.block;
}
