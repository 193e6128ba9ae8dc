import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { languages } from '../../../grader/language.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { changeSlots } from '../../actions/change-slots.ts';
import type { Deps } from '../../deps.ts';
import { sampleGroup } from '../../grading/sample-group.ts';
import { notFound, orNotFound } from '../../http/http-problem.ts';
import { readBody, readParams, readQuery } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import type { Reader } from '../../pages/layout.ts';
import { bankPage, recipePage, type RecipePageFacts } from '../../pages/staff/bank.ts';
import { sampleView } from '../../pages/staff/sample.ts';
import { findProblemSet, listProblemSets } from '../../store/problem-sets.ts';
import { findNewestRecipe, listRecipesOf } from '../../store/recipes.ts';
import { listSlots } from '../../store/slots.ts';
import { newSlot } from './set-form.ts';
import { readStaffRequest } from './staff-request.ts';

const text = z.string().max(100);
const recipeParams = z.object({ recipe: text });
const bankQuery = z.object({ topic: text.default('') });
const sampleQuery = z.object({
  seed: text.default('1'),
  set: text.default(''),
  in: z.enum(languages).optional(),
});
const addBody = z.object({ set: text });

/** A variant of a recipe by itself, as the page of the recipe shows it. */
async function readSample(
  recipe: Recipe,
  seed: string,
  reader: Reader,
): Promise<Pick<RecipePageFacts, 'sample' | 'refusedBy'>> {
  const slot = { id: recipe.id, position: 1, points: 0, network: null, recipes: [recipe] };
  const drawn = await sampleGroup({ key: recipe.id, slots: [slot] }, seed);
  if (drawn.kind === 'refused') return { sample: null, refusedBy: drawn.rule };
  const [certified] = drawn.drawn;
  if (certified === undefined) throw notFound();
  const current = { recipe, certified, network: null };
  return { sample: sampleView(reader, { current, together: [current], number: 1 }), refusedBy: '' };
}

/** The bank and its recipes, each with a variant that is drawn as one looks. */
export function bankRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/bank', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const { topic } = readQuery(bankQuery, request.query);
    const recipes = await listRecipesOf(deps.db.read, course.id);
    return sendPage(reply, 'staff/bank', bankPage(reader, { recipes, topic }));
  });

  app.get('/courses/:course/bank/:recipe', async (request, reply) => {
    const { course, reader } = await readStaffRequest(deps, request, reply);
    const { recipe: id } = readParams(recipeParams, request.params);
    const { seed, set, ...chosen } = readQuery(sampleQuery, request.query);
    const recipe = orNotFound(await findNewestRecipe(deps.db.read, course.id, id));
    const sets = await listProblemSets(deps.db.read, course.id);
    const shownIn = { ...reader, language: chosen.in ?? reader.language };
    const sample = await readSample(recipe, seed, shownIn);
    return sendPage(reply, 'staff/recipe', recipePage(shownIn, { recipe, seed, set, sets, ...sample }));
  });

  app.post('/courses/:course/bank/:recipe', async (request, reply) => {
    const { by, course, reader } = await readStaffRequest(deps, request, reply);
    const { recipe: id } = readParams(recipeParams, request.params);
    const { set } = readBody(addBody, request.body);
    const recipe = orNotFound(await findNewestRecipe(deps.db.read, course.id, id));
    const { id: problemSetId } = orNotFound(await findProblemSet(deps.db.read, course.id, set));
    const slot = { id: deps.randomText(6), ...newSlot(recipe, await listSlots(deps.db.read, problemSetId)) };
    await changeSlots(deps, by, { problemSetId, settings: new Map(), changes: [{ kind: 'add', slot }] });
    return reply.redirect(`${reader.home}/sets/${problemSetId}`, 303);
  });
}
