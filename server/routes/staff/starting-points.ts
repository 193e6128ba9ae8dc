import type { Language } from '../../../grader/language.ts';
import { findRecipe } from '../../../problems/bank.ts';
import { homeworkOne } from '../../../problems/sets/homework-1.ts';
import { networkQuiz } from '../../../problems/sets/network-quiz.ts';
import { practice } from '../../../problems/sets/practice.ts';
import type { ProblemSetDefinition } from '../../../problems/sets/problem-set.ts';
import { weekThreeQuiz } from '../../../problems/sets/week-3-quiz.ts';
import type { NewSlot } from '../../actions/create-problem-set.ts';
import type { Deps } from '../../deps.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import type { StarterCard } from '../../pages/staff/starters.ts';
import { findProblemSet } from '../../store/problem-sets.ts';
import { findNewestRecipe } from '../../store/recipes.ts';
import { listSlots } from '../../store/slots.ts';
import { newSlot } from './set-form.ts';

interface Start {
  readonly title: string;
  readonly slots: readonly NewSlot[];
}

/** The slots of a ready set, with the newest version of each recipe. */
function readySlots(set: ProblemSetDefinition): readonly NewSlot[] {
  return set.slots.map(({ recipes, points, network }) => ({
    points,
    network: network ?? null,
    recipes: recipes.map((id) => ({ id, version: findRecipe(id)?.version ?? 1 })),
  }));
}

const minutesOf = (set: ProblemSetDefinition): number =>
  set.slots.reduce(
    (sum, { recipes }) => sum + Math.max(0, ...recipes.map((id) => findRecipe(id)?.minutes ?? 0)),
    0,
  );

const readySets: readonly ProblemSetDefinition[] = [networkQuiz, weekThreeQuiz, homeworkOne, practice];

/** The ready sets as cards, the lecture's own first. */
export function starterCards(language: Language): readonly StarterCard[] {
  return readySets.map((set) => ({
    id: set.id,
    title: set.title[language],
    about: translate(language, aboutReady[set.id] ?? 'sets.ready.other'),
    questions: set.slots.length,
    points: pointsText(set.slots.reduce((sum, { points }) => sum + points, 0)),
    minutes: minutesOf(set),
  }));
}

const aboutReady: { readonly [id: string]: MessageKey } = {
  'network-quiz': 'sets.ready.networkQuiz',
  'homework-1': 'sets.ready.homeworkOne',
  'week-3-quiz': 'sets.ready.weekThree',
  practice: 'sets.ready.practice',
};

/** What a new set begins with: a ready set, a copy of one of the course, or nothing. */
export async function startOf(
  deps: Deps,
  courseId: string,
  wanted: {
    readonly title: string;
    readonly ready?: string | undefined;
    readonly copy?: string | undefined;
    readonly recipe?: string | undefined;
    readonly language: Language;
  },
): Promise<Start | undefined> {
  const { language } = wanted;
  if (wanted.copy !== undefined) {
    const set = await findProblemSet(deps.db.read, courseId, wanted.copy);
    if (set === undefined) return undefined;
    const slots = (await listSlots(deps.db.read, set.id)).map(({ points, network, recipes }) => ({
      points,
      network,
      recipes,
    }));
    return { title: translate(language, 'sets.copyOf', { title: set.title }), slots };
  }
  const ready = readySets.find(({ id }) => id === wanted.ready);
  if (ready !== undefined) return { title: ready.title[language], slots: readySlots(ready) };
  const title = wanted.title.trim() === '' ? translate(language, 'sets.untitled') : wanted.title.trim();
  const recipe =
    wanted.recipe === undefined ? undefined : await findNewestRecipe(deps.db.read, courseId, wanted.recipe);
  return { title, slots: recipe === undefined ? [] : [newSlot(recipe, [])] };
}
