import { add, fraction, isZero, parseFraction } from '../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../grader/arithmetic/fraction.ts';
import type { WrongCode } from '../../grader/misconceptions/codes.ts';
import { reckon } from '../../grader/grade/reckon.ts';
import type { Answers } from '../../grader/question.ts';
import { integerFrom, oneOf } from '../../problems/chance.ts';
import type { Chance } from '../../problems/chance.ts';
import { differ, pairedMethods, wrongMethods } from './mistakes.ts';
import type { Method } from './mistakes.ts';
import { roundedTo, sheet } from './sittings.ts';
import type { Sitting } from './sittings.ts';

export const kinds = ['right', 'oneRule', 'twoRules', 'ruleAndSlip', 'slip', 'nonsense'] as const;
export type Kind = (typeof kinds)[number];

/** A made-up student: what was typed, and what is behind it. */
export interface Student {
  readonly kind: Kind;
  readonly sitting: Sitting;
  readonly answers: Answers;
  readonly codes: readonly WrongCode[];
  /** The number cell with the slip. */
  readonly slipAt?: number;
}

/** Draws a student of a kind; undefined where the question has no room for one. */
export function drawStudent(kind: Kind, sitting: Sitting, chance: Chance): Student | undefined {
  const withWorking = integerFrom(chance, 0, 1) === 1;
  const following = ({ codes, numberAt }: Method): Student => ({
    kind,
    sitting,
    codes,
    answers: sheet(sitting, numberAt, withWorking),
  });
  const right: Method = { codes: [], numberAt: (index) => sitting.cells[index]?.truth };
  switch (kind) {
    case 'right':
      return following(right);
    case 'oneRule':
      return drawn(wrongMethods(sitting), chance, following);
    case 'twoRules':
      return drawn(pairedMethods(sitting), chance, following);
    case 'ruleAndSlip':
      return drawn(wrongMethods(sitting), chance, (method) =>
        withSlip(method, { sitting, chance, withWorking }),
      );
    case 'slip':
      return carriedSlip({ sitting, chance, withWorking });
    case 'nonsense':
      return following({
        codes: [],
        numberAt: () => fraction(BigInt(integerFrom(chance, -9999, 9999)), 1000n),
      });
  }
}

function drawn(
  methods: readonly Method[],
  chance: Chance,
  make: (method: Method) => Student | undefined,
): Student | undefined {
  return methods.length === 0 ? undefined : make(oneOf(chance, methods));
}

interface Sheet {
  readonly sitting: Sitting;
  readonly chance: Chance;
  readonly withWorking: boolean;
}

/** A wrong number in the place of this one: off by a random amount of its own size. */
function slipOf(value: Fraction, chance: Chance): Fraction {
  const off = fraction(BigInt(oneOf(chance, [-1, 1]) * integerFrom(chance, 1, 4000)), 1000n);
  return add(value, off);
}

/** A rule, and a wrong number in a scored cell that nothing else is computed from. */
function withSlip(method: Method, { sitting, chance, withWorking }: Sheet): Student | undefined {
  const shows = (at: number) => {
    const [cell, value] = [sitting.cells[at], method.numberAt(at)];
    return cell !== undefined && value !== undefined && differ(sitting, at, [value, cell.truth]);
  };
  const places = sitting.cells.flatMap(({ points }, at) => (points > 0 && isLast(sitting, at) ? [at] : []));
  const scored = sitting.cells.flatMap(({ points }, at) => (points > 0 ? [at] : []));
  const free = places.filter((at) => scored.some((other) => other !== at && shows(other)));
  if (free.length === 0) return undefined;
  const slipAt = oneOf(chance, free);
  const value = method.numberAt(slipAt);
  const wrong = value && slipOf(value, chance);
  if (value === undefined || wrong === undefined || !differ(sitting, slipAt, [wrong, value]))
    return undefined;
  const numberAt = (index: number) => (index === slipAt ? wrong : method.numberAt(index));
  return {
    kind: 'ruleAndSlip',
    sitting,
    codes: method.codes,
    answers: sheet(sitting, numberAt, withWorking),
    slipAt,
  };
}

/** Whether no other cell is computed from this one. */
function isLast({ question, cells }: Sitting, at: number): boolean {
  const cell = cells[at];
  if (cell === undefined) return false;
  const { asked, element, truth } = cell;
  const read = reckon(question, {
    own: [{ quantity: asked.quantity, element, value: add(truth, fraction(37n, 7n)) }],
  });
  return cells.every((other, index) => {
    const value = index === at ? undefined : read(other.asked.quantity, other.element);
    return (
      value === undefined || !differ({ question, cells, recipe: '', key: {} }, index, [value, other.truth])
    );
  });
}

/** One wrong number, from which, as it was written down, everything else is worked out rightly. */
function carriedSlip({ sitting, chance, withWorking }: Sheet): Student | undefined {
  const { cells, question } = sitting;
  const asked = cells.flatMap(({ points }, at) => (points > 0 ? [at] : []));
  if (asked.length === 0) return undefined;
  const slipAt = oneOf(chance, asked);
  const cell = cells[slipAt];
  if (cell === undefined) return undefined;
  const wrong = parseFraction(roundedTo(cell.asked.rounding, slipOf(cell.truth, chance)));
  if (wrong === undefined || isZero(wrong) || !differ(sitting, slipAt, [wrong, cell.truth])) return undefined;
  const own = [{ quantity: cell.asked.quantity, element: cell.element, value: wrong }];
  const read = reckon(question, { own });
  const numberAt = (index: number) => {
    const other = cells[index];
    if (index === slipAt) return wrong;
    return other && read(other.asked.quantity, other.element);
  };
  // A slip behind which nothing can be worked out (the logarithm of −1) is not carried on.
  if (asked.some((at) => numberAt(at) === undefined)) return undefined;
  return { kind: 'slip', sitting, codes: [], answers: sheet(sitting, numberAt, withWorking), slipAt };
}
