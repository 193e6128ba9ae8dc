import { knownWords, type SymbolTable } from './symbol-table.ts';

/** Longer names are not compared: nobody mistypes them by one character. */
const longest = 24;

/** Whether one typing slip (a character changed, added, left out) turns `a` into `b`. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < a.length - front && back < b.length - front && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  return a.length - front - back <= 1 && b.length - front - back <= 1;
}

const withoutMarks = (name: string) => [...name.toLowerCase()].filter((c) => c !== '_' && c !== ',').join('');

/**
 * The listed name that was probably meant, if exactly that can be said. `typed` is the name in
 * ASCII; a slip is looked for only where at least three characters were really typed.
 */
export function nearMiss(typed: string, length: number, table: SymbolTable): string | undefined {
  if (typed.length > longest) return undefined;
  const plain = withoutMarks(typed);
  const same = table.names.filter((name) => withoutMarks(name) === plain);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  if (Math.min(length, typed.length) < 3) return undefined;
  const close = [...table.names, ...knownWords].filter((name) => isOneSlip(withoutMarks(name), plain));
  return close.length === 1 ? close[0] : undefined;
}

/** `w31h1` as the product of listed names it may have been meant as: `w31*h1`. */
export function asProduct(typed: string, table: SymbolTable): string | undefined {
  if (typed.length > longest) return undefined;
  /** For each length, the fewest names that spell the beginning. */
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= typed.length; end += 1) {
    for (const name of table.names) {
      const before = best[end - name.length];
      if (name.length > end || before === undefined || !typed.startsWith(name, end - name.length)) continue;
      const known = best[end];
      if (known === undefined || before.length + 1 < known.length) best[end] = [...before, name];
    }
  }
  const found = best[typed.length];
  return found !== undefined && found.length > 1 ? found.join('*') : undefined;
}
