import { absolute, compare, divide, isZero, one } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import type { Graph, NodeId } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import { shapeOf, statementsUsing } from '../trace/structure.ts';
import { givenPlace } from '../trace/given.ts';
import { truthOf } from './carried.ts';
import { isCollapsed } from './carry-guard.ts';
import type { GraphQuestion, OwnAnswer, Reading } from './reckon.ts';

type Gradient = Extract<Quantity, { kind: 'gradient' }>;

/**
 * Error signals that were not asked, or not typed, but that a typed gradient says: ∂L/∂b₃ = ∂L/∂ŷ · 1
 * and ∂L/∂w₃,₁ = ∂L/∂ŷ · h₁ both give ∂L/∂ŷ, and ∂L/∂h₁ = ∂L/∂ŷ · w₃,₁ gives it too. Only where all
 * influence runs through one statement with a known factor other than 0, of single numbers. What
 * would make the next step easy (0, ±1) is left out. `factor` reads rows of grad_table.
 */
export function implied(
  question: GraphQuestion,
  own: readonly OwnAnswer[],
  { from, factor }: { readonly from: readonly OwnAnswer[]; readonly factor: Reading },
): readonly OwnAnswer[] {
  const taken = new Set(own.map(({ quantity }) => keyOf(quantity)));
  const found: OwnAnswer[] = [];
  const waiting = identitiesFirst(question, from);
  for (const answer of waiting) {
    const next = stepUp(question, answer, factor);
    if (next === undefined || taken.has(keyOf(next.quantity)) || isEasy(question, next)) continue;
    taken.add(keyOf(next.quantity));
    found.push(next);
    waiting.push(next);
  }
  return found;
}

function keyOf(quantity: Quantity): string {
  const place = givenPlace(quantity);
  return place === undefined ? '' : `${place.among} ${place.key}`;
}

/** A bias says the error signal as it is, which is nearer than any product. */
function identitiesFirst(question: GraphQuestion, own: readonly OwnAnswer[]): OwnAnswer[] {
  return own.toSorted((a, b) => distance(question, a.quantity) - distance(question, b.quantity));
}

function distance(question: GraphQuestion, quantity: Quantity): number {
  return isErrorSignal(question, quantity) ? 0 : 1;
}

/** Whether a gradient is the error signal of a unit by another name: ∂L/∂b₃ is ∂L/∂ŷ. */
export function isErrorSignal(question: GraphQuestion, quantity: Quantity): boolean {
  const row = rowAbove(question.graph, quantity);
  const factor = row && truthOf(question)(row, 0);
  return factor !== undefined && compare(factor, one) === 0;
}

function stepUp(
  { graph }: GraphQuestion,
  { quantity, value }: OwnAnswer,
  factorOf: Reading,
): OwnAnswer | undefined {
  const row = rowAbove(graph, quantity);
  const factor = row && factorOf(row, 0);
  if (row === undefined || factor === undefined || isZero(factor) || quantity.kind !== 'gradient')
    return undefined;
  return { quantity: { ...quantity, wrt: row.of }, element: 0, value: divide(value, factor) };
}

interface Rows {
  readonly nameOf: ReadonlyMap<NodeId, string>;
  readonly above: Map<string, Extract<Quantity, { kind: 'local' }> | undefined>;
}

const known = new WeakMap<Graph, Rows>();

function rowsOf(graph: Graph): Rows {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const rows: Rows = {
    nameOf: new Map([...graph.names].map(([name, node]) => [node, name])),
    above: new Map(),
  };
  known.set(graph, rows);
  return rows;
}

/** The row of grad_table that leads from ∂of/∂wrt to the one statement that uses `wrt`. */
export function rowAbove(graph: Graph, quantity: Quantity): Extract<Quantity, { kind: 'local' }> | undefined {
  if (quantity.kind !== 'gradient') return undefined;
  const { above } = rowsOf(graph);
  const key = keyOf(quantity);
  if (!above.has(key)) above.set(key, findRowAbove(graph, quantity));
  return above.get(key);
}

function findRowAbove(
  graph: Graph,
  { of, wrt, step }: Gradient,
): Extract<Quantity, { kind: 'local' }> | undefined {
  const [top, node] = [graph.names.get(of), graph.names.get(wrt)];
  if (top === undefined || node === undefined) return undefined;
  const [user, ...more] = statementsUsing(graph, node, top);
  const name = user === undefined ? undefined : rowsOf(graph).nameOf.get(user);
  if (user === undefined || name === undefined || more.length > 0 || user === top) return undefined;
  if ([user, node].some((id) => shapeOf(graph, id).length > 0)) return undefined;
  return { kind: 'local', of: name, wrt, ...(step === undefined ? {} : { step }) };
}

/** 0, next to 0, or ±1 where the truth is something else: no step from there shows any work. */
function isEasy(question: GraphQuestion, { quantity, value }: OwnAnswer): boolean {
  const truth = truthOf(question)(quantity, 0);
  return truth === undefined || isCollapsed({ value, truth }) || isNewUnit(value, truth);
}

/** ±1 in the place of another size. */
export function isNewUnit(value: Fraction, truth: Fraction): boolean {
  return compare(absolute(value), one) === 0 && compare(absolute(truth), one) !== 0;
}
