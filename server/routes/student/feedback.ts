import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { drawAnother } from '../../actions/draw-another.ts';
import { openHint } from '../../actions/open-hint.ts';
import { showSolution } from '../../actions/show-solution.ts';
import type { Deps } from '../../deps.ts';
import { judgedQuestion } from '../../grading/judged-question.ts';
import { readGradeFacts } from '../../grading/keep-grades.ts';
import { allowsHints } from '../../grading/allows-hints.ts';
import { maySubmit } from '../../grading/may-submit.ts';
import type { PosedQuestion } from '../../grading/posed-question.ts';
import { allowsSolutions } from '../../grading/allows-solutions.ts';
import { notFound, orNotFound } from '../../http/http-problem.ts';
import { readBody } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { attemptPath, questionPath } from '../../pages/student/attempt-frame.ts';
import { feedbackOfAttempt, type ShownQuestion } from '../../pages/student/feedback-of-attempt.ts';
import { withheldPage } from '../../pages/student/withheld.ts';
import { findLastEnd } from '../../store/last-end.ts';
import { readAttemptRequest, readQuestionRequest, type AttemptRequest } from './attempt-request.ts';

/** The stage that the page offered. */
const hintForm = z.object({ stage: z.coerce.number().int().min(1).max(9) });

async function shownOf(
  deps: Deps,
  { opened }: AttemptRequest,
  of: { readonly question: PosedQuestion; readonly which: 'counting' | 'last' },
): Promise<readonly ShownQuestion[]> {
  const { question, which } = of;
  const facts = await readGradeFacts(deps.db.read, question.row.id);
  const judged = judgedQuestion(facts, which);
  if (judged === undefined) return [];
  const practice = allowsSolutions(opened.assignment);
  const tries = facts.judged.length;
  const mayHint = which === 'last' && allowsHints(opened, question, tries);
  const { id } = judged.judged.submission;
  const hintsOpened = mayHint ? facts.hints.filter((hint) => hint.submissionId === id).length : null;
  return [{ question, judged, maySubmit: maySubmit(opened, question, tries), practice, hintsOpened }];
}

async function sendWithheld(deps: Deps, asked: AttemptRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { opened, reader } = asked;
  const { title, policy } = opened.assignment;
  const page = withheldPage({
    reader,
    zone: opened.course.zone,
    notices: [],
    title,
    release: policy.release,
    releasedAfter: await findLastEnd(deps.db.read, opened.assignment),
    receiptHref: `${attemptPath(opened)}/receipt`,
    backHref: '/',
  });
  return sendPage(reply, 'withheld', page);
}

/** Results of an attempt and of single questions; nothing of them before the release. */
export function feedbackRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/attempts/:attempt/feedback', async (request, reply) => {
    const asked = await readAttemptRequest(deps, request, reply);
    const { opened, reader } = asked;
    if (!opened.released) return sendWithheld(deps, asked, reply);
    const shown = await Promise.all(
      opened.questions.map((question) => shownOf(deps, asked, { question, which: 'counting' })),
    );
    return sendPage(
      reply,
      'feedback',
      feedbackOfAttempt({ reader, opened, questions: shown.flat(), notices: [] }),
    );
  });

  app.get('/attempts/:attempt/questions/:position/feedback', async (request, reply) => {
    const asked = await readQuestionRequest(deps, request, reply);
    const { opened, question, reader } = asked;
    if (!opened.released) return sendWithheld(deps, asked, reply);
    const questions = await shownOf(deps, asked, { question, which: 'last' });
    if (questions.length === 0) return reply.redirect(questionPath(opened, question), 303);
    return sendPage(reply, 'feedback', feedbackOfAttempt({ reader, opened, questions, notices: [] }));
  });

  app.post('/attempts/:attempt/questions/:position/hint', async (request, reply) => {
    const { opened, question } = await readQuestionRequest(deps, request, reply);
    const { stage } = readBody(hintForm, request.body);
    if (!(await openHint(deps, opened, { question, stage }))) throw notFound();
    return reply.redirect(`${questionPath(opened, question)}/feedback#hints`, 303);
  });

  app.post('/attempts/:attempt/questions/:position/solution', async (request, reply) => {
    const { opened, question } = await readQuestionRequest(deps, request, reply);
    if (!(await showSolution(deps, opened, question))) throw notFound();
    return reply.redirect(`${questionPath(opened, question)}/feedback`, 303);
  });

  app.post('/attempts/:attempt/questions/:position/another', async (request, reply) => {
    const { opened, question } = await readQuestionRequest(deps, request, reply);
    const position = orNotFound(await drawAnother(deps, opened, question));
    return reply.redirect(`${attemptPath(opened)}/questions/${position}`, 303);
  });
}
