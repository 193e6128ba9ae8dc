import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { changeSlots } from '../../actions/change-slots.ts';
import { writePlainQuestion } from '../../actions/write-plain-question.ts';
import { networkQuestion } from '../../../problems/described-network.ts';
import { recipeSchema } from '../../../problems/recipe.ts';
import type { Deps } from '../../deps.ts';
import { selfTest } from '../../grading/self-test.ts';
import { readBody, readQuery } from '../../http/input.ts';
import { networkFieldsSchema, typedNetwork } from '../../http/network-shape.ts';
import { sendPage } from '../../http/send-page.ts';
import { readNetworkForm } from '../../pages/network/network-form.ts';
import { networkQuestionPage, type NetworkQuestionFacts } from '../../pages/staff/network-question.ts';
import { ownPrefix } from '../../pages/staff/recipe-groups.ts';
import { findProblemSet } from '../../store/problem-sets.ts';
import { listSlots } from '../../store/slots.ts';
import { newSlot } from './set-form.ts';
import { readStaffRequest, type StaffRequest } from './staff-request.ts';

const set = z.string().max(100).default('');
const newQuery = networkFieldsSchema.extend({ set });
/** `show` draws what is typed and keeps nothing. */
const networkBody = newQuery.extend({ show: z.string().max(10).optional() });

/** Few draws pass for a deep network with ReLU. */
const draws = 800;

async function save(
  deps: Deps,
  reply: FastifyReply,
  { by, reader, body }: StaffRequest & { readonly body: z.infer<typeof networkBody> },
): Promise<FastifyReply> {
  const form = typedNetwork(body);
  const again = (refused: NetworkQuestionFacts['refused']): FastifyReply =>
    sendPage(
      reply.status(refused === 'no' ? 200 : 422),
      'staff/network-question',
      networkQuestionPage(reader, { form, set: body.set, refused }),
    );
  if (body.show !== undefined) return again('no');
  const reading = readNetworkForm(form);
  if (reading.kind === 'invalid') return again('invalid');
  const id = `${ownPrefix}${deps.randomText(6).replaceAll('_', 'x')}`;
  const recipe = recipeSchema.parse(networkQuestion(reading.shape, { id }));
  if (selfTest(recipe, draws).kind !== 'fine') return again('undrawable');
  const { version } = await writePlainQuestion(deps, by, recipe);
  const wanted = await findProblemSet(deps.db.read, by.courseId, body.set);
  if (wanted === undefined) return reply.redirect(`${reader.home}/bank/${id}`, 303);
  const slot = {
    id: deps.randomText(6),
    ...newSlot({ ...recipe, version }, await listSlots(deps.db.read, wanted.id)),
  };
  const changes = [{ kind: 'add', slot }] as const;
  await changeSlots(deps, by, { problemSetId: wanted.id, settings: new Map(), changes });
  return reply.redirect(`${reader.home}/sets/${wanted.id}`, 303);
}

/** Questions on a network of any shape: a form that draws what it describes, and makes the recipe. */
export function networkQuestionRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/networks/new', async (request, reply) => {
    const { reader } = await readStaffRequest(deps, request, reply);
    const query = readQuery(newQuery, request.query);
    const facts = { form: typedNetwork(query), set: query.set, refused: 'no' } as const;
    return sendPage(reply, 'staff/network-question', networkQuestionPage(reader, facts));
  });

  app.post('/courses/:course/networks/new', async (request, reply) => {
    const staff = await readStaffRequest(deps, request, reply);
    return save(deps, reply, { ...staff, body: readBody(networkBody, request.body) });
  });
}
