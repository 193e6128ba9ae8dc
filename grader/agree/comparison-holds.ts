import type { ComparisonOperator } from '../notation/expression.ts';

/** Whether a comparison holds, by the sign of left − right. */
export const comparisonHolds: { readonly [O in ComparisonOperator]: (sign: number) => boolean } = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
};
