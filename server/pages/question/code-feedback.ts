import { describeCodeReport } from '../../../grader/code/describe-report.ts';
import type { CodeReport } from '../../../grader/code/report.ts';
import type { Language } from '../../../grader/language.ts';
import type { Asked } from '../../../grader/question.ts';
import { translate } from '../../i18n/translate.ts';

/** What the tests of a function showed, as a page shows it. */
export interface CodeFeedback {
  readonly groups: readonly {
    readonly label: string;
    readonly passed: string;
    readonly isPassed: boolean;
    readonly outputs: readonly { readonly name: string; readonly isRight: boolean }[];
  }[];
  /** What went wrong on the smallest numbers; empty where all went right. */
  readonly problem: string;
  /** Python that can be pasted into a notebook. */
  readonly example: string;
  readonly slip: string;
}

/** Undefined for anything but a function that was run. */
export function codeFeedback(
  asks: Asked | undefined,
  report: CodeReport | undefined,
  language: Language,
): CodeFeedback | undefined {
  if (asks?.kind !== 'function' || report === undefined) return undefined;
  const { groups, problem = '', example, slip = '' } = describeCodeReport(report, asks.task, language);
  return {
    groups: groups.map(({ label, passed, made, right, wrong }) => ({
      label,
      passed: translate(language, 'code.passed', { passed, made }),
      isPassed: passed === made,
      outputs: outputsOf(asks.task.groups[0]?.outputs ?? [], right, wrong),
    })),
    problem,
    example: example.join('\n'),
    slip,
  };
}

/** In the order in which they are returned. */
function outputsOf(
  all: readonly { readonly name: string }[],
  right: readonly string[],
  wrong: readonly string[],
): CodeFeedback['groups'][number]['outputs'] {
  const known = new Set([...right, ...wrong]);
  return all
    .filter(({ name }) => known.has(name))
    .map(({ name }) => ({ name, isRight: right.includes(name) }));
}
