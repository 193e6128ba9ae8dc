import type { FastifyReply, FastifyRequest } from 'fastify';
import { translate } from '../i18n/translate.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { themes, type Reader, type Theme } from '../pages/layout.ts';
import { errorPage } from '../pages/error.ts';
import type { PageModel, Render } from '../pages/render.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Fills a template; student and staff views share one set. */
    render: Render;
  }
}

const isTheme = (value: string | undefined): value is Theme => themes.some((t) => t === value);

/** What a page needs to know of its reader; `course` is empty outside a course. */
export function readerOf(
  request: FastifyRequest,
  reply: FastifyReply,
  course: { readonly name: string; readonly home: string } = { name: '', home: '/' },
): Reader {
  const theme = request.cookies['theme'];
  return {
    language: request.language,
    theme: isTheme(theme) ? theme : 'auto',
    course: course.name,
    home: course.home,
    person: request.actor?.name ?? '',
    csrf: request.actor === null ? '' : reply.generateCsrf(),
    path: request.url,
  };
}

/** Answers with a page. */
export function sendPage(reply: FastifyReply, view: string, model: PageModel): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(reply.server.render(view, model));
}

/** Answers with what went wrong: a page, or the same sentence as JSON to our scripts. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: { readonly status: number; readonly key: MessageKey },
): FastifyReply {
  reply.status(problem.status);
  if (request.headers['content-type']?.startsWith('application/json') === true) {
    return reply.send({ problem: problem.key, message: translate(request.language, problem.key) });
  }
  return sendPage(reply, 'error', errorPage(readerOf(request, reply), problem));
}
