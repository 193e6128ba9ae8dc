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

/** A row as MathML: its sides with equals signs between them, fractions at full size. */
export function printRowMathml(row: PrintedRow): string {
  const inner = sides(row).map((side) => printMathml(side).replaceAll(/^<math>|<\/math>$/g, ''));
  return `<math displaystyle="true">${inner.map((side) => `<mrow>${side}</mrow>`).join('<mo>=</mo>')}</math>`;
}

/** A row as it can be typed again. */
export function printRowText(row: PrintedRow): string {
  return sides(row)
    .map((side) => printText(side))
    .join(' = ');
}
