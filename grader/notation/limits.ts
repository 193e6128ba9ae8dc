/** What a typed formula may be at most; published in the help, tested at each edge. */
export const limits = {
  /** UTF-16 units, as a text box counts them. */
  characters: 2_000,
  tokens: 500,
  /** Brackets, arguments, fractions and exponents inside one another. */
  depth: 64,
  nodes: 1_000,
  /** Characters of one numeral. */
  numeral: 40,
  /** Rows of a derivation, and its characters in all. */
  rows: 60,
  derivation: 8_000,
} as const;
