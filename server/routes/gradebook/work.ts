import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { openAttempt } from '../../actions/open-attempt.ts';
import { overrideQuestion } from '../../actions/override-question.ts';
import type { Deps } from '../../deps.ts';
import { judgedQuestion } from '../../grading/judged-question.ts';
import { readGradeFacts } from '../../grading/keep-grades.ts';
import type { OpenedAttempt } from '../../grading/opened-attempt.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { workPage, type OverrideProblem, type WorkAttempt } from '../../pages/gradebook/work.ts';
import { readPoints } from '../../policy/points.ts';
import type { Assignment } from '../../store/assignments.ts';
import { listAttempts } from '../../store/attempts.ts';
import { findCourseQuestion } from '../../store/gradebook.ts';
import { findGrade } from '../../store/grades.ts';
import { findAssignment } from '../../store/assignments.ts';
import { findEnrolment, findPerson } from '../../store/people.ts';
import { readAssignmentRequest, readStaffRequest, type StaffRequest } from '../staff/staff-request.ts';

const personParams = z.object({ person: z.string().max(100) });
const questionParams = z.object({ question: z.string().max(100) });
const override = z.object({
  points: z.string().max(20).default(''),
  reason: z.string().max(1_000).default(''),
  do: z.enum(['override', 'withdraw']),
});

async function questionsOf(deps: Deps, opened: OpenedAttempt): Promise<WorkAttempt['questions']> {
  const all = await Promise.all(
    opened.questions.map(async (question) => {
      const facts = await readGradeFacts(deps.db.read, question.row.id);
      const judged = judgedQuestion(facts, 'counting');
      const newest = facts.overrides.at(-1);
      const overridden = newest !== undefined && newest.points !== null;
      const { seed } = question.row.variant;
      return judged === undefined
        ? []
        : [{ question, judged, submissions: facts.judged.length, seed, overridden }];
    }),
  );
  return all.flat();
}

async function attemptsOf(
  deps: Deps,
  assignment: Assignment,
  personId: string,
): Promise<readonly WorkAttempt[]> {
  const now = deps.clock();
  const grade = await findGrade(deps.db.read, assignment.id, personId);
  const rows = await listAttempts(deps.db.read, assignment.id, personId);
  const opened = await Promise.all(
    rows.map(({ id: attemptId }) => openAttempt(deps, { personId, attemptId, now })),
  );
  const found = opened.filter((one) => one !== undefined);
  return Promise.all(
    found.map(async (one) => ({
      opened: one,
      counts: grade?.attemptId === one.attempt.id,
      questions: await questionsOf(deps, one),
    })),
  );
}

interface Shown {
  readonly staff: StaffRequest;
  readonly assignment: Assignment;
  readonly personId: string;
  readonly problem: OverrideProblem | null;
}

async function sendWork(deps: Deps, reply: FastifyReply, shown: Shown): Promise<FastifyReply> {
  const { staff, assignment, personId, problem } = shown;
  orNotFound(await findEnrolment(deps.db.read, staff.course.id, personId));
  const person = orNotFound(await findPerson(deps.db.read, personId));
  const attempts = await attemptsOf(deps, assignment, personId);
  const page = workPage(staff.reader, { student: person.name, title: assignment.title, attempts, problem });
  return sendPage(reply.status(problem === null ? 200 : 422), 'work', page);
}

/** What a student did in an assignment, down to what was typed, and overriding a mark. */
export function workRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/gradebook/:assignment/:person', async (request, reply) => {
    const { assignment, ...staff } = await readAssignmentRequest(deps, request, reply);
    const { person: personId } = readParams(personParams, request.params);
    return sendWork(deps, reply, { staff, assignment, personId, problem: null });
  });

  app.post('/courses/:course/questions-of-students/:question/override', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    const { question: questionId } = readParams(questionParams, request.params);
    const given = readBody(override, request.body);
    const place = orNotFound(await findCourseQuestion(deps.db.read, staff.course.id, questionId));
    const assignment = orNotFound(await findAssignment(deps.db.read, staff.course.id, place.assignmentId));
    const max = await maxOf(deps, questionId);
    const points = given.do === 'withdraw' ? null : readPoints(given.points);
    const key = problemOf(given, points, max);
    if (key !== null) {
      return sendWork(deps, reply, {
        staff,
        assignment,
        personId: place.personId,
        problem: { questionId, key, typed: given },
      });
    }
    await overrideQuestion(deps, staff.by, { questionId, points, reason: given.reason.trim() });
    return reply.redirect(
      `/courses/${staff.course.id}/gradebook/${place.assignmentId}/${place.personId}`,
      303,
    );
  });
}

async function maxOf(deps: Deps, questionId: string): Promise<number> {
  return (await readGradeFacts(deps.db.read, questionId)).slotPoints;
}

function problemOf(
  given: z.infer<typeof override>,
  points: number | null,
  max: number,
): 'override.problem.points' | 'override.problem.reason' | null {
  if (given.do === 'override' && (points === null || points > max)) return 'override.problem.points';
  return given.reason.trim() === '' ? 'override.problem.reason' : null;
}
