import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Calculus } from '../calculus.ts';
import type { Localized } from '../language.ts';
import type { Quantity } from '../quantity.ts';
import type { Structure } from './structure.ts';

/** How a wrong rule, or two at once, are followed through a whole question. */
export type WrongRule =
  | SimpleRule
  | { readonly kind: 'both'; readonly first: SimpleRule; readonly second: SimpleRule };

/** How one wrong rule is followed through a whole question. */
export type SimpleRule =
  | {
      readonly kind: 'calculus';
      readonly calculus: <T>(arithmetic: Arithmetic<T>) => Calculus<T>;
      /** Quantities the rule touches; every other one is right. Absent: all. */
      readonly touches?: (asked: Quantity) => boolean;
    }
  /** Each update sees the parameters that were updated before it in this order. */
  | { readonly kind: 'sequential'; readonly order: readonly string[] }
  /** Two names stand for each other throughout: read wrongly once, then everything right. */
  | { readonly kind: 'exchanged'; readonly partner: ReadonlyMap<string, string> };

/** One concrete form of a misconception: which edges, which factor, which sample. */
export interface Mutation {
  /** Stable within the code: `everywhere`, `loss`, `only w21`. */
  readonly label: string;
  /** The rule followed wherever it can be; false for one place only. */
  readonly everywhere: boolean;
  readonly rule: SimpleRule;
}

/** A named wrong rule of differentiation or of bookkeeping. */
export interface Misconception {
  readonly name: Localized;
  /** Said to the student; never the right number. */
  readonly feedback: Localized;
  /** The title of the lecture's slide on which the matter is treated. */
  readonly slide?: string;
  /** All forms of the rule on one question; empty where the rule has nothing to act on. */
  readonly mutations: (structure: Structure) => readonly Mutation[];
}

type CalculusOf = <T>(arithmetic: Arithmetic<T>) => Calculus<T>;

/** A form of the rule that acts wherever it can. */
export function everywhere(label: string, calculus: CalculusOf): Mutation {
  return { label, everywhere: true, rule: { kind: 'calculus', calculus } };
}

/** A form of the rule that acts in one place. */
export function onlyAt(label: string, calculus: CalculusOf): Mutation {
  return { label: `only ${label}`, everywhere: false, rule: { kind: 'calculus', calculus } };
}
