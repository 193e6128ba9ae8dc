import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { changeSlots } from '../../actions/change-slots.ts';
import { createAssignment } from '../../actions/create-assignment.ts';
import { createProblemSet } from '../../actions/create-problem-set.ts';
import { languages } from '../../../grader/language.ts';
import type { Deps } from '../../deps.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { translate } from '../../i18n/translate.ts';
import { setPage, type SetFacts } from '../../pages/staff/set.ts';
import { setsPage } from '../../pages/staff/sets.ts';
import { findProblemSet, listProblemSets } from '../../store/problem-sets.ts';
import { listRecipesOf } from '../../store/recipes.ts';
import { listSlots, listSlotTotals } from '../../store/slots.ts';
import { readSetForm, setForm, type SetFormReading } from './set-form.ts';
import { readStaffRequest, type StaffRequest } from './staff-request.ts';
import { startOf, starterCards } from './starting-points.ts';

const setParams = z.object({ set: z.string().max(100) });
const newSet = z.object({
  title: z.string().max(200).default(''),
  ready: z.string().max(100).optional(),
  copy: z.string().max(100).optional(),
  recipe: z.string().max(100).optional(),
});

type SetOfCourse = Omit<SetFacts, 'typed' | 'notices'>;

/** A set of the course with everything its page needs; not found for other courses' sets. */
async function readSet(deps: Deps, courseId: string, id: string): Promise<SetOfCourse> {
  const set = orNotFound(await findProblemSet(deps.db.read, courseId, id));
  const [slots, recipes] = await Promise.all([
    listSlots(deps.db.read, set.id),
    listRecipesOf(deps.db.read, courseId),
  ]);
  return { id: set.id, title: set.title, slots, recipes };
}

/** Keeps what was typed and does what was pressed; then the composer again, or the settings. */
async function press(
  deps: Deps,
  reply: FastifyReply,
  pressed: StaffRequest & {
    readonly facts: SetOfCourse;
    readonly reading: SetFormReading;
    readonly title: string | undefined;
  },
): Promise<FastifyReply> {
  const { by, course, reader, facts, reading, title } = pressed;
  const named = title === undefined || title === '' ? {} : { title };
  await changeSlots(deps, by, { ...reading, problemSetId: facts.id, ...named });
  if (reading.assignAs === null) return reply.redirect(`${reader.home}/sets/${facts.id}`, 303);
  const kind = reading.assignAs;
  const isUnnamed = languages.some((one) => translate(one, 'sets.untitled') === (title ?? facts.title));
  const ownTitle = isUnnamed ? { title: translate(course.language, `staff.kind.${kind}`) } : {};
  const made = await createAssignment(deps, by, { problemSetId: facts.id, kind, ...ownTitle });
  return reply.redirect(`${reader.home}/assignments/${orNotFound(made)}/settings`, 303);
}

/** Problem sets: the list, and the composer. */
export function setRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/sets', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const sets = await listProblemSets(deps.db.read, course.id);
    const totals = await listSlotTotals(deps.db.read, course.id);
    const starters = starterCards(reader.language);
    return sendPage(reply, 'staff/sets', setsPage(reader, { course, sets, totals, starters, notices: [] }));
  });

  app.post('/courses/:course/sets', async (request, reply) => {
    const { by, course, reader } = await readStaffRequest(deps, request, reply);
    const start = orNotFound(
      await startOf(deps, by.courseId, { ...readBody(newSet, request.body), language: course.language }),
    );
    const id = await createProblemSet(deps, by, start);
    return reply.redirect(`${reader.home}/sets/${id}`, 303);
  });

  app.get('/courses/:course/sets/:set', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const facts = await readSet(deps, course.id, readParams(setParams, request.params).set);
    return sendPage(reply, 'staff/set', setPage(reader, { ...facts, typed: new Map(), notices: [] }));
  });

  app.post('/courses/:course/sets/:set', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    const facts = await readSet(deps, staff.course.id, readParams(setParams, request.params).set);
    const form = readBody(setForm, request.body);
    const reading = readSetForm({ form, ...facts, freshId: deps.randomText(6) });
    const title = form['title']?.trim();
    if (reading.valid) return press(deps, reply, { ...staff, facts, reading, title });
    const notices = [{ kind: 'warning', text: translate(staff.reader.language, 'set.pointsFix') }] as const;
    const again = { ...facts, title: title ?? facts.title, typed: reading.typed, notices };
    return sendPage(reply.status(422), 'staff/set', setPage(staff.reader, again));
  });
}
