import { absolute, add, compare, isZero, subtract, zero } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import type { Quantity } from '../quantity.ts';
import type { Rounding } from '../question.ts';
import { sizeOf } from '../tensor.ts';
import { givenPlace } from '../trace/given.ts';
import { isLoss, rankOf } from './order.ts';
import { reckon } from './reckon.ts';
import type { GraphQuestion, OwnAnswer, Reading } from './reckon.ts';
import { halfUnit, isShort } from './tolerance.ts';

/** One number that a student would write down, and round, on the way. */
type Site = Omit<OwnAnswer, 'value'>;

/** A site that has to be rounded, and the question as it is when that site is off by half a unit. */
interface Shift {
  readonly key: string;
  readonly readings: readonly Reading[];
}

const shiftsOf = new WeakMap<GraphQuestion, Map<string, readonly Shift[]>>();

/**
 * What rounding every intermediate value and gradient to the digits asked may add up to in one
 * cell. 0 where all of them are short enough to be written out. Made of the graph alone.
 */
export function carriedError(
  question: GraphQuestion,
  asked: { readonly quantity: Quantity; readonly element: number; readonly rounding: Rounding },
): Fraction {
  if (asked.rounding.kind === 'exact') return zero;
  const truth = truthOf(question);
  const right = truth(asked.quantity, asked.element);
  if (right === undefined) return zero;
  let sum = zero;
  for (const { key, readings } of shiftsFor(question, asked.rounding)) {
    if (key === keyOf(asked)) continue;
    sum = add(sum, largestChange(readings, asked, right));
  }
  return sum;
}

const truths = new WeakMap<GraphQuestion, Reading>();

/** The question as it is; traced once. */
export function truthOf(question: GraphQuestion): Reading {
  const known = truths.get(question);
  if (known !== undefined) return known;
  const truth = reckon(question);
  truths.set(question, truth);
  return truth;
}

function largestChange(readings: readonly Reading[], site: Site, right: Fraction): Fraction {
  let largest = zero;
  for (const read of readings) {
    const shifted = read(site.quantity, site.element);
    const change = shifted === undefined ? zero : absolute(subtract(shifted, right));
    if (compare(change, largest) > 0) largest = change;
  }
  return largest;
}

function keyOf({ quantity, element }: Site): string {
  const place = givenPlace(quantity);
  return place === undefined ? `shape ${element}` : `${place.among} ${place.key} ${element}`;
}

function shiftsFor(question: GraphQuestion, rounding: Rounding): readonly Shift[] {
  const known = shiftsOf.get(question) ?? new Map<string, readonly Shift[]>();
  shiftsOf.set(question, known);
  const digits = JSON.stringify(rounding);
  const found = known.get(digits) ?? findShifts(question, rounding);
  known.set(digits, found);
  return found;
}

/** Sites in order of dependence; one is rounded if it is long, or if something rounded reaches it. */
function findShifts(question: GraphQuestion, rounding: Rounding): readonly Shift[] {
  const truth = truthOf(question);
  const shifts: Shift[] = [];
  for (const site of sitesOf(question)) {
    const right = truth(site.quantity, site.element);
    if (right === undefined) continue;
    const reached = shifts.some(({ readings }) => !isZero(largestChange(readings, site, right)));
    if (isShort(rounding, right) && !reached) continue;
    const unit = halfUnit(rounding, right);
    const readings = [add(right, unit), subtract(right, unit)].map((value) =>
      reckon(question, { own: [{ ...site, value }] }),
    );
    shifts.push({ key: keyOf(site), readings });
  }
  return shifts;
}

function sitesOf(question: GraphQuestion): readonly Site[] {
  const { graph, update } = question;
  const inner = graph.assigned.map(({ name }) => name).filter((name) => !isLoss(question, name));
  const losses = [...graph.names.keys()].filter((name) => isLoss(question, name));
  const last = lastStep(question);
  const quantities = Array.from({ length: last + 1 }, (_, step): readonly Quantity[] => [
    ...(step > 0 && update ? update.parameters.map((wrt) => updatedAt(wrt, step)) : []),
    ...inner.map((of): Quantity => ({ kind: 'value', of, step })),
    ...losses.flatMap((of) => inner.map((wrt): Quantity => ({ kind: 'gradient', of, wrt, step }))),
    ...(step < last && update
      ? update.parameters.map((wrt): Quantity => ({ kind: 'gradient', of: update.loss, wrt, step }))
      : []),
  ]).flat();
  return quantities
    .toSorted((a, b) => rankOf(question, a) - rankOf(question, b))
    .flatMap((quantity) => elementsOf(question, quantity).map((element) => ({ quantity, element })));
}

const updatedAt = (wrt: string, step: number): Quantity => ({ kind: 'updated', of: wrt, wrt, step });

function elementsOf({ graph }: GraphQuestion, quantity: Quantity): readonly number[] {
  const name = 'wrt' in quantity ? quantity.wrt : quantity.of;
  const node = graph.nodes[graph.names.get(name) ?? -1];
  const size = node === undefined || node.kind === 'constant' ? 1 : sizeOf(node.shape);
  return Array.from({ length: size }, (_, element) => element);
}

function lastStep({ parts, update }: GraphQuestion): number {
  if (update === undefined) return 0;
  const steps = parts.flatMap((part) =>
    part.cells.map(({ asks }) =>
      asks.kind === 'number' && 'step' in asks.quantity ? (asks.quantity.step ?? 0) : 0,
    ),
  );
  return Math.max(0, ...steps);
}
