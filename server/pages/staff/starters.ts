/** A ready problem set as a card. */
export interface StarterCard {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly questions: number;
  readonly points: string;
  readonly minutes: number;
}
