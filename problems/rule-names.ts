/** The named rules that a recipe may require; problems/rules.ts says what each checks. */
export const ruleNames = [
  /** No asked gradient is 0. */
  'alive',
  /** Fewer than half of the asked gradients are 0. */
  'halfAlive',
  /** Every kink and tie is at least ½ away. */
  'kinkMargin',
  /** At most four significant digits in hand arithmetic. */
  'short',
  /** No asked number is printed in the statement. */
  'notPrinted',
  /** The first update lowers the loss and flips no gate. */
  'descends',
  /** The first update takes at most 60 % off the loss. */
  'gently',
] as const;
export type RuleName = (typeof ruleNames)[number];

const names: ReadonlySet<string> = new Set(ruleNames);

export const isNamedRule = (rule: string): rule is RuleName => names.has(rule);
