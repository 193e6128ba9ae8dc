import type { Deps } from '../deps.ts';
import type { AssignmentPolicy } from '../policy/assignment-policy.ts';
import { hasAttempts } from '../store/progress.ts';
import { actOnAssignment, type ActResult } from './act-on-assignment.ts';
import type { OnAssignment } from './by-staff.ts';

export interface AssignmentSettings {
  readonly title: string;
  readonly policy: AssignmentPolicy;
  readonly weight: number;
}

/** What students read before they began stays as it was; dates and the release may still move. */
export function keptPolicy(before: AssignmentPolicy, after: AssignmentPolicy): AssignmentPolicy {
  const { opensAt, closesAt, release } = after;
  return { ...before, opensAt, closesAt, release };
}

/** Those rules that are other than before, as they are now. */
function changedRules(before: AssignmentPolicy, after: AssignmentPolicy): Partial<AssignmentPolicy> {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(after).filter(([rule, value]) => was.get(rule) !== value));
}

/** Changes title, weight and policy of an assignment, as far as nobody has begun. */
export async function changePolicy(
  deps: Deps,
  on: OnAssignment,
  settings: AssignmentSettings,
): Promise<ActResult> {
  return actOnAssignment(deps, on, {
    act: 'change-policy',
    decide: async (assignment, _at, tx) => {
      const begun = await hasAttempts(tx, assignment.id);
      const policy = begun ? keptPolicy(assignment.policy, settings.policy) : settings.policy;
      const { title, weight } = settings;
      const details = { title, ...(weight === assignment.weight ? {} : { weight }) };
      return {
        change: { title, weight, policy },
        details: { ...details, ...changedRules(assignment.policy, policy) },
      };
    },
  });
}
