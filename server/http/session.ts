import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyInstance, Session } from 'fastify';
import { z } from 'zod';
import { forgetSession, keepSession } from '../actions/keep-session.ts';
import type { Deps } from '../deps.ts';
import { findSession } from '../store/sessions.ts';

declare module 'fastify' {
  interface Session {
    personId?: string;
  }
}

const days = 24 * 60 * 60 * 1000;
const lifetimeMs = 14 * days;

/** Only a hash of the cookie's value is stored, so that a copied database opens no session. */
const stored = (id: string): string => createHash('sha256').update(id).digest('base64url');

const content = z.looseObject({ personId: z.string().optional() });

function restored(text: string): Session {
  const { personId, ...rest } = content.parse(JSON.parse(text));
  const found = { ...rest, cookie: { originalMaxAge: lifetimeMs } };
  return personId === undefined ? found : { ...found, personId };
}

/** Sessions in our own database: they survive a restart and can be revoked. */
export async function sessions(app: FastifyInstance, deps: Deps): Promise<void> {
  const { db, clock, config, keys } = deps;
  await app.register(cookie);
  await app.register(session, {
    secret: keys.session,
    cookieName: 'adjoint',
    rolling: false,
    saveUninitialized: false,
    cookie: {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: config.origin?.startsWith('https:') ?? false,
      maxAge: lifetimeMs,
    },
    store: {
      get(id, done) {
        findSession(db.read, stored(id), clock()).then(
          (row) => done(null, row === undefined ? null : restored(row.content)),
          (reason: unknown) => done(reason),
        );
      },
      set(id, value, done) {
        const row = {
          id: stored(id),
          personId: value.personId ?? null,
          content: JSON.stringify(value),
          expiresAt: clock() + lifetimeMs,
        };
        keepSession(deps, row).then(() => done(), done);
      },
      destroy(id, done) {
        forgetSession(deps, stored(id)).then(() => done(), done);
      },
    },
  });
}
