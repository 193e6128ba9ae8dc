/** Stable names of the reasons for which code is not read or has no value. */
export const numpyIssueCodes = [
  'blank',
  'tooLong',
  'tooDeep',
  'syntax',
  'notInSubset',
  'unknownName',
  'attribute',
  'type',
  'shape',
  'value',
  'index',
  'key',
  'zeroDivision',
  'integerTooLarge',
  'tooManySteps',
  'tooManyElements',
  'tooManyNodes',
  'recursion',
  'noResult',
  'notNumeric',
  'notFinite',
  'tracedBranch',
  'tracedIndex',
  'tracedValue',
  'writeUnderView',
] as const;
export type NumpyIssueCode = (typeof numpyIssueCodes)[number];

/** Why code is invalid: never an exception to the caller, no try used. */
export interface NumpyIssue {
  readonly code: NumpyIssueCode;
  /** In NumPy's own words where NumPy has some; English, as Python's messages are. */
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Unwinds the interpreter to `runNumpy` or `readForward`, which turn it into an issue. It never
 * leaves this folder. Without a line it happened at the line being evaluated.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: NumpyIssueCode;
  readonly line: number | undefined;

  constructor(code: NumpyIssueCode, message: string, line?: number) {
    super(message);
    this.code = code;
    this.line = line;
  }

  /** As a value; `reached` is the line the evaluation had come to. */
  issue(reached: number): NumpyIssue {
    return { code: this.code, message: this.message, line: this.line ?? reached };
  }
}

/** Stops the evaluation for the reason given. */
export function refuse(code: NumpyIssueCode, message: string, line?: number): never {
  throw new Refusal(code, message, line);
}
