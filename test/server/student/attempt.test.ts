import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from '../../../problems/key.ts';
import { findRecipe } from '../../../problems/bank.ts';
import { closeOverdueAttempts } from '../../../server/actions/close-overdue-attempts.ts';
import { handIn } from '../../../server/actions/hand-in.ts';
import { openAttempt } from '../../../server/actions/open-attempt.ts';
import { saveDraft } from '../../../server/actions/save-draft.ts';
import { startAttempt } from '../../../server/actions/start-attempt.ts';
import type { Deps } from '../../../server/deps.ts';
import { checkGrades } from '../../../server/grading/check-grades.ts';
import type { OpenedAttempt } from '../../../server/grading/opened-attempt.ts';
import { isGenuine, readReceipt } from '../../../server/grading/receipt.ts';
import { replay } from '../../../server/grading/replay.ts';
import { findGrade } from '../../../server/store/grades.ts';
import { listGradings } from '../../../server/store/gradings.ts';
import { listReceipts } from '../../../server/store/receipts.ts';
import { listSubmissions } from '../../../server/store/submissions.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';
import { openStore, type TestStore } from '../../support/store.ts';

const minute = 60_000;
const clientId = 'a-client-made-id-0001';
let store: TestStore;
let deps: Deps;

beforeEach(async () => {
  store = await openStore();
  deps = store.deps;
  await giveCourse(deps);
  await giveAssignment(deps, {
    id: 'quiz',
    kind: 'quiz',
    policy: { start: 'clock', closesAt: deps.clock() + 20 * minute },
    slots: [{ recipe: 'L01', network: 'net' }, { recipe: 'L04', network: 'net' }, { recipe: 'R04' }],
  });
});
afterEach(() => store.close());

async function start(personId: string): Promise<OpenedAttempt> {
  const started = await startAttempt(deps, { personId, assignmentId: 'quiz', arrivedAt: deps.clock() });
  if (started?.kind !== 'attempt') throw new Error('not started');
  return (await openAttempt(deps, { personId, attemptId: started.attempt.id, now: deps.clock() }))!;
}

let sequence = 0;
async function type(
  opened: OpenedAttempt,
  position: number,
  cells: readonly (readonly [string, string, string])[],
) {
  const question = opened.questions[position - 1]!;
  const { personId, id: attemptId } = opened.attempt;
  for (const [part, cell, text] of cells) {
    sequence += 1;
    await saveDraft(
      deps,
      { personId, attemptId, question, arrivedAt: deps.clock() },
      { part, cell, text, sequence },
    );
  }
}

const keyAt = (opened: OpenedAttempt, position: number) => {
  const { row } = opened.questions[position - 1]!;
  const key = keyOf(findRecipe(row.variant.recipe.id)!, row.variant);
  return Object.entries(key).flatMap(([part, cells]) =>
    Object.entries(cells).map(([cell, text]) => [part, cell, text] as const),
  );
};

async function typeEverything(opened: OpenedAttempt) {
  for (const position of [1, 2, 3]) await type(opened, position, keyAt(opened, position));
}

const handInNow = (opened: OpenedAttempt, id = clientId) =>
  handIn(deps, {
    personId: opened.attempt.personId,
    attemptId: opened.attempt.id,
    clientId: id,
    arrivedAt: deps.clock(),
  });

