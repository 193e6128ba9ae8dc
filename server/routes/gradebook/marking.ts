import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { markText } from '../../actions/mark-text.ts';
import type { Deps } from '../../deps.ts';
import { readGradeFacts } from '../../grading/keep-grades.ts';
import { poseAttempt, type PosedQuestion } from '../../grading/posed-question.ts';
import { waitingAnswers, type Waiting } from '../../grading/waiting-answers.ts';
import { HttpProblem, orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { readPoints } from '../../policy/points.ts';
import { markingPage, markingQueuePage, rubricChoices, rubricOf } from '../../pages/marking/marking.ts';
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

/** Ticked items give their sum; a typed number wins; more than the cell is worth is refused. */
function pointsOf({ posed, answers }: Marking, given: z.infer<typeof mark>): number {
  const answer = orNotFound(answers.find(({ part, cell }) => part === given.part && cell === given.cell));
  const rubric = rubricChoices(rubricOf(posed.question, given.part, given.cell), answer.maxPoints, 'en');
  const ticked = rubric
    .filter(({ id }) => given.items.includes(id))
    .reduce((sum, { points }) => sum + points, 0);
  const points = given.points.trim() === '' ? ticked : readPoints(given.points);
  if (points === null || points > answer.maxPoints) throw new HttpProblem(422, 'error.pointsOutOfRange');
  return points;
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
    const { course, reader, place, posed, answers } = await readMarking(deps, request, reply);
    const queue = await listWaiting(deps.db.read, course.id);
    const here = queue.findIndex(({ questionId }) => questionId === place.questionId);
    const waiting = queue[here];
    if (waiting === undefined) return reply.redirect(`/courses/${course.id}/marking`, 303);
    const nextId = queue[here + 1]?.questionId ?? null;
    const content = {
      waiting,
      student: place.personName,
      sheet: posed.sheet,
      answers,
      nextId,
      left: queue.length,
    };
    return sendPage(reply, 'marking', markingPage(reader, content));
  });

  app.post('/courses/:course/marking/:question', async (request, reply) => {
    const marking = await readMarking(deps, request, reply);
    const given = readBody(mark, request.body);
    const { part, cell, items, comment } = given;
    const { questionId } = marking.place;
    await markText(deps, marking.by, {
      questionId,
      part,
      cell,
      items,
      comment,
      points: pointsOf(marking, given),
    });
    return reply.redirect(given.next, 303);
  });
}
