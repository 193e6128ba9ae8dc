import { invalid } from '../grade/kinds/plain-verdict.ts';
import type { PlainVerdict } from '../grade/kinds/plain-verdict.ts';
import type { MisconceptionCode } from '../misconceptions/codes.ts';
import type { NumpyIssue } from '../numpy/issue.ts';
import { readCode } from '../numpy/call.ts';
import { explain } from './explain.ts';
import type { FunctionTask, TestGroup } from './function-task.ts';
import { problemOf, rightNames } from './problem.ts';
import { Program } from './program.ts';
import type { ProgramRun } from './program.ts';
import type { CodeGroupReport, CodeReport } from './report.ts';
import { smallestFailure } from './smallest-failure.ts';
import { testsOf } from './tests.ts';
import type { Test } from './tests.ts';

/** A judged function: a verdict, what its tests showed, the wrong rule behind it. */
export interface FunctionVerdict extends PlainVerdict {
  readonly code?: CodeReport;
  readonly diagnoses?: readonly MisconceptionCode[];
}

/** Code on one test. */
export interface TestResult {
  readonly test: Test;
  readonly run: ProgramRun;
}

/**
 * Runs a student's function on the tests of its task. What is no Python, leaves the subset or
 * defines no such function is invalid; whatever goes wrong in a test is incorrect there. The key
 * chooses the drawn numbers: the same code gets the same verdict for ever.
 */
export function judgeFunction(
  task: FunctionTask,
  typed: string,
  { key, codes }: { readonly key: string; readonly codes: readonly MisconceptionCode[] },
): FunctionVerdict {
  const reading = readCode(typed);
  if (reading.kind === 'invalid') return invalidCode(reading.issue);
  const program = new Program(task, reading.block);
  const results: TestResult[] = [];
  for (const test of testsOf(task, key)) {
    const run = program.run(test.group, test.tape);
    const refusal = refusalOf(run, task);
    if (refusal !== undefined) return refusal;
    results.push({ test, run });
  }
  return verdictOn(task, results, { program, key, codes });
}

function invalidCode({ code, message, line }: NumpyIssue): FunctionVerdict {
  return invalid({ code, details: { message, line: `${line}` } });
}

/** What cannot be run at all costs no try. */
function refusalOf({ outcome }: ProgramRun, { name }: FunctionTask): FunctionVerdict | undefined {
  if (outcome.kind === 'undefined') return invalid({ code: 'noFunction', details: { name } });
  if (outcome.kind !== 'raised') return undefined;
  const { issue, during } = outcome;
  return during === 'reading' || issue.code === 'notInSubset' ? invalidCode(issue) : undefined;
}

interface Setting {
  readonly program: Program;
  readonly key: string;
  readonly codes: readonly MisconceptionCode[];
}

function verdictOn(task: FunctionTask, results: readonly TestResult[], setting: Setting): FunctionVerdict {
  const groups = task.groups.map((group) => groupReport(task, results, group));
  const failing = results.find(({ run, test }) => problemOf(run, test, task) !== undefined);
  const behaves = results.every(({ run }) => run.changed === undefined && !run.isUnstable);
  if (failing === undefined) return { outcome: 'correct', share: [1, 1], code: { groups, behaves } };
  const { codes, slip } = explain(task, results, setting.codes);
  const failure = smallestFailure(task, failing, setting);
  const code = { groups, behaves, failure, ...(slip === undefined ? {} : { slip }) };
  return { outcome: 'incorrect', share: shareOf(task, groups, behaves), code, diagnoses: codes };
}

function groupReport(task: FunctionTask, all: readonly TestResult[], group: TestGroup): CodeGroupReport {
  const results = all.filter(({ test }) => test.group.id === group.id);
  const rights = results.map(({ test, run }) => rightNames(run, test, task));
  const names = group.outputs.map(({ name }) => name);
  const isRight = (name: string) => rights.every((right) => right.includes(name));
  return {
    group: group.id,
    passed: results.filter(({ test, run }) => problemOf(run, test, task) === undefined).length,
    made: results.length,
    right: names.filter(isRight),
    wrong: names.filter((name) => !isRight(name)),
  };
}

/**
 * Each output that is right in all tests of its group earns its part of the group; good conduct
 * counts where a whole group is right.
 */
function shareOf(
  { groups, conduct }: FunctionTask,
  reports: readonly CodeGroupReport[],
  behaves: boolean,
): readonly [number, number] {
  const counts = groups.map(({ outputs }) => outputs.length);
  const unit = counts.reduce((product, count) => product * count, 1);
  const total = groups.reduce((sum, { weight }) => sum + weight, conduct);
  const isEarned = behaves && reports.some(({ wrong }) => wrong.length === 0);
  const earned = groups.reduce(
    (sum, { weight }, index) =>
      sum + (weight * unit * (reports[index]?.right.length ?? 0)) / (counts[index] ?? 1),
    isEarned ? conduct * unit : 0,
  );
  return [earned, total * unit];
}
