import { sizeOf } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import { typeName } from '../values.ts';
import type { SliceValue, Value } from '../values.ts';
import type { Numeric } from './conversion.ts';
import { numericOf } from './conversion.ts';

/** One part of what stands in the brackets of `x[…]`. */
export type IndexItem =
  | { readonly kind: 'integer'; readonly at: number }
  | SliceValue
  | { readonly kind: 'newaxis' }
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'positions'; readonly shape: Shape; readonly at: readonly number[] }
  | { readonly kind: 'mask'; readonly shape: Shape; readonly at: readonly number[] };

const whatIsAnIndex =
  'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays ' +
  'are valid indices';

/** The parts of an index; a tuple has several. */
export function indexItems(session: Session, index: Value): readonly IndexItem[] {
  const parts = index.kind === 'tuple' ? index.items : [index];
  return parts.map((part) => indexItem(session, part));
}

function indexItem(session: Session, part: Value): IndexItem {
  if (part.kind === 'slice') return part;
  if (part.kind === 'none') return { kind: 'newaxis' };
  if (part.kind === 'ellipsis') return { kind: 'ellipsis' };
  if (part.kind === 'number' || part.kind === 'array' || part.kind === 'list' || part.kind === 'tuple') {
    const item = numericItem(numericOf(session, part), part);
    if (item.kind === 'mask') session.budget.touch(3 * item.at.length);
    return item;
  }
  return refuse('index', `${whatIsAnIndex}; not '${typeName(part)}'`);
}

function numericItem({ operand, dtype }: Numeric, part: Value): IndexItem {
  const { shape, known } = operand;
  const isEmptyList = part.kind !== 'array' && sizeOf(shape) === 0;
  if (dtype === 'float64' && !isEmptyList) {
    if (shape.length === 0) return refuse('index', whatIsAnIndex);
    return refuse('index', 'arrays used as indices must be of integer (or boolean) type');
  }
  if (known === undefined) return refuseTracedIndex();
  if (dtype === 'bool') {
    if (shape.length === 0)
      return refuse('notInSubset', 'a single boolean as an index is not part of the subset');
    return { kind: 'mask', shape, at: known };
  }
  const [at] = known;
  if (shape.length === 0 && at !== undefined) return { kind: 'integer', at };
  return { kind: 'positions', shape, at: known };
}

/** A graph has one shape for all inputs, so it cannot depend on which elements are positive. */
export function refuseTracedIndex(): never {
  return refuse(
    'tracedIndex',
    'an index that depends on the inputs has no place in a forward pass; use np.where(condition, a, b)',
  );
}
