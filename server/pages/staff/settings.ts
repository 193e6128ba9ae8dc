import type { Language } from '../../../grader/language.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import type { ReadSlot } from '../../grading/draw-groups.ts';
import { pointsText } from '../../policy/points.ts';
import type { Assignment } from '../../store/assignments.ts';
import type { CourseRow } from '../../store/schema.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { lineHtml } from './recipe-facts.ts';
import { type SettingsField, type SettingsIssues, type SettingsValues } from './settings-fields.ts';
import { staffFrame } from './staff-frame.ts';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly about: string;
  readonly chosen: boolean;
}

export interface SlotLine {
  readonly position: number;
  /** HTML. */
  readonly title: string;
  readonly points: string;
  readonly minutes: number;
  readonly shared: boolean;
}

export interface SettingsPage {
  readonly layout: LayoutModel;
  readonly heading: string;
  readonly kind: string;
  readonly draft: boolean;
  /** Somebody has begun: rules stay as they were. */
  readonly locked: boolean;
  readonly action: string;
  /** Where it is said how far a publication has come. */
  readonly progressUrl: string;
  readonly base: string;
  readonly setHref: string;
  readonly zone: string;
  readonly text: SettingsValues['text'];
  readonly issues: { readonly [F in SettingsField]: string };
  readonly starts: readonly Option[];
  readonly handIns: readonly Option[];
  readonly releases: readonly Option[];
  readonly hints: boolean;
  readonly oneRuleOneDeduction: boolean;
  readonly slots: readonly SlotLine[];
  readonly points: string;
  readonly minutes: number;
}

function options(
  language: Language,
  field: 'start' | 'handIn' | 'release',
  chosen: string,
): readonly Option[] {
  return choices[field].map(({ value, label, about }) => ({
    value,
    label: translate(language, label),
    about: translate(language, about),
    chosen: value === chosen,
  }));
}

interface Choice {
  readonly value: string;
  readonly label: MessageKey;
  readonly about: MessageKey;
}

const choices: { readonly [F in 'start' | 'handIn' | 'release']: readonly Choice[] } = {
  start: [
    { value: 'byHand', label: 'settings.start.byHand', about: 'settings.start.byHand.about' },
    { value: 'clock', label: 'settings.start.clock', about: 'settings.start.clock.about' },
  ],
  handIn: [
    { value: 'attempt', label: 'settings.handIn.attempt', about: 'settings.handIn.attempt.about' },
    { value: 'question', label: 'settings.handIn.question', about: 'settings.handIn.question.about' },
  ],
  release: [
    { value: 'afterClose', label: 'settings.release.afterClose', about: 'settings.release.afterClose.about' },
    { value: 'byHand', label: 'settings.release.byHand', about: 'settings.release.byHand.about' },
    {
      value: 'immediately',
      label: 'settings.release.immediately',
      about: 'settings.release.immediately.about',
    },
  ],
};

/** Slots as lines, for the settings and the certification report. */
export function slotLines(slots: readonly ReadSlot[], language: Language): readonly SlotLine[] {
  return slots.map(({ position, points, recipes, network }) => ({
    position,
    title: recipes.map((recipe) => lineHtml(recipe.title, language)).join(' / '),
    points: pointsText(points),
    minutes: Math.max(0, ...recipes.map(({ minutes }) => minutes)),
    shared: network !== null,
  }));
}

function issueTexts(issues: SettingsIssues, language: Language): SettingsPage['issues'] {
  const sentence = (field: SettingsField): string => {
    const key = issues[field];
    return key === undefined ? '' : translate(language, key);
  };
  return {
    title: sentence('title'),
    opensAt: sentence('opensAt'),
    closesAt: sentence('closesAt'),
    timeLimit: sentence('timeLimit'),
    triesPerQuestion: sentence('triesPerQuestion'),
    attempts: sentence('attempts'),
    followThroughPercent: sentence('followThroughPercent'),
    hintCostPercent: sentence('hintCostPercent'),
    weight: sentence('weight'),
  };
}

export interface SettingsFacts {
  readonly course: CourseRow;
  readonly assignment: Assignment;
  readonly values: SettingsValues;
  readonly issues: SettingsIssues;
  readonly slots: readonly ReadSlot[];
  readonly locked: boolean;
  readonly notices: readonly Notice[];
}

/** Dates and rules of an assignment, with what its questions add up to beside them. */
export function settingsPage(reader: Reader, facts: SettingsFacts): SettingsPage {
  const { language, home } = reader;
  const { assignment, values, slots } = facts;
  const lines = slotLines(slots, language);
  const base = `${home}/assignments/${assignment.id}`;
  return {
    layout: staffFrame(reader, { title: assignment.title, section: 'overview', notices: facts.notices }),
    heading: assignment.title,
    kind: translate(language, `staff.kind.${assignment.kind}`),
    draft: assignment.state === 'draft',
    locked: facts.locked,
    action: `${base}/settings`,
    progressUrl: `${base}/publishing.json`,
    base,
    setHref: `${home}/sets/${assignment.problemSetId ?? ''}`,
    zone: facts.course.zone,
    text: values.text,
    issues: issueTexts(facts.issues, language),
    starts: options(language, 'start', values.start),
    handIns: options(language, 'handIn', values.handIn),
    releases: options(language, 'release', values.release),
    hints: values.hints,
    oneRuleOneDeduction: values.oneRuleOneDeduction,
    slots: lines,
    points: pointsText(slots.reduce((sum, { points }) => sum + points, 0)),
    minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
