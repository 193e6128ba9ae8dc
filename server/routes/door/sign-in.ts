import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { signInWithLink, signInWithPassword } from '../../actions/sign-in.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { readerOf, sendPage } from '../../http/send-page.ts';
import { signInPage } from '../../pages/sign-in.ts';

const credentials = z.object({ login: z.string().max(200), password: z.string().max(200) });
const link = z.object({ token: z.string().min(10).max(100) });

/** A classroom shares one address, so the limit is by name as well. */
const limit = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** Coming in and going out. A new session id is made at every sign-in. */
export function signInRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/sign-in', async (request, reply) =>
    sendPage(reply, 'sign-in', signInPage(readerOf(request, reply), { login: '', problem: null })),
  );

  app.post('/sign-in', { config: limit }, async (request, reply) => {
    const given = readBody(credentials, request.body);
    const personId = await signInWithPassword(deps, given);
    if (personId === null) {
      const page = signInPage(readerOf(request, reply), { login: given.login, problem: 'error.wrongPassword' });
      return sendPage(reply.status(401), 'sign-in', page);
    }
    await request.session.regenerate();
    request.session.set('personId', personId);
    return reply.redirect('/', 303);
  });

  app.get('/sign-in/:token', { config: limit }, async (request, reply) => {
    const personId = await signInWithLink(deps, readParams(link, request.params).token);
    if (personId === null) throw new HttpProblem(401, 'error.linkOver');
    await request.session.regenerate();
    request.session.set('personId', personId);
    return reply.redirect('/', 303);
  });

  app.post('/sign-out', async (request, reply) => {
    await request.session.destroy();
    return reply.redirect('/', 303);
  });
}
