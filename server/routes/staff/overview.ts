import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { sendPage } from '../../http/send-page.ts';
import { dashboardPage, type AssignmentStanding } from '../../pages/staff/dashboard.ts';
import { runState } from '../../policy/run-state.ts';
import { listAssignments } from '../../store/assignments.ts';
import { findLastEnd } from '../../store/last-end.ts';
import { listParticipants } from '../../store/people.ts';
import { listProblemSets } from '../../store/problem-sets.ts';
import { listTurnout } from '../../store/progress.ts';
import { readStaffRequest } from './staff-request.ts';
import { starterCards } from './starting-points.ts';

async function listStandings(
  deps: Deps,
  courseId: string,
  now: number,
): Promise<readonly AssignmentStanding[]> {
  const assignments = await listAssignments(deps.db.read, courseId);
  const turnout = await listTurnout(deps.db.read, courseId);
  return Promise.all(
    assignments.map(async (assignment) => {
      const lastEnd = await findLastEnd(deps.db.read, assignment);
      const { begun, handedIn, waiting } = turnout.get(assignment.id) ?? {
        begun: 0,
        handedIn: 0,
        waiting: 0,
      };
      return { assignment, state: runState(assignment, lastEnd, now), lastEnd, begun, handedIn, waiting };
    }),
  );
}

/** The first page of a course for its staff. */
export function overviewRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const now = deps.clock();
    const [students, standings, sets] = await Promise.all([
      listParticipants(deps.db.read, course.id, ['student']),
      listStandings(deps, course.id, now),
      listProblemSets(deps.db.read, course.id),
    ]);
    const starters = starterCards(reader.language);
    const facts = { course, now, students: students.length, standings, sets, starters, notices: [] };
    return sendPage(reply, 'staff/dashboard', dashboardPage(reader, facts));
  });
}
