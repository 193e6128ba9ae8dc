import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { readerOf, sendPage } from '../../http/send-page.ts';
import { coursesPage } from '../../pages/door/courses.ts';
import { signInPage } from '../../pages/door/sign-in.ts';
import { anyCourse, findCourse } from '../../store/courses.ts';
import { listEnrolments } from '../../store/people.ts';
import { sendStudentHome } from '../student/home.ts';
import { sendSetup } from './setup.ts';

/** The start page: set up, sign in, or what is open for whoever is signed in. Always 200. */
export function homeRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/', async (request, reply) => {
    if (!(await anyCourse(deps.db.read))) return sendSetup(deps, { request, reply });
    const reader = readerOf(request, reply);
    if (request.actor === null)
      return sendPage(reply, 'sign-in', signInPage(reader, { login: '', problem: null }));
    const enrolments = await listEnrolments(deps.db.read, request.actor.personId);
    if (enrolments.every(({ role }) => role === 'student')) return sendStudentHome(deps, request, reply);
    const courses = await Promise.all(
      enrolments.map(async ({ courseId, role }) => ({
        role,
        course: await findCourse(deps.db.read, courseId),
      })),
    );
    return sendPage(reply, 'courses', coursesPage(reader, courses));
  });
}
