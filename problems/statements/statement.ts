/** English and 繁體中文. */
export type Text = readonly [en: string, zh: string];

/** A reason that is none, and what is said to somebody who chose it. */
export interface Claim {
  readonly says: Text;
  readonly feedback: Text;
}

/** A sentence to be judged true or false, with reasons to choose from: as many for either verdict. */
export interface Statement {
  readonly id: string;
  readonly key: 'true' | 'false';
  readonly says: Text;
  /** Why it is so. */
  readonly reason: Text;
  /** The right verdict for a reason that is none. */
  readonly wrongly: Claim;
  /** The other verdict, as somebody may argue. */
  readonly otherwise: readonly [Claim, Claim];
}

export const claim = (en: string, zh: string, feedbackEn: string, feedbackZh: string): Claim => ({
  says: [en, zh],
  feedback: [feedbackEn, feedbackZh],
});
