import type { Expression } from '../../grader/notation/expression.ts';
import type { Chance } from '../../problems/chance.ts';

/** What a change of one node may choose from. */
export interface Here {
  readonly chance: Chance;
  readonly names: readonly string[];
}

/** A change of one node; undefined where it does not apply. */
export type Change = (e: Expression, here: Here) => Expression | undefined;

export const isSame = (a: Expression, b: Expression): boolean => JSON.stringify(a) === JSON.stringify(b);
