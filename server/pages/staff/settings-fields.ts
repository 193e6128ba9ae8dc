import type { MessageKey } from '../../i18n/messages.ts';
import { localTimeText } from '../../policy/local-time.ts';
import type { Assignment } from '../../store/assignments.ts';

export type SettingsField =
  | 'title'
  | 'opensAt'
  | 'closesAt'
  | 'timeLimit'
  | 'triesPerQuestion'
  | 'attempts'
  | 'followThroughPercent'
  | 'hintCostPercent'
  | 'weight';

/** Why a field could not be read. */
export type SettingsIssues = { readonly [F in SettingsField]?: MessageKey };

/** The settings as they stand in the form, typed or stored. */
export interface SettingsValues {
  readonly text: { readonly [F in SettingsField]: string };
  readonly start: string;
  readonly handIn: string;
  readonly release: string;
  readonly hints: boolean;
  readonly oneRuleOneDeduction: boolean;
}

/** What the form shows for an assignment as it is stored. */
export function storedSettings(assignment: Assignment, zone: string): SettingsValues {
  const { policy, title, weight } = assignment;
  return {
    text: {
      title,
      opensAt: localTimeText(policy.opensAt, zone),
      closesAt: localTimeText(policy.closesAt, zone),
      timeLimit: policy.timeLimitMs === null ? '' : String(policy.timeLimitMs / 60_000),
      triesPerQuestion: String(policy.triesPerQuestion),
      attempts: String(policy.attempts),
      followThroughPercent: String(policy.followThroughPercent),
      hintCostPercent: String(policy.hintCostPercent),
      weight: String(weight),
    },
    start: policy.start,
    handIn: policy.handIn,
    release: policy.release,
    hints: policy.hints,
    oneRuleOneDeduction: policy.oneRuleOneDeduction,
  };
}
