import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ByStaff } from '../../actions/by-staff.ts';
import type { Deps } from '../../deps.ts';
import { requireRole, staffRoles } from '../../http/actor.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readParams } from '../../http/input.ts';
import { readerOf } from '../../http/send-page.ts';
import type { Reader } from '../../pages/layout.ts';
import { findAssignment, type Assignment } from '../../store/assignments.ts';
import { findCourse } from '../../store/courses.ts';
import type { CourseRow } from '../../store/schema.ts';

const id = z.string().min(1).max(100);
const courseParams = z.object({ course: id });
const assignmentParams = z.object({ assignment: id });

/** A request of somebody who teaches the course of its path; to everybody else it is not found. */
export interface StaffRequest {
  readonly by: ByStaff;
  readonly course: CourseRow;
  readonly reader: Reader;
}

export async function readStaffRequest(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StaffRequest> {
  const courseId = readParams(courseParams, request.params).course;
  const { actor } = await requireRole(deps, request, { courseId, roles: staffRoles });
  const course = orNotFound(await findCourse(deps.db.read, courseId));
  const reader = readerOf(request, reply, { name: course.name, home: `/courses/${courseId}` });
  return { by: { courseId, byId: actor.personId }, course, reader };
}

/** The same for a path that names one of the course's assignments. */
export async function readAssignmentRequest(
  deps: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<StaffRequest & { readonly assignment: Assignment }> {
  const staff = await readStaffRequest(deps, request, reply);
  const wanted = readParams(assignmentParams, request.params).assignment;
  const assignment = await findAssignment(deps.db.read, staff.course.id, wanted);
  return { ...staff, assignment: orNotFound(assignment) };
}
