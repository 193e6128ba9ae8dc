import { isZero } from '../arithmetic/fraction.ts';
import type { Quantity } from '../quantity.ts';
import { truthOf } from './carried.ts';
import { isNewUnit, rowAbove } from './implied.ts';
import type { NumberEntry } from './number-entry.ts';
import type { Reading } from './reckon.ts';

type Gradient = Extract<Quantity, { kind: 'gradient' }>;

/**
 * Whether own numbers make a gradient easy that is not: a ŷ chosen so that ∂L/∂ŷ is 0 leaves
 * nothing to be worked out, and one that makes it ±1 nothing at the factors right behind it.
 */
export function isEasyStep({ question, quantity }: NumberEntry, read: Reading): boolean {
  const asked = gradientBehind(quantity, question.update?.loss);
  if (asked === undefined) return false;
  const { graph, roles } = question;
  const truth = truthOf(question);
  const above = rowAbove(graph, asked)?.of;
  return [...roles].some(([name, role]) => {
    if (role !== 'prediction' || !graph.names.has(name)) return false;
    const signal: Quantity = { ...asked, wrt: name };
    const [own, right] = [read(signal, 0), truth(signal, 0)];
    if (own === undefined || right === undefined) return false;
    return (isZero(own) && !isZero(right)) || (name === above && isNewUnit(own, right));
  });
}

/** The gradient that a cell is made of. */
function gradientBehind(quantity: Quantity, loss: string | undefined): Gradient | undefined {
  if (quantity.kind === 'gradient') return quantity;
  if (quantity.kind !== 'updated' || loss === undefined) return undefined;
  const { wrt, step } = quantity;
  return { kind: 'gradient', of: loss, wrt, ...(step > 1 ? { step: step - 1 } : {}) };
}
