import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { languages } from '../../../grader/language.ts';
import { chooseLanguage } from '../../actions/choose-language.ts';
import type { Deps } from '../../deps.ts';
import { readBody } from '../../http/input.ts';
import { themes } from '../../pages/layout.ts';

const preferences = z.object({
  language: z.enum(languages).optional(),
  theme: z.enum(themes).optional(),
  back: z.string().max(500).default('/'),
});

const year = 365 * 24 * 60 * 60;

/** Stays on this site: a path of our own, never another host, however a browser would read it. */
function pathOnly(back: string): string {
  const here = 'http://here.invalid';
  const url = URL.parse(back, here);
  const path = url?.origin === here ? `${url.pathname}${url.search}` : '/';
  return path.startsWith('//') ? '/' : path;
}

/** Language and theme, kept in cookies and, for the language, with the person. */
export function preferenceRoutes(app: FastifyInstance, deps: Deps): void {
  app.post('/preferences', async (request, reply) => {
    const { language, theme, back } = readBody(preferences, request.body);
    const kept = { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true } as const;
    if (theme !== undefined) reply.setCookie('theme', theme, kept);
    if (language !== undefined) {
      reply.setCookie('language', language, kept);
      if (request.actor !== null) await chooseLanguage(deps, request.actor.personId, language);
    }
    return reply.redirect(pathOnly(back), 303);
  });
}
