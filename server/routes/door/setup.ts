import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createCourse } from '../../actions/create-course.ts';
import { createDemonstration } from '../../actions/create-demonstration.ts';
import { checkSetup, setupBody } from '../../actions/check-setup.ts';
import { isLoopback } from '../../config.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../http/http-problem.ts';
import { readBody } from '../../http/input.ts';
import { readerOf, sendPage } from '../../http/send-page.ts';
import {
  emptySetup,
  setupLinksPage,
  setupPage,
  type FieldProblem,
  type SetupForm,
} from '../../pages/door/setup.ts';
import { anyCourse } from '../../store/courses.ts';

/** Sends the page of the first start; with what was typed and what is wrong with it, if anything. */
export function sendSetup(
  deps: Deps,
  page: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  given: { readonly form: SetupForm; readonly problems: readonly FieldProblem[] } = {
    form: emptySetup,
    problems: [],
  },
): FastifyReply {
  const local = isLoopback(deps.config.host);
  const model = setupPage(readerOf(page.request, page.reply), {
    ...given,
    demonstration: local,
    askToken: !local,
  });
  return sendPage(page.reply.status(given.problems.length > 0 ? 422 : 200), 'setup', model);
}

/** The first start: these routes are gone as soon as a course exists. */
export function setupRoutes(app: FastifyInstance, deps: Deps): void {
  app.post('/setup', async (request, reply) => {
    if (await anyCourse(deps.db.read)) throw notFound();
    const typed = readBody(setupBody, request.body);
    const checked = await checkSetup(deps, typed);
    if (checked.kind === 'problems') {
      const { password: _unkept, ...form } = typed;
      return sendSetup(deps, { request, reply }, { form, problems: checked.problems });
    }
    const { courseId, instructorId } = await createCourse(deps, checked.course);
    await request.session.regenerate();
    request.session.set('personId', instructorId);
    return reply.redirect(`/courses/${courseId}`, 303);
  });

  app.post('/setup/demonstration', async (request, reply) => {
    if (!isLoopback(deps.config.host) || (await anyCourse(deps.db.read))) throw notFound();
    const links = await createDemonstration(deps);
    return sendPage(reply, 'setup-links', setupLinksPage(readerOf(request, reply), links));
  });
}
