import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { regrade } from '../../actions/regrade.ts';
import type { Deps } from '../../deps.ts';
import { previewRegrade, regradeOutlook } from '../../grading/regrade-outlook.ts';
import { notFound, orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams, readQuery } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { regradePage } from '../../pages/staff/regrade.ts';
import { regradedPage } from '../../pages/staff/regraded.ts';
import { isReleased } from '../../policy/release.ts';
import type { Assignment } from '../../store/assignments.ts';
import { findAuditEntry } from '../../store/audit.ts';
import { listAttempted } from '../../store/people.ts';
import { listStudentTimes } from '../../store/student-assignments.ts';
import { readAssignmentRequest, type StaffRequest } from './staff-request.ts';

type Request = StaffRequest & { readonly assignment: Assignment };

/** Marks are lowered only where somebody says so. */
const choice = z.object({ lower: z.enum(['yes', 'no']).default('no') });
const order = choice.extend({ reason: z.string().trim().max(1_000).default('') });
const entryParams = z.object({ entry: z.string().regex(/^[1-9]\d{0,8}$/) });

/** Only what is published has anything to judge. */
async function readPublished(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<Request> {
  const staff = await readAssignmentRequest(deps, request, reply);
  if (staff.assignment.state !== 'published') throw notFound();
  return staff;
}

async function sendPreview(
  deps: Deps,
  reply: FastifyReply,
  shown: Request & { readonly neverLower: boolean; readonly refused: string | null },
): Promise<FastifyReply> {
  const { assignment, neverLower, refused, reader } = shown;
  const { read } = deps.db;
  const outlook = regradeOutlook(await previewRegrade(read, assignment), neverLower);
  const students = await listAttempted(read, assignment.id);
  const clock = { now: deps.clock(), graceMs: deps.config.graceMs };
  const released = isReleased(assignment, await listStudentTimes(read, assignment), clock);
  const page = regradePage(reader, { assignment, outlook, neverLower, students, released, refused });
  return sendPage(reply.status(refused === null ? 200 : 422), 'staff/regrade', page);
}

/** Judging an assignment again: first what would change, then doing it, then what was done. */
export function regradeRoutes(app: FastifyInstance, deps: Deps): void {
  const path = '/courses/:course/assignments/:assignment/regrade';

  app.get(path, async (request, reply) => {
    const staff = await readPublished(deps, request, reply);
    const neverLower = readQuery(choice, request.query).lower === 'no';
    return sendPreview(deps, reply, { ...staff, neverLower, refused: null });
  });

  app.post(path, async (request, reply) => {
    const staff = await readPublished(deps, request, reply);
    const { lower, reason } = readBody(order, request.body);
    const neverLower = lower === 'no';
    if (reason === '') return sendPreview(deps, reply, { ...staff, neverLower, refused: reason });
    const { assignment, by, reader } = staff;
    const { entry } = await regrade(deps, { assignment, byId: by.byId, reason, neverLower });
    return reply.redirect(`${reader.home}/assignments/${assignment.id}/regrade/${entry}`, 303);
  });

  app.get(`${path}/:entry`, async (request, reply) => {
    const { assignment, course, reader } = await readPublished(deps, request, reply);
    const number = Number(readParams(entryParams, request.params).entry);
    const entry = orNotFound(await findAuditEntry(deps.db.read, course.id, number));
    if (entry.act !== 'regraded' || entry.subject !== `assignment:${assignment.id}`) throw notFound();
    const students = await listAttempted(deps.db.read, assignment.id);
    return sendPage(reply, 'staff/regraded', regradedPage(reader, { course, assignment, entry, students }));
  });
}
