import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { signInWithLink, signInWithPassword } from '../../actions/sign-in.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { readerOf, sendPage } from '../../http/send-page.ts';
import { signInPage } from '../../pages/door/sign-in.ts';

const credentials = z.object({ login: z.string().max(200), password: z.string().max(200) });
const link = z.object({ token: z.string().min(10).max(100) });

/** The name that somebody tries to come in under, whatever else is wrong with the form. */
function loginOf(request: FastifyRequest): string {
  const tried = credentials.safeParse(request.body);
  return tried.success ? tried.data.login.trim().toLowerCase() : '';
}

/**
 * A classroom shares one address, so guessing is limited by name, and the address only by what
 * hashing costs. Links cannot be guessed; their limit is far above any class.
 */
const byName = {
  rateLimit: {
    hook: 'preHandler',
    max: 20,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => `${request.ip} ${loginOf(request)}`,
  },
} as const;
const ofAddress = { max: 300, timeWindow: '1 minute' };
const links = { rateLimit: { max: 1_000, timeWindow: '1 minute' } };

/** Coming in and going out. A new session id is made at every sign-in. */
export function signInRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/sign-in', async (request, reply) =>
    sendPage(reply, 'sign-in', signInPage(readerOf(request, reply), { login: '', problem: null })),
  );

  const countAddress = app.createRateLimit(ofAddress);
  app.post('/sign-in', { config: byName }, async (request, reply) => {
    const counted = await countAddress(request);
    if (!counted.isAllowed && counted.isExceeded) throw new HttpProblem(429, 'error.tooMany');
    const given = readBody(credentials, request.body);
    const personId = await signInWithPassword(deps, given);
    if (personId === null) {
      const page = signInPage(readerOf(request, reply), {
        login: given.login,
        problem: 'error.wrongPassword',
      });
      return sendPage(reply.status(401), 'sign-in', page);
    }
    await request.session.regenerate();
    request.session.set('personId', personId);
    return reply.redirect('/', 303);
  });

  app.get('/sign-in/:token', { config: links }, async (request, reply) => {
    const personId = await signInWithLink(deps, readParams(link, request.params).token);
    if (personId === null) throw new HttpProblem(401, 'error.linkOver');
    // Who opens the link once more keeps the session: pages that are open in other tabs go on saving.
    if (request.actor?.personId !== personId) {
      await request.session.regenerate();
      request.session.set('personId', personId);
    }
    return reply.redirect('/', 303);
  });

  app.post('/sign-out', async (request, reply) => {
    await request.session.destroy();
    return reply.redirect('/', 303);
  });
}
