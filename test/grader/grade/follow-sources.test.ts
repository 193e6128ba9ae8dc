import { describe, expect, test } from 'vitest';
import { fromSources } from '../../../grader/grade/follow-sources.ts';
import type { CellReference } from '../../../grader/report.ts';
import { cell, gradient, lectureQuestion } from './lecture-question.ts';

const question = lectureQuestion({ parts: {} });
const place = (name: string): CellReference => ({ question: 'q', part: 'p', cell: name });

/** A wrong formula, and what it follows from itself. */
const source = (name: string, { from = '', mayCarry = true } = {}) => ({
  name,
  typed: { question, reference: place(name), cell: cell(name, gradient('w11')), typed: name },
  from: [...from].map(place),
  mayCarry,
});

type Named = ReturnType<typeof source>;
type Verdict = 'correct' | 'incorrect' | 'undecided' | 'invalid';

/** Looks at formulas before one that follows from those sets of them, written `ab`. */
function looked(earlier: readonly Named[], verdicts: Readonly<Record<string, Verdict>>) {
  const asked: string[] = [];
  const { outcome, from } = fromSources(earlier, (own) => {
    const set = own.map(({ name }) => name).join('');
    asked.push(set);
    return verdicts[set] ?? 'incorrect';
  });
  return { asked, found: [outcome, from.map((reference) => reference.cell).join('')] };
}

const [a, b, c] = [source('a'), source('b'), source('c')];

describe('a wrong formula follows', () => {
  test.each<[string, readonly Named[], Readonly<Record<string, Verdict>>, string]>([
    ['from the one before it', [a], { a: 'correct' }, 'a'],
    ['from both together, where it needs both', [a, b], { ab: 'correct' }, 'ab'],
    ['from the first of two, where the second is not needed', [a, b], { ab: 'correct', a: 'correct' }, 'a'],
    ['from the second of two, where the first is not needed', [a, b], { ab: 'correct', b: 'correct' }, 'b'],
    ['from one of two alone, in spite of the other', [a, b], { b: 'correct' }, 'b'],
    ['from two of three', [a, b, c], { abc: 'correct', bc: 'correct' }, 'bc'],
    ['from what its source follows from', [source('b', { from: 'a' })], { b: 'correct' }, 'a'],
    ['from one mistake, named once', [a, source('b', { from: 'a' })], { ab: 'correct' }, 'a'],
    [
      'from a formula that carries, past one that does not',
      [source('z', { mayCarry: false }), a],
      { a: 'correct' },
      'a',
    ],
    ['although another set cannot be compared', [a, b], { ab: 'undecided', b: 'correct' }, 'b'],
  ])('%s', (_, earlier, verdicts, from) => {
    expect(looked(earlier, verdicts).found).toEqual(['followThrough', from]);
  });
});

describe('a wrong formula follows from nothing', () => {
  test('where nothing wrong stands before it, or none of it leads there', () => {
    expect(looked([], {}).found).toEqual(['incorrect', '']);
    expect(looked([a, b], {}).found).toEqual(['incorrect', '']);
    expect(looked([a, b], { a: 'invalid' }).found).toEqual(['incorrect', '']);
  });

  test('and goes to a person where that cannot be told', () => {
    expect(looked([a, b], { ab: 'undecided' }).found).toEqual(['undecided', '']);
    expect(looked([a, b], { b: 'undecided' }).found).toEqual(['undecided', '']);
  });

  test('and goes to a person where it follows only from what may not be carried', () => {
    const zero = source('z', { mayCarry: false });
    expect(looked([zero], { z: 'correct' }).found).toEqual(['undecided', '']);
    expect(looked([zero], { z: 'undecided' }).found).toEqual(['undecided', '']);
    expect(looked([a, zero], { az: 'correct' }).found).toEqual(['undecided', '']);
    expect(looked([a, zero], { z: 'correct' }).found).toEqual(['incorrect', '']);
    expect(looked([a, zero], {}).found).toEqual(['incorrect', '']);
  });
});

test('at most six formulas are carried on, the last ones before it', () => {
  const eight = [...'abcdefgh'].map((name) => source(name));
  expect(looked(eight, { cdefgh: 'correct' }).found).toEqual(['followThrough', 'cdefgh']);
  expect(looked(eight, {}).asked).toEqual(['cdefgh', ...'cdefgh']);
  expect(looked(eight, { b: 'correct' }).found).toEqual(['incorrect', '']);
});
