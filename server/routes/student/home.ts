import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { studentHome } from '../../actions/look-at-work.ts';
import type { Deps } from '../../deps.ts';
import { requireActor } from '../../http/actor.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readerOf, sendPage } from '../../http/send-page.ts';
import { homePage } from '../../pages/student/home.ts';
import { findCourse } from '../../store/courses.ts';
import { listEnrolments } from '../../store/people.ts';

/** What is open, coming, for practice and done for the student who asks. */
export async function sendStudentHome(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { personId } = requireActor(request);
  const now = request.arrivedAt;
  const enrolments = await listEnrolments(deps.db.read, personId);
  const courseId = enrolments.find(({ role }) => role === 'student')?.courseId ?? '';
  const course = orNotFound(await findCourse(deps.db.read, courseId));
  const reader = readerOf(request, reply, { name: course.name, home: '/' });
  const assignments = await studentHome(deps, { personId, courseId, now });
  return sendPage(reply, 'home', homePage({ reader, zone: course.zone, now, notices: [], assignments }));
}

/** The same under an address of its own, for people who also teach. */
export function studentHomeRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/assignments', async (request, reply) => sendStudentHome(deps, request, reply));
}
