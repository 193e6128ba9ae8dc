import type { Cell, Question, Rounding } from '../grader/question.ts';
import type { Quantity } from '../grader/quantity.ts';

/** A scored cell whose answer the graph gives: a number, or a formula of a quantity. */
export interface AskedQuantity {
  readonly part: string;
  readonly cell: string;
  readonly quantity: Quantity;
  readonly element: number;
  /** Exact for a formula and for a target of a derivation. */
  readonly rounding: Rounding;
}

const exactly = { element: 0, rounding: { kind: 'exact' } } as const;

function quantitiesOf({ asks }: Cell): readonly Omit<AskedQuantity, 'part' | 'cell'>[] {
  if (asks.kind === 'number') {
    const { quantity, element = 0, rounding } = asks;
    return [{ quantity, element, rounding }];
  }
  if (asks.kind === 'derivation') {
    return asks.targets.map(({ of, wrt }) => ({ quantity: { kind: 'gradient', of, wrt }, ...exactly }));
  }
  if (asks.kind !== 'formula' || asks.quantity === undefined) return [];
  return [{ quantity: asks.quantity, ...exactly }];
}

/** What a question asks of its graph for points; working rows are left out. */
export function askedQuantities(question: Question): readonly AskedQuantity[] {
  return question.parts.flatMap((part) =>
    part.cells.flatMap((cell) => {
      const asked = cell.points === 0 ? [] : quantitiesOf(cell);
      return asked.map((quantity) => ({ part: part.id, cell: cell.id, ...quantity }));
    }),
  );
}
