import type { Fraction } from '../arithmetic/fraction.ts';
import type { Graph } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import type { CellReference, Outcome } from '../report.ts';
import type { GraphQuestion, OwnAnswer } from './reckon.ts';
import type { Tolerance } from './tolerance.ts';

/** A number that was typed and read, and what it is compared with. */
export interface NumberEntry extends OwnAnswer {
  readonly question: GraphQuestion;
  readonly reference: CellReference;
  /** The reference as one key. */
  readonly place: string;
  readonly truth: Fraction;
  readonly tolerance: Tolerance;
  /** Position among the number cells of its question. */
  readonly index: number;
  /** The value as a double. */
  readonly glance: number;
  /** Place in the order of dependence. */
  readonly rank: number;
}

/** A number that was judged. */
export interface JudgedNumber extends NumberEntry {
  readonly outcome: Extract<Outcome, 'correct' | 'followThrough' | 'incorrect' | 'undecided'>;
  /** The wrong cells it follows from. */
  readonly from: readonly CellReference[];
}

const keys = new WeakMap<CellReference, string>();

/** A reference as one text; made once for each. */
export function keyOfCell(reference: CellReference): string {
  let key = keys.get(reference);
  if (key === undefined) {
    key = `${reference.question} ${reference.part} ${reference.cell}`;
    keys.set(reference, key);
  }
  return key;
}

export function sameCell(a: CellReference, b: CellReference): boolean {
  return a.question === b.question && a.part === b.part && a.cell === b.cell;
}

/** Each cell once, in the order of their first mention. */
export function distinctCells(cells: readonly CellReference[]): readonly CellReference[] {
  return cells.filter((cell, index) => cells.findIndex((other) => sameCell(cell, other)) === index);
}

/** Whether a quantity means anything on a graph: the questions of a network may differ in names. */
export function isNamedIn({ names }: Graph, quantity: Quantity): boolean {
  return names.has(quantity.of) && (!('wrt' in quantity) || names.has(quantity.wrt));
}
