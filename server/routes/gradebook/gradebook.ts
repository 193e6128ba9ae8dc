import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { changeWeights } from '../../actions/change-weights.ts';
import type { Deps } from '../../deps.ts';
import { readGradebook } from '../../grading/gradebook-content.ts';
import { readSlots } from '../../grading/read-slots.ts';
import { requireRole } from '../../http/actor.ts';
import { readBody } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { auditPage } from '../../pages/gradebook/audit.ts';
import { gradebookCsv } from '../../pages/gradebook/gradebook-csv.ts';
import { gradebookPage, gradebookTable } from '../../pages/gradebook/gradebook.ts';
import { mistakesPage } from '../../pages/gradebook/mistakes.ts';
import { readWhole } from '../../policy/whole-number.ts';
import { listAssignments } from '../../store/assignments.ts';
import { listAudit } from '../../store/audit.ts';
import { listNamedMistakes } from '../../store/gradebook.ts';
import { findEnrolment, listParticipants } from '../../store/people.ts';
import { readStaffRequest } from '../staff/staff-request.ts';

const auditLength = 500;
/** Weights by assignment beside the form's token; `readWeights` looks at each of them. */
const weights = z.record(z.string(), z.string().max(500));

/** As in the settings of an assignment. */
const readWeight = (typed: string): number | null => readWhole(typed, { from: 0, to: 1_000 });

/** Weights by assignment as they were typed. */
function typedWeights(body: { readonly [field: string]: string }): ReadonlyMap<string, string> {
  const typed = Object.entries(body).filter(([field]) => field.startsWith('weight-'));
  return new Map(typed.map(([field, text]) => [field.slice('weight-'.length), text]));
}

/** The gradebook, its CSV, the table of mistakes and the audit log. */
export function gradebookRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/gradebook', async (request, reply) => {
    const { course, by, reader } = await readStaffRequest(deps, request, reply);
    const enrolment = await findEnrolment(deps.db.read, course.id, by.byId);
    const content = await readGradebook(deps.db.read, course.id, deps.clock());
    const page = gradebookPage(reader, {
      ...content,
      instructor: enrolment?.role === 'instructor',
      refused: null,
    });
    return sendPage(reply, 'gradebook', page);
  });

  app.get('/courses/:course/gradebook.csv', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    reply.header('content-disposition', 'attachment; filename="gradebook.csv"');
    const table = gradebookTable(await readGradebook(deps.db.read, course.id, deps.clock()));
    return reply.type('text/csv; charset=utf-8').send(gradebookCsv(reader.language, table));
  });

  app.post('/courses/:course/gradebook/weights', async (request, reply) => {
    const { course, by, reader } = await readStaffRequest(deps, request, reply);
    await requireRole(deps, request, { courseId: course.id, roles: ['instructor'] });
    const typed = typedWeights(readBody(weights, request.body));
    const read = [...typed].map(([id, text]) => [id, readWeight(text)] as const);
    const known = read.flatMap(([id, weight]) => (weight === null ? [] : [[id, weight] as const]));
    if (known.length < read.length) {
      const content = await readGradebook(deps.db.read, course.id, deps.clock());
      const page = gradebookPage(reader, { ...content, instructor: true, refused: typed });
      return sendPage(reply.status(422), 'gradebook', page);
    }
    await changeWeights(deps, by, new Map(known));
    return reply.redirect(`/courses/${course.id}/gradebook`, 303);
  });

  app.get('/courses/:course/gradebook/mistakes', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const assignments = await listAssignments(deps.db.read, course.id);
    const slots = await Promise.all(assignments.map((assignment) => readSlots(deps.db.read, assignment)));
    const page = mistakesPage(reader, {
      mistakes: await listNamedMistakes(deps.db.read, course.id),
      assignments,
      recipes: slots.flat().flatMap(({ recipes }) => recipes),
      students: (await listParticipants(deps.db.read, course.id, ['student'])).length,
    });
    return sendPage(reply, 'mistakes', page);
  });

  app.get('/courses/:course/gradebook/audit', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const entries = await listAudit(deps.db.read, course.id, auditLength);
    const people = await listParticipants(deps.db.read, course.id, ['student', 'ta', 'instructor']);
    return sendPage(reply, 'audit', auditPage(reader, { entries, zone: course.zone, people }));
  });
}
