import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MessageKey } from '../i18n/messages.ts';
import { HttpProblem } from './http-problem.ts';
import { sendError } from './send-page.ts';

/** Which sentence stands for an error of the framework, by status. */
const ofStatus: { readonly [status: number]: MessageKey } = {
  400: 'error.badRequest',
  403: 'error.formTooOld',
  404: 'error.notFound',
  413: 'error.tooLarge',
  415: 'error.badRequest',
  429: 'error.tooMany',
};

function describe(error: FastifyError | HttpProblem): { status: number; key: MessageKey } {
  if (error instanceof HttpProblem) return { status: error.status, key: error.messageKey };
  const status = error.statusCode ?? 500;
  return { status, key: ofStatus[status] ?? (status < 500 ? 'error.badRequest' : 'error.ours') };
}

/** One handler for all that goes wrong: the log gets the cause, the person one clear sentence. */
export function errors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const { status, key } = describe(error);
    if (status >= 500) request.log.error(error);
    return sendError(request, reply, { status, key });
  });
  app.setNotFoundHandler(async (request, reply) =>
    sendError(request, reply, { status: 404, key: 'error.notFound' }),
  );
}
