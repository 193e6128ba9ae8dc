import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeOverdueAttempts } from '../../../server/actions/close-overdue-attempts.ts';
import { openAttempt } from '../../../server/actions/open-attempt.ts';
import { saveDraft } from '../../../server/actions/save-draft.ts';
import type { Deps } from '../../../server/deps.ts';
import { checkGrades } from '../../../server/grading/check-grades.ts';
import { readReceipt } from '../../../server/grading/receipt.ts';
import { replay } from '../../../server/grading/replay.ts';
import { findGrade, listQuestionGrades, putQuestionGrade } from '../../../server/store/grades.ts';
import { listGradings } from '../../../server/store/gradings.ts';
import { listReceipts } from '../../../server/store/receipts.ts';
import { listSubmissions } from '../../../server/store/submissions.ts';
import { openStore, type TestStore } from '../../support/store.ts';
import { giveQuiz, handInNow, keyAt, start, type, typeEverything } from '../../support/working-student.ts';

const minute = 60_000;
let store: TestStore;
let deps: Deps;

beforeEach(async () => {
  store = await openStore();
  deps = store.deps;
  await giveQuiz(deps);
});
afterEach(() => store.close());

describe('drafts', () => {
  it('keep the text with the highest sequence, in whatever order they arrive', async () => {
    const opened = await start(deps, 'mei');
    const [part, cell] = keyAt(opened, 3)[0]!;
    const place = {
      personId: 'mei',
      attemptId: opened.attempt.id,
      question: opened.questions[2]!,
      arrivedAt: 0,
    };
    const save = (text: string, at: number) => saveDraft(deps, place, { part, cell, text, sequence: at });
    expect(await save('new', 5)).toEqual({ kind: 'saved', sequence: 5 });
    expect(await save('old', 4)).toEqual({ kind: 'stale', sequence: 5, text: 'new' });
    expect(await save('new', 5)).toEqual({ kind: 'saved', sequence: 5 });
    expect(await save('', 6)).toEqual({ kind: 'saved', sequence: 6 });
  });

  it('are refused after the end and after the hand-in', async () => {
    const opened = await start(deps, 'mei');
    const [part, cell] = keyAt(opened, 3)[0]!;
    const place = { personId: 'mei', attemptId: opened.attempt.id, question: opened.questions[2]! };
    const late = { ...place, arrivedAt: opened.endsAt! + deps.config.graceMs + 1 };
    expect(await saveDraft(deps, late, { part, cell, text: 'x', sequence: 1 })).toEqual({ kind: 'closed' });
    await handInNow(deps, opened);
    const soon = { ...place, arrivedAt: deps.clock() };
    expect(await saveDraft(deps, soon, { part, cell, text: 'x', sequence: 1 })).toEqual({ kind: 'closed' });
  });

  it('survive a restart', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    store = await store.restart();
    deps = store.deps;
    const again = await openAttempt(deps, {
      personId: 'mei',
      attemptId: opened.attempt.id,
      now: deps.clock(),
    });
    expect(again!.drafts.length).toBeGreaterThan(3);
    await handInNow(deps, again!);
    expect(await findGrade(deps.db.read, 'quiz', 'mei')).toMatchObject({ points: 30_000 });
  });
});

describe('closing by the clock', () => {
  it('hands in what was typed, as of the deadline, once', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    store.setTime(opened.endsAt! + deps.config.graceMs);
    expect(await closeOverdueAttempts(deps)).toBe(0);
    store.advance(2_001);
    expect(await closeOverdueAttempts(deps)).toBe(1);
    expect(await closeOverdueAttempts(deps)).toBe(0);
    const submissions = await listSubmissions(deps.db.read, opened.attempt.id);
    expect(submissions.map(({ arrivedAt }) => arrivedAt)).toEqual(submissions.map(() => opened.endsAt));
    const [receipt] = await listReceipts(deps.db.read, opened.attempt.id);
    expect(readReceipt(receipt!)).toMatchObject({ closed: true, at: opened.endsAt });
    expect(await findGrade(deps.db.read, 'quiz', 'mei')).toMatchObject({ points: 30_000 });
    expect(await checkGrades(deps.db.read)).toEqual([]);
  });

  it('happens when the attempt is looked at, without any sweep', async () => {
    const opened = await start(deps, 'mei');
    store.setTime(opened.endsAt! + deps.config.graceMs + 1);
    const after = await openAttempt(deps, {
      personId: 'mei',
      attemptId: opened.attempt.id,
      now: deps.clock(),
    });
    expect(after!.attempt).toMatchObject({ state: 'handedIn', handedInAt: opened.endsAt });
  });

  it('is not undone when the clock is set back', async () => {
    const opened = await start(deps, 'mei');
    store.setTime(opened.endsAt! + deps.config.graceMs + 2_001);
    await closeOverdueAttempts(deps);
    store.advance(-10 * minute);
    const [part, cell] = keyAt(opened, 3)[0]!;
    const place = {
      personId: 'mei',
      attemptId: opened.attempt.id,
      question: opened.questions[2]!,
      arrivedAt: deps.clock(),
    };
    expect(await saveDraft(deps, place, { part, cell, text: 'x', sequence: 1 })).toEqual({ kind: 'closed' });
  });
});

describe('a regrade under the same rules', () => {
  it('gives the same judgements', async () => {
    const opened = await start(deps, 'mei');
    const wrong = keyAt(opened, 1).map(([part, cell], index) => [part, cell, String(index + 2)] as const);
    await type(deps, opened, { position: 1, cells: wrong });
    await type(deps, opened, { position: 2, cells: keyAt(opened, 2) });
    const [part, cell] = keyAt(opened, 3)[0]!;
    await type(deps, opened, { position: 3, cells: [[part, cell, '1/']] });
    await handInNow(deps, opened);
    const submissions = await listSubmissions(deps.db.read, opened.attempt.id);
    const gradings = await listGradings(deps.db.read, opened.attempt.id);
    const replayed = await replay(opened.questions, submissions, opened.assignment.policy);
    for (const { submissionId, report } of gradings) expect(replayed.get(submissionId)).toEqual(report);
    expect(gradings).toHaveLength(3);
  });

  it('and the check of kept grades notices a changed one', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    await handInNow(deps, opened);
    const [kept] = await listQuestionGrades(deps.db.read, opened.attempt.id);
    await deps.db.commit((tx) => putQuestionGrade(tx, { ...kept!, points: 1 }));
    expect(await checkGrades(deps.db.read)).not.toEqual([]);
  });
});
