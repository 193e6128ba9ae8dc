import { compare, parseFraction } from '../../arithmetic/fraction.ts';
import type { Fraction } from '../../arithmetic/fraction.ts';
import type { Asked } from '../../question.ts';
import { sameShape } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { agrees } from '../tolerance.ts';
import { readArray, readShape } from './array-text.ts';
import { invalid, rightOrWrong } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';
import { zero } from '../../arithmetic/fraction.ts';

/** An array typed whole. Another shape is wrong, not unreadable. */
export function judgeArray(
  { expected, isShape }: Extract<Asked, { kind: 'array' }>,
  typed: string,
): PlainVerdict {
  const reading = isShape === true ? readShape(typed) : readArray(typed);
  if (reading.kind === 'invalid') return invalid(reading.issue);
  return rightOrWrong(sameArray(reading.tensor, expected));
}

/** Same shape and the same entries, to 1e-9 of each. */
export function sameArray(own: Tensor<Fraction>, expected: Tensor<string>): boolean {
  if (!sameShape(own.shape, expected.shape)) return false;
  return own.data.every((entry, index) => {
    const reference = parseFraction(expected.data[index] ?? '');
    if (reference === undefined) throw new Error('an expected array holds numerals only');
    return compare(entry, reference) === 0 || agrees(entry, reference, exactly);
  });
}

const exactly = { rounding: { kind: 'exact' }, carried: zero } as const;
