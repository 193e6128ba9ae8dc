import type { Localized } from '../../grader/language.ts';

/** One slot of a ready-made set: a recipe, or a pool of which each student gets one. */
export interface SetSlot {
  readonly recipes: readonly string[];
  /** Thousandths; the recipe's own points are scaled to it. */
  readonly points: number;
  /** Slots with the same word are drawn on one network and judged together. */
  readonly network?: string;
}

/** A problem set as data, for the demonstration course and for copying. */
export interface ProblemSetDefinition {
  readonly id: string;
  readonly title: Localized;
  readonly kind: 'quiz' | 'homework' | 'practice';
  /** Minutes of the time limit; absent where there is none. */
  readonly timeLimit?: number;
  readonly slots: readonly SetSlot[];
}
