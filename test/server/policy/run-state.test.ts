import { describe, expect, it } from 'vitest';
import { usualPolicy } from '../../../server/policy/assignment-policy.ts';
import { closesAt } from '../../../server/policy/effective-times.ts';
import { readPoints, pointsText } from '../../../server/policy/points.ts';
import { runState, type Run } from '../../../server/policy/run-state.ts';
import { timeFacts } from '../../../server/policy/time-facts.ts';
import { numberRanges } from '../../../server/pages/staff/number-ranges.ts';

const minute = 60_000;
const quiz: Run = {
  kind: 'quiz',
  state: 'published',
  policy: usualPolicy.quiz,
  startedAt: null,
  stoppedAt: null,
  releasedAt: null,
};
const mei = { personId: 'mei', timePercent: 100 };
const granted = (personId: string | null, minutes: number, at: number) => ({
  personId,
  extraMs: minutes * minute,
  at,
});

describe('a quiz run by hand', () => {
  it('waits, runs, is over, and is released by itself or by hand', () => {
    const started = { ...quiz, startedAt: 0 };
    expect(runState({ ...quiz, state: 'draft' }, null, 5)).toBe('draft');
    expect(runState(quiz, null, 5)).toBe('waiting');
    expect(runState(started, 20 * minute, 20 * minute)).toBe('running');
    expect(runState(started, 20 * minute, 20 * minute + 1)).toBe('released');
    const byHand = { ...started, policy: { ...usualPolicy.quiz, release: 'byHand' as const } };
    expect(runState(byHand, 20 * minute, 21 * minute)).toBe('closed');
    expect(runState({ ...byHand, releasedAt: 21 * minute }, 20 * minute, 22 * minute)).toBe('released');
  });

  it('ends for all when papers are collected, and later only for whom time was granted afterwards', () => {
    const stopped = { ...quiz, startedAt: 0, stoppedAt: 10 * minute };
    const before = granted('mei', 5, 3 * minute);
    const after = granted('mei', 4, 12 * minute);
    expect(closesAt(timeFacts(stopped, mei, [before]))).toBe(10 * minute);
    expect(closesAt(timeFacts(stopped, mei, [before, after]))).toBe(14 * minute);
    expect(closesAt(timeFacts(stopped, { ...mei, personId: 'kwame' }, [before, after]))).toBe(10 * minute);
  });
});

describe('points', () => {
  it('are read to the thousandth and not further', () => {
    expect(readPoints('12.5')).toBe(12_500);
    expect(readPoints('０.125')).toBe(125);
    for (const typed of ['', '-1', '1.2345', '1,5', 'ten', '1e3']) expect(readPoints(typed)).toBeNull();
    expect(pointsText(12_500)).toBe('12.5');
  });
});

it('positions are read as ranges', () => {
  expect(numberRanges([7, 4, 5, 6, 9])).toBe('4–7, 9');
  expect(numberRanges([])).toBe('');
});
