import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { markText } from '../../actions/mark-text.ts';
import type { Deps } from '../../deps.ts';
import { readGradeFacts } from '../../grading/keep-grades.ts';
import { poseAttempt, type PosedQuestion } from '../../grading/posed-question.ts';
import { waitingAnswers, type Waiting } from '../../grading/waiting-answers.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { readPoints } from '../../policy/points.ts';
import { markingPage, markingQueuePage, rubricChoices, rubricOf } from '../../pages/gradebook/marking.ts';
import { findAssignment } from '../../store/assignments.ts';
import { findCourseQuestion, listWaiting, type PlacedQuestion } from '../../store/gradebook.ts';
import { readStaffRequest, type StaffRequest } from '../staff/staff-request.ts';

const questionParams = z.object({ question: z.string().max(100) });
const mark = z.object({
  part: z.string().max(100),
  cell: z.string().max(100),
  items: z
    .union([
      z
        .string()
        .max(100)
        .transform((one) => [one]),
      z.array(z.string().max(100)).max(50),
    ])
    .default([]),
  points: z.string().max(20).default(''),
  comment: z.string().max(4_000).default(''),
  next: z.string().regex(/^\/courses\/[\w-]+\/marking(\/[\w-]+)?$/),
});

interface Marking extends StaffRequest {
  readonly place: PlacedQuestion;
  readonly posed: PosedQuestion;
  readonly answers: readonly Waiting[];
}

async function readMarking(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<Marking> {
  const staff = await readStaffRequest(deps, request, reply);
  const { question } = readParams(questionParams, request.params);
  const place = orNotFound(await findCourseQuestion(deps.db.read, staff.course.id, question));
  const assignment = orNotFound(await findAssignment(deps.db.read, staff.course.id, place.assignmentId));
  const all = await poseAttempt(deps.db.read, assignment, place.attemptId);
  const posed = orNotFound(all.find(({ row }) => row.id === question));
  return { ...staff, place, posed, answers: waitingAnswers(await readGradeFacts(deps.db.read, question)) };
}

type GivenMark = z.infer<typeof mark>;

/** Ticked items give their sum; a typed number wins. Null for what cannot be given here. */
function pointsOf({ posed, answers }: Marking, given: GivenMark): number | null {
  const answer = orNotFound(answers.find(({ part, cell }) => part === given.part && cell === given.cell));
  const rubric = rubricChoices(rubricOf(posed.question, given.part, given.cell), answer.maxPoints, 'en');
  const ticked = rubric
    .filter(({ id }) => given.items.includes(id))
    .reduce((sum, { points }) => sum + points, 0);
  const points = given.points.trim() === '' ? ticked : readPoints(given.points);
  return points === null || points > answer.maxPoints ? null : points;
}

/** The answers of a question that wait; with `refused`, as they were just marked, and why not. */
async function sendMarking(
  deps: Deps,
  reply: FastifyReply,
  { course, reader, place, posed, answers, refused }: Marking & { readonly refused: GivenMark | null },
): Promise<FastifyReply> {
  const queue = await listWaiting(deps.db.read, course.id);
  const here = queue.findIndex(({ questionId }) => questionId === place.questionId);
  const waiting = queue[here];
  if (waiting === undefined) return reply.redirect(`/courses/${course.id}/marking`, 303);
  const nextId = queue[here + 1]?.questionId ?? null;
  const { sheet } = posed;
  const content = { waiting, student: place.personName, sheet, answers, nextId, left: queue.length, refused };
  return sendPage(reply.status(refused === null ? 200 : 422), 'marking', markingPage(reader, content));
}

/** The queue of answers that wait for a person, and marking them one after the other. */
export function markingRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/marking', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    return sendPage(
      reply,
      'marking-queue',
      markingQueuePage(reader, await listWaiting(deps.db.read, course.id)),
    );
  });

  app.get('/courses/:course/marking/:question', async (request, reply) => {
    const marking = await readMarking(deps, request, reply);
    return sendMarking(deps, reply, { ...marking, refused: null });
  });

  app.post('/courses/:course/marking/:question', async (request, reply) => {
    const marking = await readMarking(deps, request, reply);
    const given = readBody(mark, request.body);
    const { part, cell, items, comment } = given;
    const { questionId } = marking.place;
    const points = pointsOf(marking, given);
    if (points === null) return sendMarking(deps, reply, { ...marking, refused: given });
    await markText(deps, marking.by, { questionId, part, cell, items, comment, points });
    return reply.redirect(given.next, 303);
  });
}
