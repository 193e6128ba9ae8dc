import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Localized } from '../../../grader/language.ts';
import { changeSlots } from '../../actions/change-slots.ts';
import { writePlainQuestion } from '../../actions/write-plain-question.ts';
import { adjust, type Adjusted } from '../../../problems/proposal/adjust.ts';
import { propose } from '../../../problems/proposal/propose.ts';
import type { Proposal } from '../../../problems/proposal/propose.ts';
import { proposedRecipe } from '../../../problems/proposal/proposed-recipe.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import type { Deps } from '../../deps.ts';
import { selfTest } from '../../grading/self-test.ts';
import { settleSlowly } from '../../grading/settle-slowly.ts';
import { changesOf, chosenShapes, forwardFieldsSchema, type ForwardFields } from '../../http/forward-form.ts';
import { readBody, readQuery } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { forwardQuestionPage, type ForwardQuestionFacts } from '../../pages/staff/forward-question.ts';
import { ownPrefix } from '../../pages/staff/recipe-groups.ts';
import { findProblemSet } from '../../store/problem-sets.ts';
import { listSlots } from '../../store/slots.ts';
import { newSlot } from './set-form.ts';
import { strayName } from './stray-name.ts';
import { readStaffRequest, type StaffRequest } from './staff-request.ts';

const newQuery = z.object({ set: z.string().max(100).default('') });
/** `show` reads what is typed and keeps nothing. */
const forwardBody = forwardFieldsSchema.extend({ show: z.string().max(10).optional() });

type Saving = StaffRequest & { readonly body: z.infer<typeof forwardBody> };

/** What was typed, read, with what was changed in its proposal. Shapes that do not fit are left aside. */
function adjusted(fields: ForwardFields): Pick<ForwardQuestionFacts, 'issue' | 'adjusted' | 'shapes'> {
  const chosen = chosenShapes(fields);
  const asChosen = propose(fields.text, chosen.shapes);
  const isMisfit = asChosen.kind === 'invalid' && chosen.shapes.size > 0;
  const proposed = isMisfit ? propose(fields.text) : asChosen;
  const shapes = { ...chosen, misfit: isMisfit && proposed.kind === 'proposed' ? asChosen.issue : undefined };
  if (proposed.kind === 'invalid') return { issue: proposed.issue, adjusted: undefined, shapes };
  const changes = changesOf(fields);
  const found: Adjusted =
    changes === undefined ? { proposal: proposed.proposal, unread: [] } : adjust(proposed.proposal, changes);
  return { issue: undefined, adjusted: found, shapes };
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
  const { misfit, unread } = read.shapes;
  if (read.adjusted === undefined || misfit !== undefined) return again('invalid');
  if (unread.length + read.adjusted.unread.length > 0) return again('invalid');
  const { proposal } = read.adjusted;
  const stray = [body.intro, body.introZh].flatMap((said) => strayName(said, namesOf(proposal)) ?? []);
  if (stray.length > 0) return again('strayName');
  if (proposal.values.length + proposal.gradients.length === 0) return again('nothingAsked');
  const id = `${ownPrefix}${deps.randomText(6).replaceAll('_', 'x')}`;
  const settled = await settleSlowly(
    proposedRecipe(proposal, { id, title: body.title.trim(), intro: introOf(body) }),
  );
  if (settled.kind === 'undrawable' || selfTest(settled.recipe).kind !== 'fine') return again('undrawable');
  return reply.redirect(await keep(deps, { by, reader, set: body.set, recipe: settled.recipe }), 303);
}

const namesOf = ({ names }: Proposal): readonly string[] => names.map(({ name }) => name);

/** The words before the forward pass; what is said in one language only stands in both. */
function introOf({ intro, introZh }: ForwardFields): Localized | undefined {
  const [en, zh] = [intro.trim(), introZh.trim()];
  return en === '' && zh === '' ? undefined : { en: en || zh, 'zh-TW': zh || en };
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
      fields: { text: '', title: '', set, intro: '', introZh: '' },
      shapes: { typed: new Map(), unread: [], misfit: undefined },
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
