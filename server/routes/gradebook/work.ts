import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { openAttempt } from '../../actions/open-attempt.ts';
import { overrideQuestion } from '../../actions/override-question.ts';
import type { Deps } from '../../deps.ts';
import { judgedQuestion } from '../../grading/judged-question.ts';
import { readGradeFacts } from '../../grading/keep-grades.ts';
import type { OpenedAttempt } from '../../grading/opened-attempt.ts';
import { notFound, orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { workPage, type OverrideProblem, type WorkAttempt } from '../../pages/gradebook/work.ts';
import { findAssignment, type Assignment } from '../../store/assignments.ts';
import { listAttempts } from '../../store/attempts.ts';
import { findCourseQuestion } from '../../store/gradebook.ts';
import { findGrade } from '../../store/grades.ts';
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
    const { do: act, points, reason } = readBody(override, request.body);
    const { assignmentId, personId } = orNotFound(
      await findCourseQuestion(deps.db.read, staff.course.id, questionId),
    );
    const change = { questionId, points: act === 'withdraw' ? null : points, reason };
    const outcome = await overrideQuestion(deps, staff.by, change);
    if (outcome.kind === 'notFound') throw notFound();
    if (outcome.kind === 'done') {
      return reply.redirect(`${staff.reader.home}/gradebook/${assignmentId}/${personId}`, 303);
    }
    const assignment = orNotFound(await findAssignment(deps.db.read, staff.course.id, assignmentId));
    const key = `override.problem.${outcome.why}` as const;
    const problem = { questionId, key, typed: { points, reason } };
    return sendWork(deps, reply, { staff, assignment, personId, problem });
  });
}