describe('starting', () => {
  it('twice starts one attempt', async () => {
    const [first, second] = await Promise.all([start('mei'), start('mei')]);
    expect(second.attempt.id).toBe(first.attempt.id);
  });

  it('gives neighbours different numbers while the pool lasts', async () => {
    const [mei, kwame] = [await start('mei'), await start('kwame')];
    expect(kwame.questions[0]!.row.draw).not.toBe(mei.questions[0]!.row.draw);
  });

  it('draws questions of one network together', async () => {
    const { questions } = await start('mei');
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
    const opened = await start('mei');
    await typeEverything(opened);
    const outcome = await handInNow(opened);
    expect(outcome).toMatchObject({ kind: 'receipt' });
    const [receipt] = await listReceipts(deps.db.read, opened.attempt.id);
    expect(isGenuine(receipt!, deps.keys.receipt)).toBe(true);
    expect(receipt!.code).toMatch(/^[ACDEFGHJKLMNPQRTUVWXY]{6}$/);
    expect(readReceipt(receipt!).questions).toHaveLength(3);
    expect(await findGrade(deps.db.read, 'quiz', 'mei')).toMatchObject({ points: 30_000, maxPoints: 30_000 });
    expect(await checkGrades(deps.db.read)).toEqual([]);
  });

  it('a changed receipt is not genuine', async () => {
    const opened = await start('mei');
    await handInNow(opened);
    const [receipt] = await listReceipts(deps.db.read, opened.attempt.id);
    expect(isGenuine({ ...receipt!, body: receipt!.body.replace('false', 'true') }, deps.keys.receipt)).toBe(
      false,
    );
  });

  it('two hundred times at once is one hand-in with one receipt', async () => {
    const opened = await start('mei');
    await typeEverything(opened);
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => handInNow(opened)));
    const receipts = outcomes.map((outcome) =>
      outcome?.kind === 'receipt' ? outcome.receipt.signature : '',
    );
    expect(new Set(receipts).size).toBe(1);
    expect(await listSubmissions(deps.db.read, opened.attempt.id)).toHaveLength(3);
  });

  it('from a second tab gives the receipt of the first', async () => {
    const opened = await start('mei');
    const first = await handInNow(opened);
    const second = await handInNow(opened, 'another-client-made-id');
    expect(first?.kind).toBe('receipt');
    expect(second).toEqual({ ...first, kind: 'before' });
  });

  it('of somebody else is not possible', async () => {
    const opened = await start('mei');
    const given = { personId: 'kwame', attemptId: opened.attempt.id, clientId, arrivedAt: deps.clock() };
    expect(await handIn(deps, given)).toBeUndefined();
    expect(await openAttempt(deps, { ...given, now: deps.clock() })).toBeUndefined();
  });

  it.each([
    ['at the end of the grace', 0, 'receipt'],
    ['a millisecond after it', 1, 'late'],
  ])('%s', async (_when, after, kind) => {
    const opened = await start('mei');
    store.setTime(opened.endsAt! + deps.config.graceMs + after);
    expect((await handInNow(opened))?.kind).toBe(kind);
  });

  it('counts when it arrived in time but the clock was faster', async () => {
    const opened = await start('mei');
    await typeEverything(opened);
    const arrivedAt = opened.endsAt!;
    store.setTime(arrivedAt + deps.config.graceMs + 2_001);
    await closeOverdueAttempts(deps);
    const { personId, id: attemptId } = opened.attempt;
    const outcome = await handIn(deps, { personId, attemptId, clientId, arrivedAt });
    expect(outcome?.kind).toBe('receipt');
    expect(await checkGrades(deps.db.read)).toEqual([]);
  });
});

describe('drafts', () => {
  it('keep the text with the highest sequence, in whatever order they arrive', async () => {
    const opened = await start('mei');
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
    const opened = await start('mei');
    const [part, cell] = keyAt(opened, 3)[0]!;
    const place = { personId: 'mei', attemptId: opened.attempt.id, question: opened.questions[2]! };
    const late = { ...place, arrivedAt: opened.endsAt! + deps.config.graceMs + 1 };
    expect(await saveDraft(deps, late, { part, cell, text: 'x', sequence: 1 })).toEqual({ kind: 'closed' });
    await handInNow(opened);
    const soon = { ...place, arrivedAt: deps.clock() };
    expect(await saveDraft(deps, soon, { part, cell, text: 'x', sequence: 1 })).toEqual({ kind: 'closed' });
  });

  it('survive a restart', async () => {
    const opened = await start('mei');
    await typeEverything(opened);
    store = await store.restart();
    deps = store.deps;
    const again = await openAttempt(deps, {
      personId: 'mei',
      attemptId: opened.attempt.id,
      now: deps.clock(),
    });
    expect(again!.drafts.length).toBeGreaterThan(3);
    await handInNow(again!);
    expect(await findGrade(deps.db.read, 'quiz', 'mei')).toMatchObject({ points: 30_000 });
  });
});

describe('closing by the clock', () => {
  it('hands in what was typed, as of the deadline, once', async () => {
    const opened = await start('mei');
    await typeEverything(opened);
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
    const opened = await start('mei');
    store.setTime(opened.endsAt! + deps.config.graceMs + 1);
    const after = await openAttempt(deps, {
      personId: 'mei',
      attemptId: opened.attempt.id,
      now: deps.clock(),
    });
    expect(after!.attempt).toMatchObject({ state: 'handedIn', handedInAt: opened.endsAt });
  });

  it('is not undone when the clock is set back', async () => {
    const opened = await start('mei');
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
    const opened = await start('mei');
    await type(
      opened,
      1,
      keyAt(opened, 1).map(([part, cell], index) => [part, cell, String(index + 2)] as const),
    );
    await type(opened, 2, keyAt(opened, 2));
    await type(opened, 3, [
      [...keyAt(opened, 3)[0]!.slice(0, 2), '1/'] as unknown as readonly [string, string, string],
    ]);
    await handInNow(opened);
    const submissions = await listSubmissions(deps.db.read, opened.attempt.id);
    const gradings = await listGradings(deps.db.read, opened.attempt.id);
    const replayed = replay(opened.questions, submissions, opened.assignment.policy);
    for (const { submissionId, report } of gradings) expect(replayed.get(submissionId)).toEqual(report);
    expect(gradings).toHaveLength(3);
  });
});
