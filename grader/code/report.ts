/** What went wrong in a test. Messages and numbers are texts ready to be shown. */
export type CodeProblem =
  | { readonly kind: 'raised'; readonly message: string; readonly line: number }
  | { readonly kind: 'tooLong'; readonly message: string; readonly line: number }
  | { readonly kind: 'returned'; readonly found: string; readonly missing?: string }
  | {
      readonly kind: 'shape';
      readonly name: string;
      readonly own: string;
      readonly expected: string;
      readonly isTransposed: boolean;
    }
  | { readonly kind: 'value'; readonly name: string; readonly own: string; readonly expected: string }
  /** The call changed an argument. */
  | { readonly kind: 'changed'; readonly name: string }
  /** The same call returned something else the second time. */
  | { readonly kind: 'unstable' };

/** One group of tests. */
export interface CodeGroupReport {
  readonly group: string;
  readonly passed: number;
  readonly made: number;
  /** Outputs that are right in every test, and the others. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** The smallest numbers found on which the function is wrong. */
export interface CodeFailure {
  readonly group: string;
  readonly call: string;
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly problem: CodeProblem;
}

/** What the tests of a function showed. */
export interface CodeReport {
  readonly groups: readonly CodeGroupReport[];
  /** Whether arguments stayed as they were and a second call gave the same, in every test. */
  readonly behaves: boolean;
  readonly failure?: CodeFailure;
  /** The slip of the task that explains every test. */
  readonly slip?: string;
}
