import type { FastifyInstance } from 'fastify';
import { saveDraft } from '../../actions/save-draft.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem, notFound, orNotFound } from '../../http/http-problem.ts';
import { readBody } from '../../http/input.ts';
import { draftBody } from '../../http/typed-cells.ts';
import { readAttemptRequest } from './attempt-request.ts';

/**
 * Saves one cell while it is typed; the answer says which text is stored now, and when the attempt
 * ends, which staff may have moved meanwhile.
 */
export function draftRoutes(app: FastifyInstance, deps: Deps): void {
  app.post('/attempts/:attempt/drafts', async (request, reply) => {
    const { personId, opened } = await readAttemptRequest(deps, request, reply);
    const { question: id, ...typed } = readBody(draftBody, request.body);
    const question = orNotFound(opened.questions.find(({ row }) => row.id === id));
    const { arrivedAt } = request;
    const place = { personId, attemptId: opened.attempt.id, question, arrivedAt };
    const outcome = await saveDraft(deps, place, typed);
    if (outcome.kind === 'unknown') throw notFound();
    if (outcome.kind === 'closed') throw new HttpProblem(403, 'attempt.closed');
    return { ...outcome, savedAt: arrivedAt, endsAt: opened.endsAt };
  });
}
