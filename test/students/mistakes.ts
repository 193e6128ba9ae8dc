import { compare } from '../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../grader/arithmetic/fraction.ts';
import { isTrue, signatures } from '../../grader/diagnose/signatures.ts';
import { reckonSlowly } from '../../grader/grade/reckon.ts';
import { agrees } from '../../grader/grade/tolerance.ts';
import { compose } from '../../grader/misconceptions/compose.ts';
import type { WrongCode } from '../../grader/misconceptions/codes.ts';
import type { SimpleRule } from '../../grader/misconceptions/misconception.ts';
import type { Sitting } from './sittings.ts';

/** What a student who makes some mistakes throughout writes, by number cell. */
export interface Method {
  readonly codes: readonly WrongCode[];
  readonly numberAt: (index: number) => Fraction | undefined;
}

interface Form extends Method {
  readonly rule: SimpleRule;
}

const known = new WeakMap<Sitting, readonly Form[]>();

/** Every wrong rule of the recipe, followed wherever it can be, that shows in a scored cell. */
export function wrongMethods(sitting: Sitting): readonly Form[] {
  const before = known.get(sitting);
  if (before !== undefined) return before;
  const forms = signatures(sitting.question)
    .mutations.filter(({ everywhere }) => everywhere)
    .map(({ code, rule, exact }): Form => ({ codes: [code], rule, numberAt: exact }))
    .filter(({ numberAt }) => !isAllRight(sitting, numberAt));
  known.set(sitting, forms);
  return forms;
}

const isAllRight = (sitting: Sitting, numberAt: Method['numberAt']): boolean =>
  wrongCells(sitting, numberAt) === 0;

const wrongCells = ({ cells }: Sitting, numberAt: Method['numberAt']): number =>
  cells.filter((cell, at) => cell.points > 0 && !isTrue(cell, numberAt(at))).length;

const knownPairs = new WeakMap<Sitting, readonly Method[]>();

/**
 * Two wrong rules followed at once, as far as a reader of the scored cells could tell: at least
 * two numbers are wrong, and no single rule, and no two others, give the same numbers there.
 */
export function pairedMethods(sitting: Sitting): readonly Method[] {
  const before = knownPairs.get(sitting);
  if (before !== undefined) return before;
  const singles = wrongMethods(sitting);
  const pairs = singles.flatMap((first, at) =>
    singles.slice(at + 1).flatMap((second): readonly Method[] => paired(sitting, first, second)),
  );
  const print = fingerprint(sitting);
  const codesOf = new Map<string, Set<string>>();
  for (const method of [...singles, ...pairs]) {
    const codes = codesOf.get(print(method)) ?? new Set();
    codesOf.set(print(method), codes.add(method.codes.join()));
  }
  const separable = pairs.filter(
    (pair) => codesOf.get(print(pair))?.size === 1 && wrongCells(sitting, pair.numberAt) >= 2,
  );
  knownPairs.set(sitting, separable);
  return separable;
}

function paired({ question, cells }: Sitting, first: Form, second: Form): readonly Method[] {
  if (first.codes.join() === second.codes.join()) return [];
  const rule = compose(first.rule, second.rule);
  if (rule === undefined) return [];
  const read = reckonSlowly(question, { rule });
  const numbers = cells.map(({ asked, element }) => read(asked.quantity, element));
  return [{ codes: [...first.codes, ...second.codes].toSorted(), numberAt: (index) => numbers[index] }];
}

/** The numbers of the scored cells as they can be told apart. */
function fingerprint({ cells }: Sitting) {
  return ({ numberAt }: Method): string =>
    cells
      .map((cell, at) => {
        const value = cell.points === 0 ? undefined : numberAt(at);
        if (value === undefined) return '';
        return isTrue(cell, value) ? 'right' : `${value.numerator}/${value.denominator}`;
      })
      .join(' ');
}

/** Whether two numbers would be told apart in a cell. */
export function differ(sitting: Sitting, index: number, [a, b]: readonly [Fraction, Fraction]): boolean {
  const cell = sitting.cells[index];
  return cell !== undefined && compare(a, b) !== 0 && !agrees(a, b, cell.tolerance);
}
