/** How verdicts become points. Printed before the quiz. */
export interface MarkingPolicy {
  /** Share of the points that a right step after a wrong one earns, 0 to 100. */
  readonly followThroughPercent: number;
  /** Caps what one certain wrong rule may cost at its most expensive cell. */
  readonly oneRuleOneDeduction: boolean;
}

export const fullFollowThrough: MarkingPolicy = { followThroughPercent: 100, oneRuleOneDeduction: false };
