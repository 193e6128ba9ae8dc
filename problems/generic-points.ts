import { fraction, multiply, parseFraction } from '../grader/arithmetic/fraction.ts';
import { printQuotient } from '../grader/arithmetic/fraction-printing.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { Tensor } from '../grader/tensor.ts';

/** Quotients of primes with both signs mixed: no two alike, none 0 or ±1. */
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73];
const numbers = primes.flatMap((prime, at) => {
  const below = primes[(at * 8 + 5) % primes.length] ?? 1;
  return prime === below ? [] : [`${at % 3 === 1 ? '-' : ''}${prime}/${below}`];
});

function elsewhere(value: Tensor<string>, from: number): Tensor<string> {
  return {
    shape: value.shape,
    data: value.data.map((_, at) => numbers[(from + at * 7) % numbers.length] ?? ''),
  };
}

/**
 * The question at points that have nothing special about them, where two rules that differ for
 * any numbers do differ. Several, so that every gate is open in one and closed in another.
 */
export function genericQuestions(question: GraphQuestion): readonly GraphQuestion[] {
  return [3, 14, 15, 92, 65, 35].map((offset) => ({
    ...question,
    at: new Map([...question.at].map(([name, value], at) => [name, elsewhere(value, offset + at * 5)])),
  }));
}

function shifted(numeral: string, at: number): string {
  const value = parseFraction(numeral);
  if (value === undefined) throw new Error(`${numeral} is no numeral`);
  const prime = BigInt(primes[at % primes.length] ?? 1) + 10_000n + BigInt(at) * 97n;
  return printQuotient(multiply(value, fraction(prime, 10_000n)));
}

/** The question a little beside its own point, every number moved by its own small share. */
export function nearbyQuestion(question: GraphQuestion): GraphQuestion {
  let count = 0;
  const moved = [...question.at].map(([name, { shape, data }]) => {
    const near = data.map((numeral) => shifted(numeral, (count += 1)));
    return [name, { shape, data: near }] as const;
  });
  return { ...question, at: new Map(moved) };
}
