import type { InputIssue } from './expression.ts';

/** Why a formula or a number could not be read or has no value. */
export const issueCodes = [
  'blank',
  'tooLong',
  'tooManyTokens',
  'tooDeep',
  'tooLarge',
  'numeralTooLong',
  'controlCharacter',
  'invisibleCharacter',
  'foreignCharacter',
  'unexpectedCharacter',
  'unexpectedToken',
  'unexpectedEnd',
  'percent',
  'comma',
  'underscoreInNumber',
  'baseNotation',
  'unfinishedExponent',
  'twoPoints',
  'adjacentNumbers',
  'mixedNumber',
  'missingOperator',
  'nameInNumber',
  'unknownName',
  'unknownNameMeant',
  'unknownNameProduct',
  'unknownFunction',
  'unknownGradient',
  'unknownCommand',
  'ambiguousName',
  'functionNeedsBrackets',
  'wrongArgumentCount',
  'unclosedBracket',
  'unmatchedBracket',
  'emptyBrackets',
  'doubleSign',
  'ambiguousDivision',
  'ambiguousPower',
  'ambiguousRoot',
  'ambiguousBars',
  'chainedComparison',
  'assignment',
  'matrixHere',
  'undefinedValue',
  'overflow',
  'badSymbol',
  'ambiguousSymbols',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** An issue whose code is one of the notation's own. */
export interface NotationIssue extends InputIssue {
  readonly code: IssueCode;
}
