import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ActResult } from '../../actions/act-on-assignment.ts';
import type { OnAssignment } from '../../actions/by-staff.ts';
import { extendTime } from '../../actions/extend-time.ts';
import { releaseResults } from '../../actions/release-results.ts';
import { reopenAttempt } from '../../actions/reopen-attempt.ts';
import { startQuiz } from '../../actions/start-quiz.ts';
import { stopQuiz } from '../../actions/stop-quiz.ts';
import type { Deps } from '../../deps.ts';
import { readSlots } from '../../grading/read-slots.ts';
import { notFound } from '../../http/http-problem.ts';
import { readBody, readQuery } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { translate } from '../../i18n/translate.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { livePage, liveUpdate, type LivePageFacts } from '../../pages/staff/live.ts';
import type { RefusedHelp } from '../../pages/staff/live-rows.ts';
import { runState } from '../../policy/run-state.ts';
import { readWhole } from '../../policy/whole-number.ts';
import { listExtensions } from '../../store/extensions.ts';
import { findLastEnd } from '../../store/last-end.ts';
import { listParticipants } from '../../store/people.ts';
import { listBegunSlots, listProgress } from '../../store/progress.ts';
import { readAssignmentRequest, type StaffRequest } from './staff-request.ts';
import type { Assignment } from '../../store/assignments.ts';

type Request = StaffRequest & { readonly assignment: Assignment };

const liveQuery = z.object({ names: z.enum(['shown', 'hidden']).default('shown') });
const text = z.string().max(500).default('');
const timeBody = z.object({ person: z.string().max(100).optional(), minutes: text, reason: text });

const path = '/courses/:course/assignments/:assignment';

async function readFacts(
  deps: Deps,
  { assignment, course }: Request,
  names: boolean,
): Promise<LivePageFacts> {
  const { read } = deps.db;
  const now = deps.clock();
  const [students, progress, extensions, lastEnd, slots, begunSlots] = await Promise.all([
    listParticipants(read, course.id, ['student']),
    listProgress(read, assignment.id),
    listExtensions(read, assignment.id),
    findLastEnd(read, assignment),
    readSlots(read, assignment),
    listBegunSlots(read, assignment.id),
  ]);
  const state = runState(assignment, lastEnd, now);
  return {
    assignment,
    course,
    students,
    progress,
    extensions,
    lastEnd,
    slots,
    begunSlots,
    state,
    now,
    names,
    notices: [],
    refused: null,
  };
}

async function sendLive(
  deps: Deps,
  reply: FastifyReply,
  request: Request,
  problem: { readonly key: MessageKey; readonly typed: RefusedHelp | null },
): Promise<FastifyReply> {
  const facts = await readFacts(deps, request, true);
  const notices = [{ kind: 'warning', text: translate(request.reader.language, problem.key) }] as const;
  return sendPage(
    reply.status(422),
    'staff/live',
    livePage(request.reader, { ...facts, notices, refused: problem.typed }),
  );
}

/** Back to the page where all is seen; or the page with the reason why nothing was done. */
async function answer(
  deps: Deps,
  reply: FastifyReply,
  done: Request & { readonly result: ActResult; readonly typed: RefusedHelp | null },
): Promise<FastifyReply> {
  const { result, reader, assignment, typed } = done;
  if (result.kind === 'notFound') throw notFound();
  if (result.kind === 'refused') {
    return sendLive(deps, reply, done, { key: `live.refused.${result.why}`, typed });
  }
  return reply.redirect(`${reader.home}/assignments/${assignment.id}/live`, 303);
}

const readMinutes = (typed: string): number | null => readWhole(typed, { from: 1, to: 600 });

type Act = (on: OnAssignment) => Promise<ActResult>;

interface TimeGiven {
  readonly personId: string | null;
  readonly ms: number;
  readonly reason: string;
}

/** A quiz as it runs: start, more time, 收卷, release, and one student's troubles. */
export function liveRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(`${path}/live`, async (request, reply) => {
    const staff = await readAssignmentRequest(deps, request, reply);
    const { names } = readQuery(liveQuery, request.query);
    const facts = await readFacts(deps, staff, names === 'shown');
    return sendPage(reply, 'staff/live', livePage(staff.reader, facts));
  });

  app.get(`${path}/live.json`, async (request, reply) => {
    const staff = await readAssignmentRequest(deps, request, reply);
    const { names } = readQuery(liveQuery, request.query);
    return liveUpdate(staff.reader, await readFacts(deps, staff, names === 'shown'));
  });

  const press = async (request: FastifyRequest, reply: FastifyReply, act: Act): Promise<FastifyReply> => {
    const staff = await readAssignmentRequest(deps, request, reply);
    const result = await act({ ...staff.by, assignmentId: staff.assignment.id });
    return answer(deps, reply, { ...staff, result, typed: null });
  };
  app.post(`${path}/start`, (request, reply) => press(request, reply, (on) => startQuiz(deps, on)));
  app.post(`${path}/stop`, (request, reply) => press(request, reply, (on) => stopQuiz(deps, on)));
  app.post(`${path}/release`, (request, reply) => press(request, reply, (on) => releaseResults(deps, on)));

  /** A form with minutes and a reason, for one student or, without a name, for all. */
  type TimeAct = (on: OnAssignment, given: TimeGiven) => Promise<ActResult>;
  const give = async (request: FastifyRequest, reply: FastifyReply, act: TimeAct): Promise<FastifyReply> => {
    const staff = await readAssignmentRequest(deps, request, reply);
    const { person = null, minutes, reason } = readBody(timeBody, request.body);
    const typed = person === null ? null : { personId: person, minutes, reason };
    const more = readMinutes(minutes);
    if (more === null) return sendLive(deps, reply, staff, { key: 'live.minutesIssue', typed });
    const on = { ...staff.by, assignmentId: staff.assignment.id };
    const result = await act(on, { personId: person, ms: more * 60_000, reason });
    return answer(deps, reply, { ...staff, result, typed });
  };
  app.post(`${path}/extend`, (request, reply) =>
    give(request, reply, (on, { ms, ...given }) => extendTime(deps, on, { ...given, extraMs: ms })),
  );
  app.post(`${path}/reopen`, (request, reply) =>
    give(request, reply, (on, { personId, ms, reason }) =>
      reopenAttempt(deps, on, { personId: personId ?? '', forMs: ms, reason }),
    ),
  );
}
