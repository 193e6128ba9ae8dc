import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { lookAtAssignment } from '../../actions/look-at-work.ts';
import { startAttempt } from '../../actions/start-attempt.ts';
import type { Deps } from '../../deps.ts';
import { requireActor } from '../../http/actor.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readParams } from '../../http/input.ts';
import { readerOf, sendPage } from '../../http/send-page.ts';
import { assignmentOfStudent } from '../../pages/student/assignment-of-student.ts';
import { findCourse } from '../../store/courses.ts';

const params = z.object({ assignment: z.string().min(1).max(100) });

/** The page before an attempt, and the start of one. */
export function assignmentRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/assignments/:assignment', async (request, reply) => {
    const { personId } = requireActor(request);
    const { assignment: assignmentId } = readParams(params, request.params);
    const now = request.arrivedAt;
    const standing = orNotFound(await lookAtAssignment(deps, { personId, assignmentId, now }));
    const course = orNotFound(await findCourse(deps.db.read, standing.assignment.courseId));
    const reader = readerOf(request, reply, { name: course.name, home: '/' });
    const page = assignmentOfStudent({ reader, zone: course.zone, standing, now, notices: [] });
    return sendPage(reply, 'assignment', page);
  });

  /** For the script of the waiting page: whether it has been started meanwhile. */
  app.get('/assignments/:assignment/state', async (request) => {
    const { personId } = requireActor(request);
    const { assignment: assignmentId } = readParams(params, request.params);
    const asked = { personId, assignmentId, now: request.arrivedAt };
    const { summary } = orNotFound(await lookAtAssignment(deps, asked));
    return { state: summary.state, endsAt: summary.endsAt, now: asked.now };
  });

  app.post('/assignments/:assignment/attempts', async (request, reply) => {
    const { personId } = requireActor(request);
    const { assignment: assignmentId } = readParams(params, request.params);
    const { arrivedAt } = request;
    const started = orNotFound(await startAttempt(deps, { personId, assignmentId, arrivedAt }));
    const to =
      started.kind === 'attempt' ? `/attempts/${started.attempt.id}` : `/assignments/${assignmentId}`;
    return reply.redirect(to, 303);
  });
}
