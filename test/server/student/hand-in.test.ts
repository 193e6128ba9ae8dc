import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeOverdueAttempts } from '../../../server/actions/close-overdue-attempts.ts';
import { handIn } from '../../../server/actions/hand-in.ts';
import { openAttempt } from '../../../server/actions/open-attempt.ts';
import { startAttempt } from '../../../server/actions/start-attempt.ts';
import type { Deps } from '../../../server/deps.ts';
import { checkGrades } from '../../../server/grading/check-grades.ts';
import { isGenuine, readReceipt } from '../../../server/grading/receipt.ts';
import { findGrade } from '../../../server/store/grades.ts';
import { listReceipts } from '../../../server/store/receipts.ts';
import { listSubmissions } from '../../../server/store/submissions.ts';
import { openStore, type TestStore } from '../../support/store.ts';
import { clientId, giveQuiz, handInNow, start, typeEverything } from '../../support/working-student.ts';

const minute = 60_000;
let store: TestStore;
let deps: Deps;

beforeEach(async () => {
  store = await openStore();
  deps = store.deps;
  await giveQuiz(deps);
});
afterEach(() => store.close());

describe('starting', () => {
  it('twice starts one attempt', async () => {
    const [first, second] = await Promise.all([start(deps, 'mei'), start(deps, 'mei')]);
    expect(second.attempt.id).toBe(first.attempt.id);
  });

  it('gives neighbours different numbers while the pool lasts', async () => {
    const [mei, kwame] = [await start(deps, 'mei'), await start(deps, 'kwame')];
    expect(kwame.questions[0]!.row.draw).not.toBe(mei.questions[0]!.row.draw);
  });

  it('draws questions of one network together', async () => {
    const { questions } = await start(deps, 'mei');
    expect(questions[1]!.row.variant.given['x1']).toEqual(questions[0]!.row.variant.given['x1']);
    expect(questions[1]!.question.network).toBe(questions[0]!.question.network);
    expect(questions[2]!.question.network).toBeUndefined();
  });

  it('is not possible for somebody who was not given it', async () => {
    const asked = { personId: 'ta', assignmentId: 'quiz', arrivedAt: deps.clock() };
    expect(await startAttempt(deps, asked)).toBeUndefined();
  });

  it('is refused after the end', async () => {
    store.advance(21 * minute);
    const asked = { personId: 'mei', assignmentId: 'quiz', arrivedAt: deps.clock() };
    expect(await startAttempt(deps, asked)).toEqual({ kind: 'over' });
  });
});

describe('handing in', () => {
  it('the key earns all points, with a genuine receipt', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    const outcome = await handInNow(deps, opened);
    expect(outcome).toMatchObject({ kind: 'receipt' });
    const [receipt] = await listReceipts(deps.db.read, opened.attempt.id);
    expect(isGenuine(receipt!, deps.keys.receipt)).toBe(true);
    expect(receipt!.code).toMatch(/^[ACDEFGHJKLMNPQRTUVWXY]{6}$/);
    expect(readReceipt(receipt!).questions).toHaveLength(3);
    expect(await findGrade(deps.db.read, 'quiz', 'mei')).toMatchObject({ points: 30_000, maxPoints: 30_000 });
    expect(await checkGrades(deps.db.read)).toEqual([]);
  });

  it('a changed receipt is not genuine', async () => {
    const opened = await start(deps, 'mei');
    await handInNow(deps, opened);
    const [receipt] = await listReceipts(deps.db.read, opened.attempt.id);
    expect(isGenuine({ ...receipt!, body: receipt!.body.replace('false', 'true') }, deps.keys.receipt)).toBe(
      false,
    );
  });

  it('two hundred times at once is one hand-in with one receipt', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => handInNow(deps, opened)));
    const receipts = outcomes.map((outcome) =>
      outcome?.kind === 'receipt' ? outcome.receipt.signature : '',
    );
    expect(new Set(receipts).size).toBe(1);
    expect(await listSubmissions(deps.db.read, opened.attempt.id)).toHaveLength(3);
  });

  it('from a second tab gives the receipt of the first', async () => {
    const opened = await start(deps, 'mei');
    const first = await handInNow(deps, opened);
    const second = await handInNow(deps, opened, 'another-client-made-id');
    expect(first?.kind).toBe('receipt');
    expect(second).toEqual({ ...first, kind: 'before' });
  });

  it('of somebody else is not possible', async () => {
    const opened = await start(deps, 'mei');
    const given = { personId: 'kwame', attemptId: opened.attempt.id, clientId, arrivedAt: deps.clock() };
    expect(await handIn(deps, given)).toBeUndefined();
    expect(await openAttempt(deps, { ...given, now: deps.clock() })).toBeUndefined();
  });

  it.each([
    ['at the end of the grace', 0, 'receipt'],
    ['a millisecond after it', 1, 'late'],
  ])('%s', async (_when, after, kind) => {
    const opened = await start(deps, 'mei');
    store.setTime(opened.endsAt! + deps.config.graceMs + after);
    expect((await handInNow(deps, opened))?.kind).toBe(kind);
  });

  it('counts when it arrived in time but the clock was faster', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    const arrivedAt = opened.endsAt!;
    store.setTime(arrivedAt + deps.config.graceMs + 2_001);
    await closeOverdueAttempts(deps);
    const { personId, id: attemptId } = opened.attempt;
    const outcome = await handIn(deps, { personId, attemptId, clientId, arrivedAt });
    expect(outcome?.kind).toBe('receipt');
    expect(await checkGrades(deps.db.read)).toEqual([]);
  });
});
