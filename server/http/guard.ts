import { randomBytes } from 'node:crypto';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { HttpProblem } from './http-problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether the browser says that another site made this request. */
function isForeign(request: FastifyRequest, config: Config): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  if (config.origin !== undefined && origin === new URL(config.origin).origin) return false;
  return origin === 'null' || URL.parse(origin)?.host !== request.headers.host;
}

/** The token of our own forms: a hidden field, or a header of our scripts. */
function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const { body } = request;
  if (typeof body !== 'object' || body === null || !('csrf' in body)) return undefined;
  return typeof body.csrf === 'string' ? body.csrf : undefined;
}

/** A file of the client is no document: it opens nothing, and needs no more than that said. */
export function guardFile(reply: Pick<FastifyReply, 'header' | 'removeHeader'>): void {
  reply.header('content-security-policy', "default-src 'none'");
  for (const name of ['cross-origin-opener-policy', 'referrer-policy', 'x-frame-options', 'last-modified'])
    reply.removeHeader(name);
}

/**
 * Lets the editor of code bring its styles: they carry the nonce of this one answer, which is given
 * back. The policy of all other pages stays as it is.
 */
export function allowEditorStyles(reply: Pick<FastifyReply, 'header' | 'getHeader'>): string {
  const nonce = randomBytes(16).toString('base64url');
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', policy.replace("style-src 'self'", `$& 'nonce-${nonce}'`));
  return nonce;
}

/**
 * Headers, limits and the checks that no other site makes a signed-in person do something.
 * Someone who is not signed in has no session to protect; there the origin alone is checked.
 */
export async function guards(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: config.origin?.startsWith('https:') === true ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    // For browsers long gone; on every answer they would weigh more than some answers.
    originAgentCluster: false,
    dnsPrefetchControl: false,
    ieNoOpen: false,
    permittedCrossDomainPolicies: false,
    xssFilter: false,
  });
  await app.register(rateLimit, { global: false });
  await app.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: tokenOf,
  });
  app.addHook('preHandler', async (request) => {
    if (!safeMethods.has(request.method) && isForeign(request, config)) {
      throw new HttpProblem(403, 'error.foreignOrigin');
    }
  });
  app.addHook('preHandler', (request, reply, done) => {
    if (safeMethods.has(request.method) || request.session.get('personId') === undefined) done();
    else app.csrfProtection(request, reply, done);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
