import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { keepLateText } from '../../actions/keep-late-text.ts';
import { openAttempt } from '../../actions/open-attempt.ts';
import { savePage, type TypedCell } from '../../actions/save-draft.ts';
import { submitQuestion, type SubmitOutcome } from '../../actions/submit-question.ts';
import type { Deps } from '../../deps.ts';
import { questionAt } from '../../grading/opened-attempt.ts';
import { asksCode, mergedAnswers, type PosedQuestion } from '../../grading/posed-question.ts';
import { allowEditorStyles } from '../../http/guard.ts';
import { HttpProblem, notFound, orNotFound } from '../../http/http-problem.ts';
import { readBody } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { questionForm, typedCells } from '../../http/typed-cells.ts';
import type { Notice } from '../../pages/layout.ts';
import {
  attemptPath,
  countedQuestions,
  questionPath,
  typedSoFar,
} from '../../pages/student/attempt-frame.ts';
import {
  changedElsewhereNotice,
  plainWarning,
  unreadableNotices,
} from '../../pages/student/problem-notices.ts';
import { questionOfAttempt } from '../../pages/student/question-of-attempt.ts';
import { listSubmissionsOf } from '../../store/submissions.ts';
import { readQuestionRequest, type AttemptRequest } from './attempt-request.ts';

interface Asked extends AttemptRequest {
  readonly question: PosedQuestion;
  readonly arrivedAt: number;
  readonly reply: FastifyReply;
}

async function read(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<Asked> {
  const asked = await readQuestionRequest(deps, request, reply);
  return { ...asked, arrivedAt: request.arrivedAt, reply };
}

/** The question with what is stored now, and what there is to say about it. */
async function sendQuestion(
  deps: Deps,
  asked: Asked,
  problem: { readonly status: number; readonly notices: readonly Notice[] } = { status: 200, notices: [] },
): Promise<FastifyReply> {
  const { personId, reader, arrivedAt, reply } = asked;
  const attemptId = asked.opened.attempt.id;
  const opened = orNotFound(await openAttempt(deps, { personId, attemptId, now: arrivedAt }));
  const question = orNotFound(questionAt(opened, asked.question.row.position));
  const triesUsed = (await listSubmissionsOf(deps.db.read, question.row.id)).length;
  const { notices } = problem;
  const page = {
    reader,
    opened,
    question,
    now: arrivedAt,
    clientId: deps.randomText(16),
    triesUsed,
    notices,
    styleNonce: asksCode(question) ? allowEditorStyles(reply) : '',
  };
  return sendPage(reply.status(problem.status), 'question', questionOfAttempt(page));
}

/** Where the form leads after it was saved. */
function nextPath(
  { opened, question }: Asked,
  go: 'stay' | 'previous' | 'next' | 'review' | 'submit',
): string {
  if (go === 'review') return `${attemptPath(opened)}/review`;
  const counted = countedQuestions(opened, question);
  const step = { stay: 0, submit: 0, previous: -1, next: 1 }[go];
  const next = counted[Math.max(0, counted.indexOf(question) + step)];
  if (next !== undefined) return questionPath(opened, next);
  return opened.assignment.policy.handIn === 'attempt'
    ? `${attemptPath(opened)}/review`
    : `/assignments/${opened.assignment.id}`;
}

/** What a submitted question leads to. */
function answerSubmission(
  deps: Deps,
  asked: Asked,
  outcome: SubmitOutcome,
): FastifyReply | Promise<FastifyReply> {
  const { opened, question, reader, reply } = asked;
  const { language } = reader;
  switch (outcome.kind) {
    case 'received':
      return reply.redirect(
        `${questionPath(opened, question)}/${opened.released ? 'feedback' : 'receipt'}`,
        303,
      );
    case 'unreadable': {
      const notices = unreadableNotices(question.sheet, outcome.report, language);
      return sendQuestion(deps, asked, { status: 422, notices });
    }
    case 'blank':
      return sendQuestion(deps, asked, { status: 422, notices: plainWarning('attempt.blank', language) });
    case 'sentBefore':
      return sendQuestion(deps, asked, {
        status: 409,
        notices: plainWarning('attempt.sentBefore', language),
      });
    case 'noTriesLeft':
      return sendQuestion(deps, asked, {
        status: 409,
        notices: plainWarning('attempt.noTriesLeft', language),
      });
    case 'closed':
      throw new HttpProblem(403, 'attempt.late');
    case 'unknown':
      throw notFound();
  }
}

/** Saves what was sent. Gives the cells where later typing from elsewhere was kept instead. */
async function saveForm(
  deps: Deps,
  { personId, opened, question, arrivedAt }: Asked,
  page: { readonly cells: readonly TypedCell[]; readonly knownSequence: number },
): Promise<readonly TypedCell[]> {
  const place = { personId, attemptId: opened.attempt.id, question, arrivedAt };
  const saved = await savePage(deps, place, page);
  if (saved.kind === 'changedElsewhere') return saved.cells;
  if (saved.kind === 'saved') return [];
  await keepLateText(deps, opened, { question, cells: page.cells, arrivedAt });
  throw new HttpProblem(403, 'attempt.late');
}

function submitForm(
  deps: Deps,
  { opened, question, arrivedAt }: Asked,
  form: { readonly cells: readonly TypedCell[]; readonly clientId: string },
): Promise<SubmitOutcome> {
  const answers = mergedAnswers(typedSoFar(opened, question), form.cells);
  return submitQuestion(deps, opened, { question, answers, clientId: form.clientId, arrivedAt });
}

/** One question of an attempt: its page, and the form that saves it and goes on or submits it. */
export function questionRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/attempts/:attempt/questions/:position', async (request, reply) => {
    const asked = await read(deps, request, reply);
    const { opened, question } = asked;
    if (opened.attempt.state === 'handedIn') return reply.redirect(attemptPath(opened), 303);
    if (question.row.solutionShownAt !== null) {
      return reply.redirect(`${questionPath(opened, question)}/feedback`, 303);
    }
    return sendQuestion(deps, asked);
  });

  app.post('/attempts/:attempt/questions/:position', async (request, reply) => {
    const asked = await read(deps, request, reply);
    const form = readBody(questionForm, request.body);
    const cells = typedCells(form, asked.question.question);
    const kept = await saveForm(deps, asked, { cells, knownSequence: form.sequence });
    if (kept.length > 0) {
      const notices = changedElsewhereNotice(kept, asked.reader.language);
      return sendQuestion(deps, asked, { status: 409, notices });
    }
    if (form.go !== 'submit') return reply.redirect(nextPath(asked, form.go), 303);
    return answerSubmission(deps, asked, await submitForm(deps, asked, { cells, clientId: form.clientId }));
  });
}
