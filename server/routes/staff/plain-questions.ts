import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { changeSlots } from '../../actions/change-slots.ts';
import { writePlainQuestion } from '../../actions/write-plain-question.ts';
import type { Deps } from '../../deps.ts';
import { orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams, readQuery } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { emptyPlain, plainFormOf, plainKinds } from '../../pages/staff/plain-form.ts';
import { plainQuestionPage, type PlainQuestionFacts } from '../../pages/staff/plain-question.ts';
import { ownPrefix } from '../../pages/staff/recipe-groups.ts';
import { findCourseRecipe } from '../../store/course-recipes.ts';
import { findProblemSet } from '../../store/problem-sets.ts';
import { listSlots } from '../../store/slots.ts';
import { plainBody, readPlainQuestion, typedPlain, type PlainBody } from './plain-question-form.ts';
import { newSlot } from './set-form.ts';
import { readStaffRequest, type StaffRequest } from './staff-request.ts';

const text = z.string().max(100);
const recipeParams = z.object({ recipe: text });
const newQuery = z.object({ set: text.default(''), kind: z.enum(plainKinds).default('text') });

const newId = (deps: Deps): string => `${ownPrefix}${deps.randomText(6).replaceAll('_', 'x')}`;

/** Reads what was typed and keeps it, or shows it again with what is wrong; nothing typed is lost. */
async function save(
  deps: Deps,
  reply: FastifyReply,
  saving: StaffRequest & { readonly body: PlainBody; readonly editing: PlainQuestionFacts['editing'] },
): Promise<FastifyReply> {
  const { by, reader, body, editing } = saving;
  const form = typedPlain(body);
  const again = (issues: PlainQuestionFacts['issues']): FastifyReply =>
    sendPage(
      reply,
      'staff/plain-question',
      plainQuestionPage(reader, { form, issues, set: body.set, editing }),
    );
  if (body.show !== undefined) return again([]);
  const read = readPlainQuestion(form, editing?.id ?? newId(deps));
  if (read.kind === 'invalid') {
    reply.status(422);
    return again(read.issues);
  }
  const { id, version } = await writePlainQuestion(deps, by, read.recipe);
  const set = await findProblemSet(deps.db.read, by.courseId, body.set);
  if (set === undefined) return reply.redirect(`${reader.home}/bank/${id}`, 303);
  const slot = {
    id: deps.randomText(6),
    ...newSlot({ ...read.recipe, version }, await listSlots(deps.db.read, set.id)),
  };
  await changeSlots(deps, by, {
    problemSetId: set.id,
    settings: new Map(),
    changes: [{ kind: 'add', slot }],
  });
  return reply.redirect(`${reader.home}/sets/${set.id}`, 303);
}

/** A TA's own questions, without a forward pass. */
export function plainQuestionRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/questions/new', async (request, reply) => {
    const { reader } = await readStaffRequest(deps, request, reply);
    const { set, kind } = readQuery(newQuery, request.query);
    const form = emptyPlain(kind, reader.language);
    return sendPage(
      reply,
      'staff/plain-question',
      plainQuestionPage(reader, { form, issues: [], set, editing: null }),
    );
  });

  app.post('/courses/:course/questions/new', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    return save(deps, reply, { ...staff, body: readBody(plainBody, request.body), editing: null });
  });

  app.get('/courses/:course/questions/:recipe', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const { recipe: id } = readParams(recipeParams, request.params);
    const recipe = orNotFound(await findCourseRecipe(deps.db.read, course.id, { id }));
    const form = orNotFound(plainFormOf(recipe));
    const editing = { id, version: recipe.version + 1 };
    return sendPage(
      reply,
      'staff/plain-question',
      plainQuestionPage(reader, { form, issues: [], set: '', editing }),
    );
  });

  app.post('/courses/:course/questions/:recipe', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    const { recipe: id } = readParams(recipeParams, request.params);
    const recipe = orNotFound(await findCourseRecipe(deps.db.read, staff.course.id, { id }));
    const editing = { id, version: recipe.version + 1 };
    return save(deps, reply, { ...staff, body: readBody(plainBody, request.body), editing });
  });
}
