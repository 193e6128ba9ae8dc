import type { Deps } from '../deps.ts';
import type { AssignmentSummary, StudentState } from './assignment-summary.ts';
import { attemptEndsAt, closesAt, opensAt, phaseAt, type TimeFacts } from '../policy/effective-times.ts';
import { isReleased } from '../policy/release.ts';
import { listAttempts } from '../store/attempts.ts';
import { countBegunQuestions } from '../store/drafts.ts';
import { findGrade } from '../store/grades.ts';
import type { AttemptRow } from '../store/schema.ts';
import { listStudentTimes, type StudentAssignment } from '../store/student-assignments.ts';

/** How one assignment stands for one student at an instant. */
export interface Standing extends StudentAssignment {
  readonly attempts: readonly AttemptRow[];
  readonly summary: AssignmentSummary;
}

interface Asking {
  readonly personId: string;
  readonly now: number;
}

interface Facts {
  readonly attempts: readonly AttemptRow[];
  readonly released: boolean;
  readonly now: number;
}

/** Whether a further attempt may be started. */
export function mayStart({ assignment, times }: StudentAssignment, facts: Omit<Facts, 'released'>): boolean {
  const { attempts: allowed } = assignment.policy;
  if (phaseAt(times, facts.now) !== 'open') return false;
  return allowed === 0 || facts.attempts.length < allowed;
}

function stateOf(given: StudentAssignment, facts: Facts): StudentState {
  const last = facts.attempts.at(-1);
  if (last?.state === 'open') return 'running';
  if (mayStart(given, facts)) return 'open';
  if (last !== undefined) return facts.released ? 'released' : 'received';
  return phaseAt(given.times, facts.now) === 'waiting' ? 'waiting' : 'missed';
}

function endOf(times: TimeFacts, last: AttemptRow | undefined): number | null {
  return last?.state === 'open' ? attemptEndsAt(times, last.startedAt) : closesAt(times);
}

/** The standing of a given assignment; attempts that are over should have been closed before. */
export async function standingOf(deps: Deps, given: StudentAssignment, asking: Asking): Promise<Standing> {
  const { assignment, times } = given;
  const { personId, now } = asking;
  const { read } = deps.db;
  const attempts = await listAttempts(read, assignment.id, personId);
  const last = attempts.at(-1);
  const students = await listStudentTimes(read, assignment);
  const released = isReleased(assignment, students, { now, graceMs: deps.config.graceMs });
  const grade = released ? await findGrade(read, assignment.id, personId) : undefined;
  const summary: AssignmentSummary = {
    href: `/assignments/${assignment.id}`,
    title: assignment.title,
    kind: assignment.kind,
    state: stateOf(given, { attempts, released, now }),
    opensAt: opensAt(times),
    endsAt: endOf(times, last),
    handedInAt: last?.handedInAt ?? null,
    questions: assignment.slots.length,
    begun: last?.state === 'open' ? await countBegunQuestions(read, last.id) : 0,
    points: grade?.points ?? null,
    maxPoints: assignment.slots.reduce((sum, { points }) => sum + points, 0),
  };
  return { ...given, attempts, summary };
}
