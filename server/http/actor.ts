import type { FastifyInstance, FastifyRequest } from 'fastify';
import { languages, type Language } from '../../grader/language.ts';
import type { Deps } from '../deps.ts';
import { findEnrolment, findPerson, type EnrolmentRowRead } from '../store/people.ts';
import type { Role } from '../store/schema.ts';
import { HttpProblem, notFound } from './http-problem.ts';

/** Who is asking. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly login: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** When the request began to arrive; deadlines are judged by it. */
    arrivedAt: number;
    actor: Actor | null;
    language: Language;
  }
}

const isLanguage = (value: string | undefined): value is Language => languages.some((l) => l === value);

/** The language of a page: chosen before, else the person's, else the browser's first known one. */
function languageOf(request: FastifyRequest, ofPerson: Language | null): Language {
  const chosen = request.cookies['language'];
  if (isLanguage(chosen)) return chosen;
  if (ofPerson !== null) return ofPerson;
  const accepted = request.headers['accept-language'] ?? '';
  return accepted.trimStart().toLowerCase().startsWith('en') ? 'en' : 'zh-TW';
}

/** Takes the arrival time first, then finds out who is asking and in which language. */
export function actors(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest('arrivedAt', 0);
  app.decorateRequest('actor', null);
  app.decorateRequest('language', 'zh-TW');
  app.addHook('onRequest', async (request) => {
    request.arrivedAt = deps.clock();
  });
  app.addHook('preHandler', async (request) => {
    const personId = request.session.get('personId');
    const person = personId === undefined ? undefined : await findPerson(deps.db.read, personId);
    request.language = languageOf(request, person?.language ?? null);
    if (person !== undefined) {
      request.actor = { personId: person.id, name: person.name, login: person.login };
    }
  });
}

/** The person who is signed in; otherwise the page that asks to sign in. */
export function requireActor(request: FastifyRequest): Actor {
  if (request.actor === null) throw new HttpProblem(401, 'error.signInFirst');
  return request.actor;
}

/** The actor's enrolment in a course as one of the roles; anything else is not found. */
export async function requireRole(
  deps: Deps,
  request: FastifyRequest,
  scope: { readonly courseId: string; readonly roles: readonly Role[] },
): Promise<{ readonly actor: Actor; readonly enrolment: EnrolmentRowRead }> {
  const actor = requireActor(request);
  const enrolment = await findEnrolment(deps.db.read, scope.courseId, actor.personId);
  if (enrolment === undefined || !scope.roles.includes(enrolment.role)) throw notFound();
  return { actor, enrolment };
}

export const staffRoles = ['ta', 'instructor'] as const satisfies readonly Role[];
