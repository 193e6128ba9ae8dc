/**
 * What one run may cost: some 50 ms at most. Past a limit the code is refused; nothing is ever
 * cut short silently.
 */
export const limits = {
  /** UTF-16 units of code. */
  characters: 8_000,
  /** Brackets inside brackets, signs before signs. */
  nesting: 64,
  /** Height of a syntax tree: `1 + 1 + … + 1` is as high as it is long. */
  treeHeight: 400,
  /** Statements and expressions evaluated; operations, calls and indexing count for several. */
  steps: 120_000,
  /** Elements of one array. */
  arraySize: 100_000,
  /** Elements read and written by all operations together. */
  elements: 600_000,
  /** Nodes of a graph. */
  nodes: 10_000,
  /** Elements of all nodes of a graph together. */
  graphElements: 200_000,
  /** Calls inside calls. */
  calls: 60,
  /** Expressions being evaluated inside each other, over all calls. */
  evaluationDepth: 800,
  /** Characters that `print` may show. */
  printed: 10_000,
} as const;
