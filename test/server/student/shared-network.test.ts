import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../../server/deps.ts';
import { listGradings } from '../../../server/store/gradings.ts';
import { openStore, type TestStore } from '../../support/store.ts';
import { giveQuiz, handInNow, keyAt, start, type } from '../../support/working-student.ts';

let store: TestStore;
let deps: Deps;

beforeEach(async () => {
  store = await openStore();
  deps = store.deps;
  await giveQuiz(deps);
});
afterEach(() => store.close());

describe('questions on one network', () => {
  it('a wrong ŷ of the first question is followed through in the table of the second', async () => {
    const opened = await start(deps, 'mei');
    const wrong = keyAt(opened, 1).map(
      ([part, cell, text]) => [part, cell, cell === 'yhat' ? `${text}+1` : text] as const,
    );
    const table = keyAt(opened, 2);
    const loss = table.find(([, cell]) => cell === 'dL-dyhat')![2];
    const following = table.map(([part, cell, text]) => {
      if (cell === 'dL-dyhat') return [part, cell, `${text}+1`] as const;
      return [part, cell, part === 'gradient' ? `(${text})/(${loss})*(${loss}+1)` : text] as const;
    });
    await type(deps, opened, { position: 1, cells: wrong });
    await type(deps, opened, { position: 2, cells: following });
    await handInNow(deps, opened);
    const gradings = await listGradings(deps.db.read, opened.attempt.id);
    const second = gradings.find(({ questionId }) => questionId === opened.questions[1]!.row.id)!;
    const cells = second.report.parts.flatMap((part) => part.cells);
    const followed = cells.find(({ cell }) => cell === 'dL-dyhat')!;
    expect(followed.outcome).toBe('followThrough');
    expect(followed.from.map(({ question, cell }) => [question, cell])).toEqual([
      [opened.questions[0]!.row.id, 'yhat'],
    ]);
    expect(second.points).toBe(second.maxPoints);
  });
});
