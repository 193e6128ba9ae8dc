import { z } from 'zod';
import type { AssignmentSettings } from '../../actions/change-policy.ts';
import type { AssignmentPolicy } from '../../policy/assignment-policy.ts';
import { readWhole } from '../../policy/whole-number.ts';
import { readLocalTime } from '../../policy/local-time.ts';
import { missingEnd } from '../../policy/missing-end.ts';
import type { SettingsField, SettingsIssues, SettingsValues } from '../../pages/staff/settings-fields.ts';

const line = z.string().max(300).default('');

/** The settings of an assignment as they are typed; absent boxes are not ticked. */
export const settingsForm = z.object({
  title: line,
  start: z.enum(['clock', 'byHand']),
  opensAt: line,
  closesAt: line,
  timeLimit: line,
  handIn: z.enum(['attempt', 'question']),
  triesPerQuestion: line,
  attempts: line,
  release: z.enum(['immediately', 'afterClose', 'byHand']),
  hints: z.literal('on').optional(),
  followThroughPercent: line,
  hintCostPercent: line,
  oneRuleOneDeduction: z.literal('on').optional(),
  weight: line,
  then: z.enum(['stay', 'preview', 'publish']).default('stay'),
});
export type SettingsForm = z.infer<typeof settingsForm>;

export type SettingsReading =
  | { readonly kind: 'read'; readonly settings: AssignmentSettings }
  | { readonly kind: 'invalid'; readonly issues: SettingsIssues };

type Issues = { -readonly [F in SettingsField]?: SettingsIssues[F] };

const dateIssues = {
  invalid: 'settings.issue.date',
  skipped: 'settings.issue.skipped',
  twice: 'settings.issue.twice',
} as const;

function instant(
  form: SettingsForm,
  field: 'opensAt' | 'closesAt',
  reading: { zone: string; issues: Issues },
) {
  const read = readLocalTime(form[field], reading.zone);
  if (read.kind === 'instant') return read.at;
  if (read.kind !== 'blank') reading.issues[field] = dateIssues[read.kind];
  return null;
}

function count(
  form: SettingsForm,
  field: 'triesPerQuestion' | 'attempts' | 'weight',
  issues: Issues,
): number {
  const value = readWhole(form[field], { from: 0, to: 1000 });
  if (value === null) issues[field] = 'settings.issue.count';
  return value ?? 0;
}

function timeLimitMs(form: SettingsForm, issues: Issues): number | null {
  if (form.timeLimit.trim() === '') return null;
  const minutes = readWhole(form.timeLimit, { from: 1, to: 1440 });
  if (minutes === null) issues.timeLimit = 'settings.issue.minutes';
  return minutes === null ? null : minutes * 60_000;
}

function percent(
  form: SettingsForm,
  field: 'followThroughPercent' | 'hintCostPercent',
  issues: Issues,
): number {
  const value = readWhole(form[field], { from: 0, to: 100 });
  if (value === null) issues[field] = 'settings.issue.percent';
  return value ?? 0;
}

function checkDates(policy: AssignmentPolicy, issues: Issues): void {
  const { opensAt, closesAt } = policy;
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    issues.closesAt ??= 'settings.issue.order';
  if (missingEnd(policy)) issues.closesAt ??= 'settings.issue.noEnd';
}

/** Reads the settings; dates are meant in the course's zone. Every field that cannot be read is named. */
export function readSettings(form: SettingsForm, zone: string): SettingsReading {
  const issues: Issues = {};
  const policy: AssignmentPolicy = {
    opensAt: instant(form, 'opensAt', { zone, issues }),
    closesAt: instant(form, 'closesAt', { zone, issues }),
    timeLimitMs: timeLimitMs(form, issues),
    start: form.start,
    handIn: form.handIn,
    triesPerQuestion: count(form, 'triesPerQuestion', issues),
    attempts: count(form, 'attempts', issues),
    release: form.release,
    hints: form.hints !== undefined,
    hintCostPercent: percent(form, 'hintCostPercent', issues),
    followThroughPercent: percent(form, 'followThroughPercent', issues),
    oneRuleOneDeduction: form.oneRuleOneDeduction !== undefined,
  };
  checkDates(policy, issues);
  const title = form.title.trim();
  if (title === '') issues.title = 'settings.issue.title';
  const weight = count(form, 'weight', issues);
  if (Object.keys(issues).length > 0) return { kind: 'invalid', issues };
  return { kind: 'read', settings: { title, policy, weight } };
}

/** What was typed, as the page shows it again. */
export function typedSettings(form: SettingsForm): SettingsValues {
  const { start, handIn, release, hints, oneRuleOneDeduction, then: _, ...text } = form;
  return {
    text,
    start,
    handIn,
    release,
    hints: hints !== undefined,
    oneRuleOneDeduction: oneRuleOneDeduction !== undefined,
  };
}

/** The stored settings as a form would send them: stands in for fields that are no longer shown. */
export function shownForm(values: SettingsValues): { readonly [name: string]: string } {
  const { text, start, handIn, release } = values;
  return { ...text, start, handIn, release };
}
