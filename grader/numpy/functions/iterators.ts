import { pythonInteger } from '../arrays/conversion.ts';
import { allItems, iterate } from '../evaluate/iteration.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { BuiltinValue, CallArguments, Value } from '../values.ts';
import { integer, integerOf, required } from './arguments.ts';
import { functionValue } from './binding.ts';

/** What a `for` goes through: range, reversed, zip, enumerate. */
export const iterators: readonly BuiltinValue[] = [
  { kind: 'builtin', name: 'range', call: range },
  functionValue({
    name: 'reversed',
    parameters: 'sequence',
    run: (call) => reversed(call.session, required(call, 'sequence')),
  }),
  { kind: 'builtin', name: 'zip', call: zip },
  functionValue({
    name: 'enumerate',
    parameters: 'iterable, start=0',
    run: (call) => {
      const next = iterate(call.session, required(call, 'iterable'));
      let count = integer(call, 'start', 0);
      return iterator('enumerate', () => {
        const item = next();
        return item && { kind: 'tuple', items: [pythonInteger(call.session, count++), item] };
      });
    },
  }),
];

function iterator(name: string, next: () => Value | undefined): Value {
  return { kind: 'iterator', name, next };
}

function range(_: Session, { positional, keywords }: CallArguments): Value {
  if (keywords.size > 0) return refuse('type', 'range() takes no keyword arguments');
  const [first, second, third] = positional.map(integerOf);
  if (first === undefined || positional.length > 3) {
    return refuse('type', `range expected 1 to 3 arguments, got ${positional.length}`);
  }
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const step = third ?? 1;
  if (step === 0) return refuse('value', 'range() arg 3 must not be zero');
  return { kind: 'range', start, step, length: Math.max(0, Math.ceil((stop - start) / step)) };
}

function reversed(session: Session, sequence: Value): Value {
  if (sequence.kind === 'range') {
    const { start, step, length } = sequence;
    return { kind: 'range', start: start + (length - 1) * step, step: -step, length };
  }
  if (sequence.kind === 'iterator') return refuse('type', `'${sequence.name}' object is not reversible`);
  const items = allItems(session, sequence).toReversed();
  let k = 0;
  return iterator('reversed', () => items[k++]);
}

function zip(session: Session, { positional, keywords }: CallArguments): Value {
  const [keyword] = keywords.keys();
  if (keyword !== undefined) {
    return refuse('notInSubset', `zip(): the keyword argument '${keyword}' is not part of the subset`);
  }
  const sources = positional.map((value) => iterate(session, value));
  return iterator('zip', () => {
    const items: Value[] = [];
    for (const next of sources) {
      const item = next();
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items.length === 0 ? undefined : { kind: 'tuple', items };
  });
}
