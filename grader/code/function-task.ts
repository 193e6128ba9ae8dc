import type { Localized } from '../language.ts';
import type { MisconceptionCode } from '../misconceptions/codes.ts';
import type { Role, UpdateRule } from '../question.ts';
import type { Tensor } from '../tensor.ts';

/** How the entries of one argument are drawn: `from`, `from + step`, … up to `to`, never 0. */
export interface TapeDraw {
  /** Lengths, or the names of sizes. */
  readonly shape: readonly (number | string)[];
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** One thing that the function returns: its key, and the name whose gradient it is. */
export interface Output {
  readonly name: string;
  /** Only where gradients are expected; absent: the output is called as its name. */
  readonly wrt?: string;
}

/** What a group of tests holds the function to. */
export type Expected =
  /** ∂of/∂wrt of this forward pass, at the numbers of the test. */
  | { readonly kind: 'gradients'; readonly forward: string; readonly of: string }
  /** What the task's own model returns. */
  | { readonly kind: 'model' };

/** Tests that call the function in one way: on the numbers of the statement, then on drawn ones. */
export interface TestGroup {
  readonly id: string;
  readonly label: Localized;
  /** Share of the points of the cell. */
  readonly weight: number;
  /** An expression of the NumPy subset. */
  readonly call: string;
  readonly expected: Expected;
  readonly outputs: readonly Output[];
  /** How many drawn tests follow the statement's own. */
  readonly tests: number;
  /** Lengths that each size may take; the sizes of one test all differ, 1 excepted. */
  readonly sizes: { readonly [size: string]: readonly number[] };
  readonly draws: { readonly [name: string]: TapeDraw };
}

/** A slip: a place of the model text, and what stands there after it. */
export interface Slip {
  readonly id: string;
  /** The rule of the catalogue that it is an instance of. */
  readonly code?: MisconceptionCode;
  readonly replace: string;
  readonly by: string;
  /** Said where it has no code of the catalogue. */
  readonly says?: Localized;
}

/** A function to be written in the NumPy subset, and how it is tested. */
export interface FunctionTask {
  /** The name of the function. */
  readonly name: string;
  /** What stands in the box at first. */
  readonly starter: string;
  /** A right answer. */
  readonly model: string;
  /** Builds arguments out of given names, out of sight of the function. */
  readonly setup: string;
  /** The numbers of the statement. */
  readonly given: { readonly [name: string]: Tensor<string> };
  readonly roles: ReadonlyMap<string, Role>;
  readonly update?: UpdateRule;
  /** How the outputs are returned; a `value` is the one output itself. */
  readonly returns: 'dict' | 'tuple' | 'value';
  /** Relative error that is let pass. */
  readonly tolerance: number;
  /** Share of the points for leaving arguments alone and answering alike when called again. */
  readonly conduct: number;
  readonly groups: readonly TestGroup[];
  readonly slips: readonly Slip[];
}

/** Whether nothing was added to what stands in the box at first: that is no answer. */
export function isUntouched({ starter }: Pick<FunctionTask, 'starter'>, typed: string): boolean {
  return typed.trim() === starter.trim();
}
