import type { Language } from '../../../grader/language.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { isMessageKey, translate } from '../../i18n/translate.ts';
import type { ReadSlot } from '../../grading/draw-groups.ts';
import type { Certification, GroupReport } from '../../policy/certification.ts';
import type { Assignment } from '../../store/assignments.ts';
import { wrongCodeSchema } from '../../store/wrong-code-json.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { escapeHtml } from '../mathematics.ts';
import { wrongRuleWords } from '../wrong-rule-words.ts';
import { numberRanges } from './number-ranges.ts';
import { slotLines } from './settings.ts';
import { staffFrame } from './staff-frame.ts';

interface GroupCard {
  readonly heading: string;
  /** HTML. */
  readonly titles: readonly string[];
  readonly together: boolean;
  /** Whether anything is drawn at all. */
  readonly drawn: boolean;
  readonly enough: boolean;
  readonly passed: string;
  readonly rate: string;
  /** The rule is HTML. */
  readonly bites: readonly { readonly rule: string; readonly count: number }[];
  readonly effort: string;
  readonly distinct: string;
  readonly pairs: readonly string[];
  /** HTML: named rules in words, comparisons as code. */
  readonly rules: readonly string[];
}

export interface CertificationPage {
  readonly layout: LayoutModel;
  readonly heading: string;
  readonly uncertified: boolean;
  readonly wanted: number;
  readonly groups: readonly GroupCard[];
  readonly nextHref: string;
  readonly nextLabel: string;
  readonly setHref: string;
}

/** How a rule is called: a named one in words, a condition of the recipe's own as it is written. */
function ruleHtml(rule: string, language: Language): string {
  const key = `rule.${rule}`;
  return isMessageKey(key)
    ? escapeHtml(translate(language, key))
    : `${escapeHtml(translate(language, 'rule.own'))} <code>${escapeHtml(rule)}</code>`;
}

function mistakeName(code: string, recipes: readonly Recipe[], language: Language): string {
  const known = wrongCodeSchema.safeParse(code);
  return known.success ? `${code} ${wrongRuleWords(known.data, recipes, language).name}` : code;
}

const shownBites = 3;
const shownPairs = 6;

/** In per cent; small shares keep a decimal. */
function passRate(passed: number, tried: number): number {
  const percent = (100 * passed) / Math.max(1, tried);
  return percent < 2 ? Math.round(10 * percent) / 10 : Math.round(percent);
}

function groupCard(
  report: GroupReport,
  place: {
    readonly language: Language;
    readonly wanted: number;
    readonly recipes: readonly Recipe[];
    readonly titles: ReadonlyMap<number, string>;
  },
): GroupCard {
  const { language, wanted } = place;
  const { passed, tried, effort, distinct, positions } = report;
  const drawn = report.rules.length > 0 || tried > passed || distinct > 1;
  return {
    heading: translate(language, 'certification.question', { positions: numberRanges(positions) }),
    titles: positions.map((position) => place.titles.get(position) ?? ''),
    together: positions.length > 1,
    drawn,
    enough: passed >= wanted,
    passed: translate(language, 'certification.passedOf', { passed, wanted }),
    rate: translate(language, 'certification.rateOf', { percent: passRate(passed, tried), tried }),
    bites: Object.entries(report.bites)
      .slice(0, shownBites)
      .map(([rule, count]) => ({ rule: ruleHtml(rule, language), count })),
    effort: effort.most === 0 ? '' : translate(language, 'certification.effortOf', effort),
    distinct:
      distinct > 1
        ? translate(language, 'certification.distinctOf', { distinct, passed })
        : translate(language, 'certification.fixed'),
    pairs: report.inseparable.slice(0, shownPairs).map(({ pair, percent }) =>
      translate(language, 'certification.pair', {
        a: mistakeName(pair[0], place.recipes, language),
        b: mistakeName(pair[1], place.recipes, language),
        percent,
      }),
    ),
    rules: report.rules.map((rule) => ruleHtml(rule, language)),
  };
}

/** What was checked before an assignment was published, or why it was not. */
export function certificationPage(
  reader: Reader,
  facts: {
    readonly assignment: Assignment;
    readonly slots: readonly ReadSlot[];
    readonly certification: Certification;
    readonly published: boolean;
    readonly notices: readonly Notice[];
  },
): CertificationPage {
  const { language, home } = reader;
  const { assignment, certification, published } = facts;
  const titles = new Map(slotLines(facts.slots, language).map(({ position, title }) => [position, title]));
  const base = `${home}/assignments/${assignment.id}`;
  const next = assignment.kind === 'quiz' ? 'certification.next' : 'certification.nextOther';
  const { wanted, groups } = certification;
  const recipes = facts.slots.flatMap((slot) => slot.recipes);
  const cards = groups.map((report) => groupCard(report, { language, wanted, recipes, titles }));
  return {
    layout: staffFrame(reader, {
      title: translate(language, 'certification.title'),
      section: 'overview',
      notices: facts.notices,
    }),
    heading: assignment.title,
    uncertified: !published,
    wanted,
    groups: published ? cards : cards.toSorted((a, b) => Number(a.enough) - Number(b.enough)),
    nextHref: published ? `${base}/live` : `${base}/settings`,
    nextLabel: translate(language, published ? next : 'certification.back'),
    setHref: `${home}/sets/${assignment.problemSetId ?? ''}`,
  };
}
