import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { addStaff } from '../../actions/add-staff.ts';
import { addStudents } from '../../actions/add-students.ts';
import { changeTimePercent } from '../../actions/change-time-percent.ts';
import { rosterProblems } from '../../actions/check-setup.ts';
import { readRoster } from '../../actions/read-roster.ts';
import { renewStudentLink, renewStudentLinks } from '../../actions/renew-student-links.ts';
import type { Deps } from '../../deps.ts';
import { requireRole } from '../../http/actor.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { linksCsv } from '../../pages/gradebook/links-csv.ts';
import { peoplePage, type PeopleContent } from '../../pages/gradebook/people.ts';
import { readWhole } from '../../policy/whole-number.ts';
import { findEnrolment, listParticipants } from '../../store/people.ts';
import { readStaffRequest, type StaffRequest } from '../staff/staff-request.ts';

const rosterBody = z.object({ roster: z.string().max(200_000) });
const staffBody = z.object({ name: z.string().trim().min(1).max(100), role: z.enum(['ta', 'instructor']) });
const personParams = z.object({ person: z.string().max(100) });
const timeBody = z.object({ timePercent: z.string().max(20).default('') });

/** A factor from 100 to 400 per cent; null for anything else. */
function readPercent(typed: string): number | null {
  return readWhole(typed.normalize('NFKC').trim().replace(/%$/, ''), { from: 100, to: 400 });
}

type Extras = Pick<PeopleContent, 'roster' | 'rosterProblem' | 'added' | 'newLink' | 'badTime'>;
const nothing: Extras = { roster: '', rosterProblem: null, added: null, newLink: null, badTime: null };

/** The people of a course: roster, staff, time factors, sign-in links. */
export function peopleRoutes(app: FastifyInstance, deps: Deps): void {
  const originOf = ({ protocol, host }: FastifyRequest): string =>
    deps.config.origin ?? `${protocol}://${host}`;

  async function send(
    reply: FastifyReply,
    staff: StaffRequest,
    extras: Partial<Extras> = {},
  ): Promise<FastifyReply> {
    const courseId = staff.course.id;
    const participants = await listParticipants(deps.db.read, courseId, ['student', 'ta', 'instructor']);
    return sendPage(
      reply,
      'people',
      peoplePage(staff.reader, { courseId, readerId: staff.by.byId, participants, ...nothing, ...extras }),
    );
  }

  app.get('/courses/:course/people', async (request, reply) =>
    send(reply, await readStaffRequest(deps, request, reply)),
  );

  app.post('/courses/:course/people', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    const { roster } = readBody(rosterBody, request.body);
    const reading = readRoster(roster);
    if (reading.kind === 'invalid') {
      const rosterProblem = { key: rosterProblems[reading.reason], line: reading.line };
      return send(reply.status(422), staff, { roster, rosterProblem });
    }
    return send(reply, staff, { added: await addStudents(deps, staff.by, reading.lines) });
  });

  app.post('/courses/:course/people/staff', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    const member = readBody(staffBody, request.body);
    if (member.role === 'instructor') {
      await requireRole(deps, request, { courseId: staff.course.id, roles: ['instructor'] });
    }
    const path = await addStaff(deps, staff.by, member);
    return send(reply, staff, { newLink: { name: member.name, url: `${originOf(request)}${path}` } });
  });

  app.post('/courses/:course/people/links', async (request, reply) => {
    const { by, reader } = await readStaffRequest(deps, request, reply);
    const links = await renewStudentLinks(deps, by);
    reply.header('content-disposition', 'attachment; filename="sign-in-links.csv"');
    return reply.type('text/csv; charset=utf-8').send(linksCsv(reader.language, links, originOf(request)));
  });

  app.post('/courses/:course/people/:person/link', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    const { person } = readParams(personParams, request.params);
    const { name, path } = orNotFound(await renewStudentLink(deps, staff.by, person));
    return send(reply, staff, { newLink: { name, url: `${originOf(request)}${path}` } });
  });

  app.post('/courses/:course/people/:person/time', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    const { person } = readParams(personParams, request.params);
    const typed = readBody(timeBody, request.body).timePercent;
    const student = orNotFound(await findEnrolment(deps.db.read, staff.course.id, person));
    const timePercent = readPercent(typed);
    if (timePercent === null) {
      return send(reply.status(422), staff, { badTime: { personId: student.personId, typed } });
    }
    await changeTimePercent(deps, staff.by, { personId: student.personId, timePercent });
    return reply.redirect(`/courses/${staff.course.id}/people`, 303);
  });
}
