import type { Quantity } from '../quantity.ts';
import type { Derivative } from '../question.ts';

/** The symbol of a derivative, `dL/dh1`. */
export const symbolOf = ({ of, wrt }: Derivative): string => `d${of}/d${wrt}`;

/** What a gradient symbol stands for; undefined for a name. */
export function derivativeIn(symbol: string): Derivative | undefined {
  const [of, wrt] = symbol.split('/');
  return of === undefined || wrt === undefined ? undefined : { of: of.slice(1), wrt: wrt.slice(1) };
}

/** What a symbol of a formula stands for: the value of its name, or a derivative over all paths. */
export function quantityNamed(symbol: string): Quantity {
  const derivative = derivativeIn(symbol);
  return derivative === undefined ? { kind: 'value', of: symbol } : { kind: 'gradient', ...derivative };
}
