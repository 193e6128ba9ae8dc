import type { Expression } from './expression.ts';
import { printMathml } from './print-mathml.ts';
import { printText } from './print-text.ts';

/** A row of a derivation that was read. */
interface PrintedRow {
  readonly left: string;
  readonly members: readonly Expression[];
}

const sides = ({ left, members }: PrintedRow): readonly Expression[] => [
  { kind: 'symbol', name: left },
  ...members,
];

/**
 * A row as MathML, fractions at full size: one `math` element for each side, so that a long row
 * breaks before its equals signs as in print.
 */
export function printRowMathml(row: PrintedRow): string {
  return sides(row)
    .map((side, at) => {
      const inner = printMathml(side).replaceAll(/^<math>|<\/math>$/g, '');
      const sign = at === 0 ? '' : '<mrow></mrow><mo>=</mo>';
      return `<math displaystyle="true">${sign}<mrow>${inner}</mrow></math>`;
    })
    .join(' ');
}

/** A row as it can be typed again. */
export function printRowText(row: PrintedRow): string {
  return sides(row)
    .map((side) => printText(side))
    .join(' = ');
}
