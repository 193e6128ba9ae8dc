import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeOverdueAttempts } from '../../../server/actions/close-overdue-attempts.ts';
import { markText } from '../../../server/actions/mark-text.ts';
import { openAttempt } from '../../../server/actions/open-attempt.ts';
import { overrideQuestion } from '../../../server/actions/override-question.ts';
import { reopenAttempt } from '../../../server/actions/reopen-attempt.ts';
import type { Deps } from '../../../server/deps.ts';
import { checkGrades } from '../../../server/grading/check-grades.ts';
import { updateAssignment } from '../../../server/store/assignments.ts';
import { findGrade } from '../../../server/store/grades.ts';
import { listReceipts } from '../../../server/store/receipts.ts';
import { giveAssignment } from '../../support/given-assignment.ts';
import { openStore, type TestStore } from '../../support/store.ts';
import { giveQuiz, handInNow, keyAt, start, type, typeEverything } from '../../support/working-student.ts';

const minute = 60_000;
const by = { courseId: 'dl', byId: 'ta' };
let store: TestStore;
let deps: Deps;

beforeEach(async () => {
  store = await openStore();
  deps = store.deps;
  await giveQuiz(deps);
});
afterEach(() => store.close());

const gradeOf = (assignment = 'quiz') => findGrade(deps.db.read, assignment, 'mei');

describe('a quiz stopped by hand', () => {
  it('is handed in as of that moment', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    store.advance(5 * minute);
    const stoppedAt = deps.clock();
    await deps.db.commit((tx) => updateAssignment(tx, 'quiz', { stoppedAt }));
    store.advance(10_000);
    expect(await closeOverdueAttempts(deps)).toBe(1);
    const [receipt] = await listReceipts(deps.db.read, opened.attempt.id);
    expect(receipt!.at).toBe(stoppedAt);
    expect(await gradeOf()).toMatchObject({ points: 30_000 });
  });
});

describe('a reopened attempt', () => {
  it('counts as it is handed in again, and keeps what was handed in before', async () => {
    const opened = await start(deps, 'mei');
    await handInNow(deps, opened);
    expect(await gradeOf()).toMatchObject({ points: 0 });
    store.advance(minute);
    const again = { personId: 'mei', forMs: 30 * minute, reason: 'network problem' };
    expect(await reopenAttempt(deps, { ...by, assignmentId: 'quiz' }, again)).not.toHaveProperty('refused');
    const asked = { personId: 'mei', attemptId: opened.attempt.id, now: deps.clock() };
    const reopened = (await openAttempt(deps, asked))!;
    expect(reopened.endsAt).toBeGreaterThanOrEqual(deps.clock() + 30 * minute);
    await typeEverything(deps, reopened);
    await handInNow(deps, reopened, 'another-client-made-id');
    expect(await gradeOf()).toMatchObject({ points: 30_000 });
    expect(await listReceipts(deps.db.read, opened.attempt.id)).toHaveLength(2);
    expect(await checkGrades(deps.db.read)).toEqual([]);
  });
});

describe('what people decide', () => {
  it('an override changes the kept grade at once, and can be withdrawn', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    await handInNow(deps, opened);
    const questionId = opened.questions[0]!.row.id;
    await overrideQuestion(deps, by, { questionId, points: '1', reason: 'copied' });
    expect(await gradeOf()).toMatchObject({ points: 21_000 });
    await overrideQuestion(deps, by, { questionId, points: null, reason: 'was a mistake' });
    expect(await gradeOf()).toMatchObject({ points: 30_000 });
    expect(await checkGrades(deps.db.read)).toEqual([]);
  });

  it('an override needs a reason and cannot give more than the question is worth', async () => {
    const opened = await start(deps, 'mei');
    await typeEverything(deps, opened);
    await handInNow(deps, opened);
    const questionId = opened.questions[0]!.row.id;
    const change = { questionId, points: '1', reason: 'copied' };
    expect(await overrideQuestion(deps, by, { ...change, points: '999' })).toMatchObject({ why: 'points' });
    expect(await overrideQuestion(deps, by, { ...change, points: 'all' })).toMatchObject({ why: 'points' });
    expect(await overrideQuestion(deps, by, { ...change, reason: ' ' })).toMatchObject({ why: 'reason' });
    expect(await gradeOf()).toMatchObject({ points: 30_000 });
  });

  it('a text waits until somebody marks it', async () => {
    await giveAssignment(deps, {
      id: 'text',
      kind: 'quiz',
      policy: { start: 'clock', closesAt: deps.clock() + 20 * minute },
      slots: [{ recipe: 'W3-1' }],
      draws: 1,
    });
    const opened = await start(deps, 'mei', 'text');
    const [part, cell] = keyAt(opened, 1)[0]!;
    const cells = [[part, cell, 'The backward pass reuses what the forward pass computed.']] as const;
    await type(deps, opened, { position: 1, cells });
    await handInNow(deps, opened);
    expect(await gradeOf('text')).toMatchObject({ points: 0, waiting: 1 });
    const questionId = opened.questions[0]!.row.id;
    const mark = { questionId, part, cell, items: [], points: '4', comment: 'good' };
    expect(await markText(deps, by, { ...mark, points: '999' })).toBe('outOfRange');
    expect(await markText(deps, by, mark)).toBe('marked');
    expect(await markText(deps, by, mark)).toBe('notFound');
    expect(await gradeOf('text')).toMatchObject({ points: 4_000, waiting: 0 });
    expect(await checkGrades(deps.db.read)).toEqual([]);
  });
});
