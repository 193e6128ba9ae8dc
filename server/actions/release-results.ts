import type { Deps } from '../deps.ts';
import { runState } from '../policy/run-state.ts';
import { findLastEnd } from '../store/last-end.ts';
import { actOnAssignment, type ActResult } from './act-on-assignment.ts';
import type { OnAssignment } from './by-staff.ts';

/** 公布成績, never before the last individual end has passed. */
export async function releaseResults(deps: Deps, on: OnAssignment): Promise<ActResult> {
  return actOnAssignment(deps, on, {
    act: 'release-results',
    decide: async (assignment, at, tx) => {
      const state = runState(assignment, await findLastEnd(tx, assignment), at);
      if (state === 'draft') return { refused: 'notPublished' };
      if (state === 'waiting' || state === 'running') return { refused: 'stillOpen' };
      return { change: { releasedAt: at }, details: { title: assignment.title } };
    },
  });
}
