import type { Expression } from '../notation/expression.ts';
import { substitute } from '../symbolic/substitute.ts';
import type { Domain } from './points.ts';

/** A double as the decimal that stands for it. */
export function numeralOf(value: number): Expression {
  const size: Expression = { kind: 'number', text: String(Math.abs(value)) };
  return value < 0 ? { kind: 'negate', of: size } : size;
}

/** Whether a domain leaves some name one value only. */
export function pins(domain: Domain): boolean {
  return [...domain.values()].some(([low, high]) => low === high);
}

/** A formula with the names whose interval is one point replaced by that number. */
export function pinned(e: Expression, domain: Domain): Expression {
  const put = (name: string): Expression => {
    const [low, high] = domain.get(name) ?? [0, 1];
    return low === high ? numeralOf(low) : { kind: 'symbol', name };
  };
  return substitute(e, put) ?? e;
}
