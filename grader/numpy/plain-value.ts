import type { Tensor } from '../tensor.ts';
import { numericOf } from './arrays/conversion.ts';
import { limits } from './limits.ts';
import type { Session } from './session.ts';
import type { Value } from './values.ts';
import { typeName } from './values.ts';

/** A value of code as data that no longer changes with the run. */
export type PlainValue =
  | { readonly kind: 'array'; readonly tensor: Tensor<number> }
  | { readonly kind: 'sequence'; readonly items: readonly PlainValue[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PlainValue> }
  /** Nothing that could be compared: a function, a text, None. */
  | { readonly kind: 'other'; readonly type: string };

/** What a value holds now; numbers are arrays without axes. */
export function plainValue(session: Session, value: Value, depth = 0): PlainValue {
  session.budget.step();
  const isTooDeep = depth > limits.nesting;
  if (value.kind === 'number' || value.kind === 'array') {
    const { operand } = numericOf(session, value);
    if (operand.known === undefined) throw new Error('a computed value is known');
    session.budget.touch(operand.known.length);
    return { kind: 'array', tensor: { shape: operand.shape, data: operand.known } };
  }
  if ((value.kind === 'list' || value.kind === 'tuple') && !isTooDeep) {
    return { kind: 'sequence', items: value.items.map((item) => plainValue(session, item, depth + 1)) };
  }
  if (value.kind === 'dict' && !isTooDeep) {
    const entries = [...value.entries].map(
      ([key, entry]) => [key, plainValue(session, entry, depth + 1)] as const,
    );
    return { kind: 'dict', entries: new Map(entries) };
  }
  return { kind: 'other', type: typeName(value) };
}
