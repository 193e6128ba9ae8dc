import type { Fraction } from '../arithmetic/fraction.ts';
import { carriedError, truthOf } from '../grade/carried.ts';
import { glance, reckon } from '../grade/reckon.ts';
import type { GraphQuestion, Reading } from '../grade/reckon.ts';
import { agrees } from '../grade/tolerance.ts';
import type { Tolerance } from '../grade/tolerance.ts';
import type { WrongCode } from '../misconceptions/codes.ts';
import type { SimpleRule } from '../misconceptions/misconception.ts';
import { formsIn, wrongCodes } from '../misconceptions/own-answers.ts';
import type { Quantity } from '../quantity.ts';
import type { Asked, Rounding } from '../question.ts';
import { at } from '../tensor.ts';

/** What a number cell asks; a formula asks its exact value at the question's numbers. */
export interface AskedNumber {
  readonly quantity: Quantity;
  readonly element: number;
  readonly rounding: Rounding;
}

/** A cell of the question that asks a number, or a formula for one, of the graph. */
export interface NumberCell {
  readonly part: string;
  readonly cell: string;
  readonly asked: AskedNumber;
  readonly element: number;
  readonly points: number;
  readonly truth: Fraction;
  readonly tolerance: Tolerance;
}

/** What one form of a wrong rule gives in every number cell. */
export interface Signature {
  readonly code: WrongCode;
  readonly label: string;
  readonly everywhere: boolean;
  readonly rule: SimpleRule;
  /** In doubles, NaN where there is no number: most comparisons need no more. */
  readonly glances: readonly number[];
  /** Exactly, for the cell at this position; undefined where there is no number. */
  readonly exact: (index: number) => Fraction | undefined;
}

export interface Signatures {
  readonly cells: readonly NumberCell[];
  /** The forms of every listed rule that differ, in the order of the list. */
  readonly mutations: readonly Signature[];
  /** Every form, by its code and label; a form that repeats an earlier one stands as that one. */
  readonly byLabel: ReadonlyMap<string, Signature>;
}

const knownCells = new WeakMap<GraphQuestion, readonly NumberCell[]>();
const knownSignatures = new WeakMap<GraphQuestion, Map<string, Signatures>>();

/**
 * The true value of every number cell, and what each listed wrong rule makes of it. Kept per
 * question, so that many submissions are judged against one computation.
 */
export function signatures(
  question: GraphQuestion,
  codes: readonly WrongCode[] = wrongCodes(question),
): Signatures {
  const known = knownSignatures.get(question) ?? new Map<string, Signatures>();
  knownSignatures.set(question, known);
  const list = codes.join();
  const ready = known.get(list) ?? compute(question, codes);
  known.set(list, ready);
  return ready;
}

function compute(question: GraphQuestion, codes: readonly WrongCode[]): Signatures {
  const cells = numberCells(question);
  const byLabel = new Map<string, Signature>();
  for (const code of codes) {
    const earlier: Signature[] = [];
    for (const form of formsOf(question, code, cells)) {
      const same = earlier.find((own) => sameForm(own, form));
      if (same === undefined) earlier.push(form);
      byLabel.set(`${code} ${form.label}`, same ?? form);
    }
  }
  return { cells, mutations: [...new Set(byLabel.values())], byLabel };
}

/** The cells of a question that ask numbers of its graph. Kept per question. */
export function numberCells(question: GraphQuestion): readonly NumberCell[] {
  const known = knownCells.get(question) ?? findNumberCells(question);
  knownCells.set(question, known);
  return known;
}

function findNumberCells(question: GraphQuestion): readonly NumberCell[] {
  const truth = truthOf(question);
  return question.parts.flatMap((part) =>
    part.cells.flatMap(({ id, asks, points }): readonly NumberCell[] => {
      const asked = askedNumber(asks);
      if (asked === undefined) return [];
      const { quantity, element, rounding } = asked;
      const value = truth(quantity, element);
      if (value === undefined && asks.kind === 'formula') return [];
      if (value === undefined) throw new Error(`${question.id}: ${part.id}/${id} has no finite value`);
      const carried = carriedError(question, { quantity, element, rounding });
      return [
        {
          part: part.id,
          cell: id,
          asked,
          element,
          points,
          truth: value,
          tolerance: { rounding, carried },
        },
      ];
    }),
  );
}

function askedNumber(asks: Asked): AskedNumber | undefined {
  if (asks.kind === 'number') return { element: 0, ...asks };
  if (asks.kind !== 'formula' || asks.quantity === undefined) return undefined;
  return { quantity: asks.quantity, element: 0, rounding: { kind: 'exact' } };
}

function formsOf(
  question: GraphQuestion,
  code: WrongCode,
  cells: readonly NumberCell[],
): readonly Signature[] {
  return formsIn(question, code).map(({ label, everywhere, rule }) => {
    const near = glance(question, { rule });
    const glances = cells.map(({ asked, element }) => near(asked.quantity, element));
    let read: Reading | undefined;
    const exact = (index: number) => {
      const { asked, element } = at(cells, index);
      return (read ??= reckon(question, { rule }))(asked.quantity, element);
    };
    return { code, label, everywhere, rule, glances, exact };
  });
}

export function isTrue({ truth, tolerance }: NumberCell, value: Fraction | undefined): boolean {
  return value !== undefined && agrees(value, truth, tolerance);
}

function sameForm(earlier: Signature, form: Signature): boolean {
  return (earlier.everywhere || !form.everywhere) && sameNumbers(earlier, form);
}

const roundoff = 1e-11;

/** Whether two forms give the same numbers in every cell. */
export function sameNumbers({ glances: a }: Signature, { glances: b }: Signature): boolean {
  return a.every((one, index) => {
    const other = b[index] ?? Number.NaN;
    if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) === Number.isNaN(other);
    return Math.abs(one - other) <= roundoff * Math.max(1, Math.abs(one), Math.abs(other));
  });
}
