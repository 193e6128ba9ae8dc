import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openAttempt } from '../../actions/open-attempt.ts';
import type { Deps } from '../../deps.ts';
import { questionAt, type OpenedAttempt } from '../../grading/opened-attempt.ts';
import type { PosedQuestion } from '../../grading/posed-question.ts';
import { requireActor } from '../../http/actor.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readParams } from '../../http/input.ts';
import { readerOf } from '../../http/send-page.ts';
import type { Reader } from '../../pages/layout.ts';

const attemptParams = z.object({ attempt: z.string().min(1).max(100) });
const positionParams = z.object({
  position: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number),
});

/** A request of a student about an attempt of their own; to everybody else it is not found. */
export interface AttemptRequest {
  readonly personId: string;
  readonly opened: OpenedAttempt;
  readonly reader: Reader;
}

export async function readAttemptRequest(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<AttemptRequest> {
  const { personId } = requireActor(request);
  const attemptId = readParams(attemptParams, request.params).attempt;
  const opened = orNotFound(await openAttempt(deps, { personId, attemptId, now: request.arrivedAt }));
  return { personId, opened, reader: readerOf(request, reply, { name: opened.course.name, home: '/' }) };
}

/** The same for a path that names one of the attempt's questions. */
export async function readQuestionRequest(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<AttemptRequest & { readonly question: PosedQuestion }> {
  const asked = await readAttemptRequest(deps, request, reply);
  const { position } = readParams(positionParams, request.params);
  return { ...asked, question: orNotFound(questionAt(asked.opened, position)) };
}
