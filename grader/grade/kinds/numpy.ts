import { fractionFromNumber, parseFraction } from '../../arithmetic/fraction.ts';
import { toNumber } from '../../arithmetic/fraction-printing.ts';
import { runNumpy } from '../../numpy/run.ts';
import type { Asked } from '../../question.ts';
import { mapTensor } from '../../tensor.ts';
import { sameArray } from './array.ts';
import { invalid, rightOrWrong } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

/** Code that must give the expected array, run on the question's own arrays. */
export function judgeNumpy(asked: Extract<Asked, { kind: 'numpy' }>, typed: string): PlainVerdict {
  const given = new Map(
    Object.entries(asked.given).map(([name, tensor]) => [name, mapTensor(tensor, doubleOf)]),
  );
  const run = runNumpy(typed, given);
  if (run.kind === 'invalid') {
    const { code, message, line } = run.issue;
    return invalid({ code, details: { message, ...(line === undefined ? {} : { line: `${line}` }) } });
  }
  return rightOrWrong(sameArray(mapTensor(run.value, fractionFromNumber), asked.expected));
}

function doubleOf(numeral: string): number {
  const value = parseFraction(numeral);
  if (value === undefined) throw new Error(`${numeral} is no numeral`);
  return toNumber(value);
}
