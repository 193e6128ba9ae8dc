import type { Language } from '../../../grader/language.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { isMessageKey, translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import type { ProblemSetRow } from '../../store/schema.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { plainFormOf } from './plain-form.ts';
import { lineHtml, recipeLine, recipePoints } from './recipe-facts.ts';
import { ownPrefix, recipeGroups, type RecipeGroup } from './recipe-groups.ts';
import type { SampleView } from './sample.ts';
import { staffFrame } from './staff-frame.ts';

interface Filter {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

export interface BankPage {
  readonly layout: LayoutModel;
  readonly home: string;
  readonly topics: readonly Filter[];
  readonly groups: readonly RecipeGroup[];
  readonly plainHref: string;
  readonly networkHref: string;
  readonly forwardHref: string;
}

/** A topic in words; one that has none yet reads as it is written in the recipe. */
function topicText(topic: string, language: Language): string {
  const key = `topic.${topic}`;
  return isMessageKey(key) ? translate(language, key) : topic.replaceAll('-', ' ');
}

/** The bank: everything that can be put into a set, by level, one topic at a time if wanted. */
export function bankPage(
  reader: Reader,
  given: { readonly recipes: readonly Recipe[]; readonly topic: string },
): BankPage {
  const { language, home } = reader;
  const { recipes, topic } = given;
  const topics = [...new Set(recipes.flatMap((recipe) => recipe.topics))].toSorted();
  const shown = topic === '' ? recipes : recipes.filter((recipe) => recipe.topics.includes(topic));
  const all = { value: '', label: translate(language, 'bank.allTopics'), chosen: topic === '' };
  return {
    layout: staffFrame(reader, { title: translate(language, 'staff.tab.bank'), section: 'bank' }),
    home,
    topics: [
      all,
      ...topics.map((value) => ({ value, label: topicText(value, language), chosen: value === topic })),
    ],
    groups: recipeGroups(shown, language),
    plainHref: `${home}/questions/new`,
    networkHref: `${home}/networks/new`,
    forwardHref: `${home}/forward/new`,
  };
}

export interface RecipePage {
  readonly layout: LayoutModel;
  readonly language: string;
  readonly home: string;
  readonly id: string;
  /** HTML. */
  readonly title: string;
  readonly facts: string;
  readonly topics: readonly string[];
  readonly source: string;
  readonly seed: string;
  readonly againHref: string;
  readonly otherLanguage: { readonly href: string; readonly label: string; readonly lang: string };
  /** Null where no draw passed. */
  readonly sample: SampleView | null;
  readonly refusedBy: string;
  readonly sets: readonly { readonly id: string; readonly title: string; readonly chosen: boolean }[];
  readonly backHref: string;
  readonly editHref: string;
}

export interface RecipePageFacts {
  readonly recipe: Recipe;
  readonly seed: string;
  readonly sample: SampleView | null;
  readonly refusedBy: string;
  readonly sets: readonly ProblemSetRow[];
  /** The set from which it was opened; empty where it was none. */
  readonly set: string;
}

/** Whether the form of plain questions can hold it; a network is made anew. */
const isEditable = (recipe: Recipe): boolean =>
  recipe.id.startsWith(ownPrefix) && plainFormOf(recipe) !== null;

/** One recipe with a sample variant, in the language of `reader`. */
export function recipePage(reader: Reader, facts: RecipePageFacts): RecipePage {
  const { language, home } = reader;
  const { recipe, seed, set } = facts;
  const line = recipeLine(recipe, language);
  const here = (more: { readonly seed: string; readonly in: string }): string =>
    `${home}/bank/${recipe.id}?${new URLSearchParams({ ...more, ...(set === '' ? {} : { set }) })}`;
  const other = language === 'en' ? 'zh-TW' : 'en';
  const { level, minutes } = line;
  const frame = staffFrame(reader, { title: line.plainTitle, section: 'bank', width: 'wide' });
  return {
    layout: { ...frame, scripts: ['student.ts'] },
    language,
    home,
    id: recipe.id,
    title: line.title,
    facts: translate(language, 'bank.facts', {
      level,
      minutes,
      points: pointsText(recipePoints(recipe)),
      id: recipe.id,
    }),
    topics: recipe.topics.map((topic) => topicText(topic, language)),
    source: recipe.source === undefined ? '' : lineHtml(recipe.source, language),
    seed,
    againHref: here({ seed: String((Number.parseInt(seed, 10) || 0) + 1), in: language }),
    otherLanguage: {
      href: here({ seed, in: other }),
      label: other === 'en' ? 'English' : '中文',
      lang: other,
    },
    sample: facts.sample,
    refusedBy: facts.refusedBy,
    sets: facts.sets.map(({ id, title }) => ({ id, title, chosen: id === set })),
    backHref: set === '' ? `${home}/bank` : `${home}/sets/${set}`,
    editHref: isEditable(recipe) ? `${home}/questions/${recipe.id}` : '',
  };
}
