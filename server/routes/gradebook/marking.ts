import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { markText } from '../../actions/mark-text.ts';
import type { Deps } from '../../deps.ts';
import { readWaitingWork, type WaitingWork } from '../../grading/waiting-answers.ts';
import { notFound, orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { markingPage, markingQueuePage, type RefusedMark } from '../../pages/gradebook/marking.ts';
import { listWaiting } from '../../store/gradebook.ts';
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

type Marking = StaffRequest & WaitingWork;

async function readMarking(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<Marking> {
  const staff = await readStaffRequest(deps, request, reply);
  const { question } = readParams(questionParams, request.params);
  return { ...staff, ...orNotFound(await readWaitingWork(deps.db.read, staff.course.id, question)) };
}

/** The answers of a question that wait; with `refused`, as they were just marked, and why not. */
async function sendMarking(
  deps: Deps,
  reply: FastifyReply,
  marking: Marking & { readonly refused: RefusedMark | null },
): Promise<FastifyReply> {
  const { reader, refused } = marking;
  if (marking.answers.length === 0) return reply.redirect(`${reader.home}/marking`, 303);
  const queue = await listWaiting(deps.db.read, marking.course.id);
  const page = markingPage(reader, { ...marking, queue });
  return sendPage(reply.status(refused === null ? 200 : 422), 'marking', page);
}

/** The queue of answers that wait for a person, and marking them one after the other. */
export function markingRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/marking', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const waiting = await listWaiting(deps.db.read, course.id);
    return sendPage(reply, 'marking-queue', markingQueuePage(reader, waiting));
  });

  app.get('/courses/:course/marking/:question', async (request, reply) => {
    const marking = await readMarking(deps, request, reply);
    return sendMarking(deps, reply, { ...marking, refused: null });
  });

  app.post('/courses/:course/marking/:question', async (request, reply) => {
    const marking = await readMarking(deps, request, reply);
    const { next, ...given } = readBody(mark, request.body);
    const { questionId } = marking.place;
    const outcome = await markText(deps, marking.by, { questionId, ...given });
    if (outcome === 'notFound') throw notFound();
    if (outcome === 'outOfRange') return sendMarking(deps, reply, { ...marking, refused: given });
    return reply.redirect(next, 303);
  });
}
