import type { Expression } from '../../grader/notation/expression.ts';
import { integerFrom, oneOf, type Chance } from '../../problems/chance.ts';
import { changedAt } from '../grader/agree/changes.ts';
import { negate, nodesOf } from './build.ts';
import { coefficients, factors, functions, gates, names, operators } from './node-mistakes.ts';
import type { Expected } from './references.ts';
import type { Here } from './rewrite.ts';
import { disguised, guesses } from './whole-mistakes.ts';

/** Every family of mistakes: those of one node, and those of the whole formula. */
const atNodes = { factors, functions, operators, gates, coefficients, names, sign: negate } as const;
const ofTheWhole = { disguised, guesses, factors } as const;
export type Family = keyof typeof atNodes | keyof typeof ofTheWhole;

export interface Mutant {
  readonly family: Family;
  readonly answer: Expression;
}

/** A wrong answer, most often with one mistake; it may happen to be right, which the oracle tells. */
export function drawMutant({ expression, names: all }: Expected, chance: Chance): Mutant {
  const here: Here = { chance, names: all };
  for (;;) {
    if (integerFrom(chance, 0, 3) === 0) {
      const family = oneOf(chance, ['disguised', 'disguised', 'guesses', 'factors'] as const);
      const answer = ofTheWhole[family](expression, here);
      if (answer !== undefined) return { family, answer };
      continue;
    }
    const family = oneOf(chance, [
      'factors',
      'functions',
      'operators',
      'operators',
      'gates',
      'coefficients',
      'names',
      'sign',
    ] as const);
    const places = nodesOf(expression).flatMap((node, at) =>
      atNodes[family](node, here) === undefined ? [] : [at],
    );
    if (places.length === 0) continue;
    const answer = changedAt(
      expression,
      oneOf(chance, places),
      (node) => atNodes[family](node, here) ?? node,
    );
    return { family, answer };
  }
}
