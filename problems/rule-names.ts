/** The named rules that a recipe may require; problems/rules.ts says what each checks. */
export const ruleNames = ['alive', 'halfAlive', 'kinkMargin', 'short', 'notPrinted', 'descends'] as const;
export type RuleName = (typeof ruleNames)[number];

const names: ReadonlySet<string> = new Set(ruleNames);

export const isNamedRule = (rule: string): rule is RuleName => names.has(rule);
