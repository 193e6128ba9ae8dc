import { issueSentence } from '../../../grader/grade/feedback.ts';
import type { Trial } from '../../../grader/code/try-code.ts';
import type { Language } from '../../../grader/language.ts';
import { translate } from '../../i18n/translate.ts';

/** What a script shows of code that was tried out: lines of text, the ones that went wrong marked. */
export interface TrialView {
  readonly lines: readonly { readonly kind: 'call' | 'output' | 'issue'; readonly text: string }[];
}

const linesOf = (kind: 'call' | 'output' | 'issue', text: string): TrialView['lines'] =>
  text.split('\n').map((line) => ({ kind, text: line }));

/** A trial as an interactive session shows it: `>>> call`, then what came of it. */
export function trialView(trial: Trial, language: Language): TrialView {
  if (trial.kind === 'invalid') return { lines: linesOf('issue', issueSentence(trial.issue, language)) };
  return {
    lines: [
      ...trial.printed.flatMap((text) => linesOf('output', text)),
      ...trial.calls.flatMap(({ call, printed, shown, stopped }) => [
        ...linesOf('call', call),
        ...printed.flatMap((text) => linesOf('output', text)),
        ...(stopped === undefined
          ? linesOf('output', shown)
          : linesOf(
              'issue',
              translate(language, 'code.stopped', { line: stopped.line, message: stopped.message }),
            )),
      ]),
    ],
  };
}
