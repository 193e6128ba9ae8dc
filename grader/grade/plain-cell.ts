import { parseFraction, zero } from '../arithmetic/fraction.ts';
import { isBlank } from '../notation/characters.ts';
import type { Asked } from '../question.ts';
import { judgeArray } from './kinds/array.ts';
import { judgeChoice, judgeChoices } from './kinds/choice.ts';
import { judgeNumpy } from './kinds/numpy.ts';
import { blank, invalid, rightOrWrong, undecided } from './kinds/plain-verdict.ts';
import type { PlainVerdict } from './kinds/plain-verdict.ts';
import { judgeWord } from './kinds/word.ts';
import { agrees } from './tolerance.ts';
import { readTypedNumber } from './typed-number.ts';

/** Judges a cell by itself, whatever else was typed. */
export function judgePlain(
  asked: Exclude<Asked, { kind: 'number' | 'formula' | 'matrixFormula' | 'function' | 'derivation' }>,
  typed: string,
): PlainVerdict {
  if (isBlank(typed)) return blank;
  switch (asked.kind) {
    case 'choice':
      return judgeChoice(asked, typed);
    case 'choices':
      return judgeChoices(asked, typed);
    case 'word':
      return judgeWord(asked, typed);
    case 'plainNumber':
      return judgePlainNumber(asked, typed);
    case 'array':
      return judgeArray(asked, typed);
    case 'numpy':
      return judgeNumpy(asked, typed);
    case 'text':
      return undecided;
  }
}

/** A number that stands outside any graph. */
function judgePlainNumber(asked: Extract<Asked, { kind: 'plainNumber' }>, typed: string): PlainVerdict {
  const own = readTypedNumber(typed);
  if (own.kind === 'invalid') return invalid(own.issue);
  const reference = expectedNumber(asked.expected);
  const isRight = agrees(own.value, reference, { rounding: asked.rounding, carried: zero });
  return { ...rightOrWrong(isRight), read: own.expression };
}

function expectedNumber(text: string) {
  const plain = parseFraction(text);
  if (plain !== undefined) return plain;
  const read = readTypedNumber(text);
  if (read.kind === 'invalid') throw new Error(`the expected number ${text} cannot be read`);
  return read.value;
}
