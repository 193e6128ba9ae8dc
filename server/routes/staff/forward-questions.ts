import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { changeSlots } from '../../actions/change-slots.ts';
import { writePlainQuestion } from '../../actions/write-plain-question.ts';
import { adjust, type Adjusted } from '../../../problems/proposal/adjust.ts';
import { propose } from '../../../problems/proposal/propose.ts';
import { proposedRecipe } from '../../../problems/proposal/proposed-recipe.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import type { Deps } from '../../deps.ts';
import { selfTest } from '../../grading/self-test.ts';
import { settleSlowly } from '../../grading/settle-slowly.ts';
import { changesOf, forwardFieldsSchema, type ForwardFields } from '../../http/forward-form.ts';
import { readBody, readQuery } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { forwardQuestionPage, type ForwardQuestionFacts } from '../../pages/staff/forward-question.ts';
import { ownPrefix } from '../../pages/staff/recipe-groups.ts';
import { findProblemSet } from '../../store/problem-sets.ts';
import { listSlots } from '../../store/slots.ts';
import { newSlot } from './set-form.ts';
import { readStaffRequest, type StaffRequest } from './staff-request.ts';

const newQuery = z.object({ set: z.string().max(100).default('') });
/** `show` reads what is typed and keeps nothing. */
const forwardBody = forwardFieldsSchema.extend({ show: z.string().max(10).optional() });

type Saving = StaffRequest & { readonly body: z.infer<typeof forwardBody> };

/** What was typed, read, with what was changed in its proposal. */
function adjusted(fields: ForwardFields): Pick<ForwardQuestionFacts, 'issue' | 'adjusted'> {
  const proposed = propose(fields.text);
  if (proposed.kind === 'invalid') return { issue: proposed.issue, adjusted: undefined };
  const changes = changesOf(fields);
  const found: Adjusted =
    changes === undefined ? { proposal: proposed.proposal, unread: [] } : adjust(proposed.proposal, changes);
  return { issue: undefined, adjusted: found };
}

async function save(deps: Deps, reply: FastifyReply, { by, reader, body }: Saving): Promise<FastifyReply> {
  const read = adjusted(body);
  const again = (refused: ForwardQuestionFacts['refused']): FastifyReply =>
    sendPage(
      reply.status(refused === 'no' ? 200 : 422),
      'staff/forward-question',
      forwardQuestionPage(reader, { fields: body, ...read, refused }),
    );
  if (body.show !== undefined) return again('no');
  if (read.adjusted === undefined || read.adjusted.unread.length > 0) return again('invalid');
  const { proposal } = read.adjusted;
  if (proposal.values.length + proposal.gradients.length === 0) return again('nothingAsked');
  const id = `${ownPrefix}${deps.randomText(6).replaceAll('_', 'x')}`;
  const settled = await settleSlowly(proposedRecipe(proposal, { id, title: body.title.trim() }));
  if (settled.kind === 'undrawable' || selfTest(settled.recipe).kind !== 'fine') return again('undrawable');
  return reply.redirect(await keep(deps, { by, reader, set: body.set, recipe: settled.recipe }), 303);
}

/** Keeps the question, in the set from which it was written where there is one; where it can be seen. */
async function keep(
  deps: Deps,
  {
    by,
    reader,
    set,
    recipe,
  }: Pick<StaffRequest, 'by' | 'reader'> & { readonly set: string; readonly recipe: Recipe },
): Promise<string> {
  const { version } = await writePlainQuestion(deps, by, recipe);
  const wanted = await findProblemSet(deps.db.read, by.courseId, set);
  if (wanted === undefined) return `${reader.home}/bank/${recipe.id}`;
  const slot = {
    id: deps.randomText(6),
    ...newSlot({ ...recipe, version }, await listSlots(deps.db.read, wanted.id)),
  };
  const changes = [{ kind: 'add', slot }] as const;
  await changeSlots(deps, by, { problemSetId: wanted.id, settings: new Map(), changes });
  return `${reader.home}/sets/${wanted.id}`;
}

/** Questions from a forward pass that a TA types or pastes: read, proposed, changed, certified, kept. */
export function forwardQuestionRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/forward/new', async (request, reply) => {
    const { reader } = await readStaffRequest(deps, request, reply);
    const { set } = readQuery(newQuery, request.query);
    const facts: ForwardQuestionFacts = {
      fields: { text: '', title: '', set },
      issue: undefined,
      adjusted: undefined,
      refused: 'no',
    };
    return sendPage(reply, 'staff/forward-question', forwardQuestionPage(reader, facts));
  });

  app.post('/courses/:course/forward/new', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    return save(deps, reply, { ...staff, body: readBody(forwardBody, request.body) });
  });
}
