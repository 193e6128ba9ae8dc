import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { tryCode } from '../../grading/try-code.ts';
import { HttpProblem, orNotFound } from '../../http/http-problem.ts';
import { readBody } from '../../http/input.ts';
import { codeBody } from '../../http/typed-cells.ts';
import { trialView } from '../../pages/question/trial.ts';
import { readQuestionRequest } from './attempt-request.ts';

/** By person, not by address: a whole class sits behind one. */
const byPerson = {
  rateLimit: {
    hook: 'preHandler',
    max: 30,
    timeWindow: '1 minute',
    keyGenerator: ({ session, ip }: FastifyRequest) => session.get('personId') ?? ip,
  },
} as const;

/** Runs the code of a cell on the numbers of the statement. Nothing is stored, nothing is judged. */
export function runCodeRoutes(app: FastifyInstance, deps: Deps): void {
  app.post('/attempts/:attempt/questions/:position/run', { config: byPerson }, async (request, reply) => {
    const { opened, question, reader } = await readQuestionRequest(deps, request, reply);
    if (opened.attempt.state !== 'open') throw new HttpProblem(403, 'attempt.closed');
    const trial = orNotFound(tryCode(question.question, readBody(codeBody, request.body)));
    return trialView(trial, reader.language);
  });
}
