import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { handIn } from '../../actions/hand-in.ts';
import type { Deps } from '../../deps.ts';
import { requireActor } from '../../http/actor.ts';
import { HttpProblem, orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { clientId } from '../../http/typed-cells.ts';
import { reviewPage } from '../../pages/student/review.ts';
import { attemptPath, barOf, countedQuestions, typedSoFar } from '../../pages/student/attempt-frame.ts';
import { receiptOfAttempt } from '../../pages/student/receipt-of-attempt.ts';
import { findEnrolment } from '../../store/people.ts';
import { listReceipts } from '../../store/receipts.ts';
import type { ReceiptRow } from '../../store/schema.ts';
import { listSubmissions } from '../../store/submissions.ts';
import { readAttemptRequest, readQuestionRequest, type AttemptRequest } from './attempt-request.ts';

const params = z.object({ attempt: z.string().min(1).max(100) });
const body = z.object({ clientId });

async function sendReceipt(
  deps: Deps,
  page: { readonly asked: AttemptRequest; readonly reply: FastifyReply },
  receipt: ReceiptRow,
): Promise<FastifyReply> {
  const { opened, personId, reader } = page.asked;
  const enrolment = await findEnrolment(deps.db.read, opened.course.id, personId);
  const submissions = await listSubmissions(deps.db.read, opened.attempt.id);
  const studentNumber = enrolment?.studentNumber ?? '';
  const model = receiptOfAttempt({ reader, opened, studentNumber, receipt, submissions });
  return sendPage(page.reply, 'receipt', model);
}

/** Review, 交卷 and the receipts of an attempt. */
export function handInRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/attempts/:attempt/review', async (request, reply) => {
    const { opened, reader } = await readAttemptRequest(deps, request, reply);
    const isReviewed = opened.attempt.state === 'open' && opened.assignment.policy.handIn === 'attempt';
    if (!isReviewed) return reply.redirect(attemptPath(opened), 303);
    const bar = barOf(opened, { language: reader.language, now: request.arrivedAt });
    const questions = countedQuestions(opened).map((one) => ({
      sheet: one.sheet,
      typed: typedSoFar(opened, one),
    }));
    const action = `${attemptPath(opened)}/hand-in`;
    return sendPage(
      reply,
      'review',
      reviewPage({ reader, bar, questions, action, clientId: deps.randomText(16) }),
    );
  });

  app.post('/attempts/:attempt/hand-in', async (request: FastifyRequest, reply) => {
    const { personId } = requireActor(request);
    const attemptId = readParams(params, request.params).attempt;
    const given = { personId, attemptId, arrivedAt: request.arrivedAt, ...readBody(body, request.body) };
    const outcome = orNotFound(await handIn(deps, given));
    if (outcome.kind === 'late') throw new HttpProblem(403, 'attempt.late');
    return reply.redirect(`/attempts/${attemptId}/receipt`, 303);
  });

  app.get('/attempts/:attempt/receipt', async (request, reply) => {
    const asked = await readAttemptRequest(deps, request, reply);
    const [newest] = await listReceipts(deps.db.read, asked.opened.attempt.id);
    return sendReceipt(deps, { asked, reply }, orNotFound(newest));
  });

  app.get('/attempts/:attempt/questions/:position/receipt', async (request, reply) => {
    const asked = await readQuestionRequest(deps, request, reply);
    const receipts = await listReceipts(deps.db.read, asked.opened.attempt.id);
    const newest = receipts.find(({ questionId }) => questionId === asked.question.row.id);
    return sendReceipt(deps, { asked, reply }, orNotFound(newest ?? receipts[0]));
  });
}
