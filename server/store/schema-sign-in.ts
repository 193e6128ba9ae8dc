/** Ways in: personal links, and what a signed-in browser holds. Only hashes of both are stored. */
export interface SignInLinkRow {
  readonly tokenHash: string;
  readonly personId: string;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
  readonly createdAt: number;
}

export interface SessionRow {
  readonly id: string;
  readonly personId: string | null;
  readonly content: string;
  readonly expiresAt: number;
}
