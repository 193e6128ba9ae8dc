/** English and 繁體中文. */
export type Text = readonly [en: string, zh: string];

/** A sentence to be judged true or false, with reasons to choose from. */
export interface Statement {
  readonly id: string;
  readonly key: 'true' | 'false';
  readonly says: Text;
  /** Why it is so. */
  readonly reason: Text;
  /** The right verdict for a reason that is none. */
  readonly wrongly: Text;
  /** The other verdict, as somebody may argue. */
  readonly otherwise: Text;
}
