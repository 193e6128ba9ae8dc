import type { Cell, Question, Rounding } from '../grader/question.ts';
import type { Quantity } from '../grader/quantity.ts';

/** A scored cell whose answer the graph gives: a number, or a formula of a quantity. */
export interface AskedQuantity {
  readonly part: string;
  readonly cell: string;
  readonly quantity: Quantity;
  readonly element: number;
  /** Exact for a formula. */
  readonly rounding: Rounding;
}

function quantityOf({ asks }: Cell): Omit<AskedQuantity, 'part' | 'cell'> | undefined {
  if (asks.kind === 'number') {
    const { quantity, element = 0, rounding } = asks;
    return { quantity, element, rounding };
  }
  if (asks.kind !== 'formula' || asks.quantity === undefined) return undefined;
  return { quantity: asks.quantity, element: 0, rounding: { kind: 'exact' } };
}

/** What a question asks of its graph for points; working rows are left out. */
export function askedQuantities(question: Question): readonly AskedQuantity[] {
  return question.parts.flatMap((part) =>
    part.cells.flatMap((cell) => {
      const asked = cell.points === 0 ? undefined : quantityOf(cell);
      return asked === undefined ? [] : [{ part: part.id, cell: cell.id, ...asked }];
    }),
  );
}
