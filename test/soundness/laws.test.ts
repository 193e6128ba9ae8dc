import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerLine } from '../../cli/grade-lines.ts';
import { formulasAgree } from '../../grader/agree/formula.ts';
import type { Expression } from '../../grader/notation/expression.ts';
import { printText } from '../../grader/notation/print-text.ts';
import { substitute } from '../../grader/symbolic/substitute.ts';
import { chanceOf, shuffled } from '../../problems/chance.ts';
import { add, negate, symbol } from './build.ts';
import { drawMutant } from './mutants.ts';
import { drawExpected, type Expected } from './references.ts';
import { drawRewrite } from './rewrites.ts';

/** A reference with a right and a wrong answer; wrong ones may be right by chance. */
function drawn(seed: string) {
  const chance = chanceOf(seed);
  const expected = drawExpected(chance);
  return { expected, answers: [drawRewrite(expected, chance), drawMutant(expected, chance).answer], chance };
}

const verdict = ({ expression, domain }: Expected, answer: Expression, key = 'laws') =>
  formulasAgree(expression, answer, { domain, key }).outcome;

const seeds = fc.integer({ min: 0, max: 1_000_000 }).map(String);
/** Verdicts that a person could argue about are left to a person either way. */
const isDecided = (outcome: string) => outcome === 'correct' || outcome === 'incorrect';

describe('the verdict on a formula stays the same', () => {
  test('when the names are others', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { expected, answers } = drawn(seed);
        const renamed = (name: string) => `q_${1 + expected.names.indexOf(name)}`;
        const put = (e: Expression) => substitute(e, (name) => symbol(renamed(name))) ?? e;
        const domain = new Map([...expected.domain].map(([name, box]) => [renamed(name), box]));
        const others: Expected = { expression: put(expected.expression), names: [], domain };
        for (const answer of answers) {
          const [one, two] = [verdict(expected, answer), verdict(others, put(answer))];
          if (isDecided(one) && isDecided(two)) expect(two, printText(answer)).toBe(one);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('when both sides change their sign', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { expected, answers } = drawn(seed);
        const opposite: Expected = { ...expected, expression: negate(expected.expression) };
        for (const answer of answers)
          expect(verdict(opposite, negate(answer))).toBe(verdict(expected, answer));
      }),
      { numRuns: 200 },
    );
  });

  test('when the summands change places', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { expected, answers, chance } = drawn(seed);
        const terms = ['x', 'w', 'b'].map(symbol);
        for (const answer of answers) {
          const more = shuffled(chance, [answer, ...terms]).reduce((sum, term) => add(sum, term));
          const reference: Expected = {
            ...expected,
            expression: terms.reduce(add, expected.expression),
            domain: new Map(),
          };
          const [one, two] = [verdict(reference, terms.reduce(add, answer)), verdict(reference, more)];
          if (isDecided(one) && isDecided(two)) expect(two, printText(answer)).toBe(one);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the thousandth time', () => {
    const { expected, answers } = drawn('thousand');
    for (const answer of answers) {
      const fresh = () => substitute(answer, symbol) ?? answer;
      const outcomes = new Set(Array.from({ length: 1_000 }, () => verdict(expected, fresh())));
      expect(outcomes.size).toBe(1);
    }
  });

  test('under every key', () => {
    const { expected, answers } = drawn('keys');
    for (const answer of answers) {
      expect(new Set(Array.from({ length: 200 }, (_, k) => verdict(expected, answer, `${k}`))).size).toBe(1);
    }
  });
});

test('the order of lines does not matter', () => {
  const lines = Array.from({ length: 60 }, (_, id) => {
    const { expected, answers } = drawn(`lines ${id % 20}`);
    const answer = printText(answers[id % 2] ?? expected.expression);
    return JSON.stringify({
      id,
      kind: 'formula',
      expected: printText(expected.expression),
      answer,
      symbols: expected.names,
    });
  });
  const inOrder = lines.map(answerLine);
  const places = shuffled(
    chanceOf('order'),
    lines.map((_, k) => k),
  );
  for (const k of places) expect(answerLine(lines[k] ?? '')).toBe(inOrder[k]);
});
