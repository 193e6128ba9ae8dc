/** A staged hint that a student opened after a submission, and what it costs later ones. */
export interface HintRow {
  readonly submissionId: string;
  readonly questionId: string;
  readonly stage: number;
  readonly costPercent: number;
  readonly at: number;
}
