import type { MessageKey } from '../i18n/messages.ts';
import type { AssignmentPolicy } from '../policy/assignment-policy.ts';

/** A sentence of the catalogue with what fills it. */
export type Rule = readonly [MessageKey, { readonly [name: string]: string | number }];

/** How wrong answers are marked, in the words that students read before they start and staff before they publish. */
export function markingRules({
  followThroughPercent: percent,
  oneRuleOneDeduction,
}: Pick<AssignmentPolicy, 'followThroughPercent' | 'oneRuleOneDeduction'>): readonly Rule[] {
  return [
    percent === 0 ? ['assignment.rule.noFollow', {}] : ['assignment.rule.follow', { percent }],
    ...(oneRuleOneDeduction ? ([['assignment.rule.oneRule', {}]] as const) : []),
  ];
}
