import type { Deps } from '../deps.ts';
import { runState } from '../policy/run-state.ts';
import { findLastEnd } from '../store/last-end.ts';
import { actOnAssignment, type ActResult } from './act-on-assignment.ts';
import type { OnAssignment } from './by-staff.ts';

/** 收卷: nobody may work any more; what was saved is handed in for those who had not. */
export async function stopQuiz(deps: Deps, on: OnAssignment): Promise<ActResult> {
  return actOnAssignment(deps, on, {
    act: 'stop-quiz',
    decide: async (assignment, at, tx) => {
      const lastEnd = await findLastEnd(tx, assignment);
      if (runState(assignment, lastEnd, at) !== 'running') return { refused: 'notRunning' };
      return { change: { stoppedAt: at }, details: { title: assignment.title } };
    },
  });
}
