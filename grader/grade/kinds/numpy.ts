import { fractionFromNumber } from '../../arithmetic/fraction.ts';
import { givenTape } from '../../code/tape.ts';
import { runNumpy } from '../../numpy/run.ts';
import type { Asked } from '../../question.ts';
import { mapTensor } from '../../tensor.ts';
import { sameArray } from './array.ts';
import { invalid, rightOrWrong } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

/** Code that must give the expected array, run on the question's own arrays. */
export function judgeNumpy(asked: Extract<Asked, { kind: 'numpy' }>, typed: string): PlainVerdict {
  const run = runNumpy(typed, givenTape(asked));
  if (run.kind === 'invalid') {
    const { code, message, line } = run.issue;
    return invalid({ code, details: { message, ...(line === undefined ? {} : { line: `${line}` }) } });
  }
  return rightOrWrong(sameArray(mapTensor(run.value, fractionFromNumber), asked.expected));
}
