import type { AnswerPair } from './answer-pairs.ts';

export type EngineVerdict = 'same' | 'different' | 'undecided';

/** One way to compare two formulas. */
export interface Engine {
  readonly name: string;
  /** How often the pairs are gone through in one round; slow engines go through them once. */
  readonly passes: number;
  /** The work is done in another process. */
  readonly inOtherProcess?: true;
  /** Reads both, or what is needed of them; throws where it cannot. May use what it prepared before. */
  readonly compare: (pair: AnswerPair) => EngineVerdict | Promise<EngineVerdict>;
  readonly close?: () => void;
}

export const sameIf = (isSame: boolean): EngineVerdict => (isSame ? 'same' : 'different');
