import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../deps.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { typedState } from '../../pages/student/attempt-bar.ts';
import {
  attemptPath,
  countedQuestions,
  questionPath,
  typedSoFar,
} from '../../pages/student/attempt-frame.ts';
import { readAttemptRequest } from './attempt-request.ts';

/** Where an attempt goes on: the first question that is not filled in, or what came of it. */
export function attemptRoutes(app: FastifyInstance, deps: Deps): void {
  /** For the clock of a running attempt: staff may have moved its end. */
  app.get('/attempts/:attempt/clock', async (request, reply) => {
    const { opened } = await readAttemptRequest(deps, request, reply);
    return { state: opened.attempt.state, endsAt: opened.endsAt, now: request.arrivedAt };
  });

  app.get('/attempts/:attempt', async (request, reply) => {
    const { opened } = await readAttemptRequest(deps, request, reply);
    if (opened.attempt.state === 'handedIn') {
      return reply.redirect(`${attemptPath(opened)}/${opened.released ? 'feedback' : 'receipt'}`, 303);
    }
    const counted = countedQuestions(opened);
    const next = counted.find((one) => typedState(one.question, typedSoFar(opened, one)) !== 'filled');
    return reply.redirect(questionPath(opened, orNotFound(next ?? counted[0])), 303);
  });
}
