import { arrayOf, pythonInteger } from '../arrays/conversion.ts';
import { sliceRange } from '../arrays/index-resolution.ts';
import { readItem } from '../arrays/reading.ts';
import { writeItem } from '../arrays/writing.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { NumberValue, RangeValue, SequenceValue, Value } from '../values.ts';
import { typeName } from '../values.ts';

/** `of[index]` for arrays, lists, tuples, ranges, dicts. */
export function itemOf(session: Session, of: Value, index: Value): Value {
  switch (of.kind) {
    case 'array':
      return readItem(session, of, index);
    case 'list':
    case 'tuple':
      return sequenceItem(session, of, index);
    case 'range':
      return rangeItem(session, of, index);
    case 'dict': {
      if (index.kind !== 'text') return refuse('key', 'the keys of a dict are texts');
      return of.entries.get(index.text) ?? refuse('key', `there is no key '${index.text}'`);
    }
    case 'number':
      if (!of.python) return scalarItem(session, of, index);
      return refuse('type', `'${typeName(of)}' object is not subscriptable`);
    default:
      return refuse('type', `'${typeName(of)}' object is not subscriptable`);
  }
}

/** A number of NumPy's takes `None` and `...` only, which make an array of it. */
function scalarItem(session: Session, of: NumberValue, index: Value): Value {
  const parts = index.kind === 'tuple' ? index.items : [index];
  if (parts.every((part) => part.kind === 'none' || part.kind === 'ellipsis')) {
    return readItem(session, arrayOf(session, of), index);
  }
  return refuse('index', 'invalid index to scalar variable.');
}

/** `of[index] = value`. */
export function setItem(session: Session, of: Value, { index, value }: { index: Value; value: Value }): void {
  if (of.kind === 'array') return writeItem(session, of, { index, value });
  if (of.kind === 'dict') {
    if (index.kind !== 'text')
      return refuse('notInSubset', 'a dict key that is no text is not part of the subset');
    of.entries.set(index.text, value);
    return undefined;
  }
  if (of.kind !== 'list') return refuse('type', `'${typeName(of)}' object does not support item assignment`);
  if (index.kind === 'slice')
    return refuse('notInSubset', 'assigning to a slice of a list is not part of the subset');
  of.items[positionIn(of.kind, { index, length: of.items.length })] = value;
  return undefined;
}

function sequenceItem(session: Session, of: SequenceValue, index: Value): Value {
  const { items } = of;
  if (index.kind === 'slice') {
    const { start, count, step } = sliceRange(index, items.length);
    session.budget.step(count);
    return { kind: of.kind, items: Array.from({ length: count }, (_, k) => pick(items, start + k * step)) };
  }
  return pick(items, positionIn(of.kind, { index, length: items.length }));
}

function pick(items: readonly Value[], position: number): Value {
  const item = items[position];
  if (item === undefined) throw new Error('a checked position has an item');
  return item;
}

function rangeItem(session: Session, of: RangeValue, index: Value): Value {
  if (index.kind === 'slice') {
    const { start, count, step } = sliceRange(index, of.length);
    return { kind: 'range', start: of.start + start * of.step, step: of.step * step, length: count };
  }
  const position = positionIn('range object', { index, length: of.length });
  return pythonInteger(session, of.start + position * of.step);
}

function positionIn(
  kind: string,
  { index, length }: { readonly index: Value; readonly length: number },
): number {
  const known = index.kind === 'number' && index.dtype !== 'float64' ? index.operand.known?.[0] : undefined;
  if (known === undefined)
    return refuse('type', `${kind} indices must be integers or slices, not ${typeName(index)}`);
  const position = known < 0 ? known + length : known;
  return position >= 0 && position < length ? position : refuse('index', `${kind} index out of range`);
}
