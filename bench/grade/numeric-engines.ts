import { parse } from 'mathjs';
import { agreesWith } from '../../grader/agree/formula.ts';
import { prepareReference, type Reference } from '../../grader/agree/reference.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import type { SymbolEntry } from '../../grader/question.ts';
import type { AnswerPair } from './answer-pairs.ts';
import { sameIf, type Engine } from './engine.ts';
import { floorChecker } from './floor.ts';

/** What is made once for each expected formula. */
export function oncePerExpected<T>(make: (pair: AnswerPair) => T): (pair: AnswerPair) => T {
  const made = new Map<string, T>();
  return (pair) => {
    const known = made.get(pair.expected) ?? make(pair);
    made.set(pair.expected, known);
    return known;
  };
}

interface Prepared {
  readonly symbols: readonly SymbolEntry[];
  readonly reference: Reference;
}

function prepared({ names, expected }: AnswerPair): Prepared {
  const symbols = names.map((name) => ({ name }));
  const reading = readFormula(expected, symbols);
  if (reading.kind === 'invalid') throw new Error(`${expected}: ${reading.issue.code}`);
  return { symbols, reference: prepareReference(reading.expression, `bench ${expected}`, new Map()) };
}

/** adjoint: read, compile, compare exactly or at 36 points and more, in every activation pattern. */
export function adjoint(): Engine {
  const preparedFor = oncePerExpected(prepared);
  return {
    name: 'adjoint: read and compare',
    passes: 40,
    compare: (pair) => {
      const { symbols, reference } = preparedFor(pair);
      const reading = readFormula(pair.answer, symbols);
      if (reading.kind === 'invalid') return 'undecided';
      const { outcome } = agreesWith(reference, reading.expression);
      return outcome === 'correct' ? 'same' : outcome === 'incorrect' ? 'different' : 'undecided';
    },
  };
}

export function floor(): Engine {
  const checkerFor = oncePerExpected(({ names, expected }) => floorChecker(names, expected));
  return {
    name: 'floor: postfix by hand, 10 points',
    passes: 40,
    compare: (pair) => sameIf(checkerFor(pair)(pair.answer)),
  };
}

const points = 10;

/** mathjs: parse, compile, evaluate at ten points; the values of the reference are kept. */
export function mathjsAtPoints(): Engine {
  const at = (formula: string, scopes: readonly Map<string, number>[]): readonly number[] => {
    const compiled = parse(formula).compile();
    return scopes.map((scope) => Number(compiled.evaluate(scope)));
  };
  const preparedFor = oncePerExpected(({ names, expected }) => {
    const scopes = Array.from(
      { length: points },
      (_, p) => new Map(names.map((name, k) => [name, Math.sin((k * points + p) ** 2 + 1) * 1.5])),
    );
    return { scopes, wanted: at(expected, scopes) };
  });
  return {
    name: 'mathjs: parse, evaluate at 10 points',
    passes: 8,
    compare: (pair) => {
      const { scopes, wanted } = preparedFor(pair);
      const found = at(pair.answer, scopes);
      return sameIf(
        found.every((value, k) => {
          const r = wanted[k] ?? 0;
          return Math.abs(value - r) <= 1e-12 + 1e-9 * Math.abs(r);
        }),
      );
    },
  };
}
