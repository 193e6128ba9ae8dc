import { tryFunction, type Trial } from '../../grader/code/try-code.ts';
import { runNumpy } from '../../grader/numpy/run.ts';
import { writeNumbers } from '../../grader/code/write-numbers.ts';
import { givenTape } from '../../grader/code/tape.ts';
import type { Asked, Question } from '../../grader/question.ts';

/** Runs what is typed in a code cell on the numbers of the statement; undefined where no code is asked. */
export function tryCode(
  question: Question,
  typed: { readonly part: string; readonly cell: string; readonly text: string },
): Trial | undefined {
  const part = question.parts.find(({ id }) => id === typed.part);
  const asks = part?.cells.find(({ id }) => id === typed.cell)?.asks;
  if (asks?.kind === 'function') return tryFunction(asks.task, typed.text);
  return asks?.kind === 'numpy' ? tryLines(asks, typed.text) : undefined;
}

function tryLines(asks: Extract<Asked, { kind: 'numpy' }>, text: string): Trial {
  const run = runNumpy(text, givenTape(asks));
  if (run.kind === 'invalid') {
    const { code, message, line } = run.issue;
    return { kind: 'invalid', issue: { code, details: { message, line: `${line}` } } };
  }
  const call = { call: 'result', printed: [], shown: writeNumbers(run.value) };
  return { kind: 'ran', printed: run.printed, calls: [call] };
}
