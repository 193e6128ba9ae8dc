import { at } from '../../tensor.ts';
import { pythonInteger } from '../arrays/conversion.ts';
import { readItem } from '../arrays/reading.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { typeName } from '../values.ts';

/** Goes through the items of a value, one call of `next` each; undefined at the end. */
export function iterate(session: Session, value: Value): () => Value | undefined {
  switch (value.kind) {
    case 'list':
    case 'tuple':
      return counting((k) => value.items[k]);
    case 'range':
      return counting((k) =>
        k < value.length ? pythonInteger(session, value.start + k * value.step) : undefined,
      );
    case 'dict': {
      const keys = [...value.entries.keys()];
      return counting((k) => (k < keys.length ? { kind: 'text', text: at(keys, k) } : undefined));
    }
    case 'iterator':
      return value.next;
    case 'array': {
      const [length] = value.shape;
      if (length === undefined) return refuse('type', 'iteration over a 0-d array');
      return counting((k) => (k < length ? readItem(session, value, pythonInteger(session, k)) : undefined));
    }
    default:
      return refuse('type', `'${typeName(value)}' object is not iterable`);
  }
}

function counting(item: (k: number) => Value | undefined): () => Value | undefined {
  let k = 0;
  return () => item(k++);
}

/** All items at once. */
export function allItems(session: Session, value: Value): readonly Value[] {
  const next = iterate(session, value);
  const items: Value[] = [];
  for (let item = next(); item !== undefined; item = next()) {
    session.budget.step();
    items.push(item);
  }
  return items;
}
