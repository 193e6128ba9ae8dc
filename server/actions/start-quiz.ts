import type { Deps } from '../deps.ts';
import { actOnAssignment, type ActResult } from './act-on-assignment.ts';
import type { OnAssignment } from './by-staff.ts';

/** 開始小考: from now on the class may work, and all share one clock. */
export async function startQuiz(deps: Deps, on: OnAssignment): Promise<ActResult> {
  return actOnAssignment(deps, on, {
    act: 'start-quiz',
    decide: ({ state, policy, startedAt, title }, at) => {
      if (state !== 'published') return { refused: 'notPublished' };
      if (policy.start !== 'byHand') return { refused: 'notByHand' };
      if (startedAt !== null) return { refused: 'alreadyStarted' };
      return { change: { startedAt: at }, details: { title } };
    },
  });
}
