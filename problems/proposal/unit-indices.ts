import { nameStructure } from '../../grader/notation/name-parts.ts';
import type { NameParts } from '../../grader/notation/name-parts.ts';
import type { Equation } from './equation.ts';
import { writtenNames } from './written-names.ts';

/** How far each index of an equation runs, by the line of the equation. */
export type IndexRanges = ReadonlyMap<string, number>;

/** An index that runs to different numbers in two places. */
export interface DifferentRanges {
  readonly kind: 'indexRanges';
  readonly index: string;
  readonly line: number;
}

/** Two where nothing says how many, as in the lecture's network; of samples three, since an average over two hides a factor of two. */
const usualUnits = 2;
const usualSamples = 3;

const isLetter = (subscript: string): boolean => /^[a-z]$/.test(subscript);

/** The indices of an equation: those of its sums, and those of its left-hand side. */
export function indicesOf({ left, bounds }: Equation): ReadonlySet<string> {
  const free = writtenNames(left).flatMap(({ subscripts }) => subscripts.filter(isLetter));
  return new Set([...bounds.map(({ index }) => index), ...free]);
}

export const namesOf = ({ left, right }: Equation): readonly NameParts[] => [
  ...writtenNames(left),
  ...writtenNames(right),
];

/** The subscripts of a name one by one: `ij` is i and j where both are indices. */
export function subscriptsOf({ subscripts }: NameParts, indices: ReadonlySet<string>): readonly string[] {
  const isList = (one: string) => [...one].every((letter) => indices.has(letter) || /\d/.test(letter));
  return subscripts.flatMap((one) => (/[a-z]/.test(one) && isList(one) ? [...one] : [one]));
}

/** Whether a name carries two indices, as `w_{i,j}` does: it then holds a number for each pair of units. */
export function pairsUnits(equation: Equation): boolean {
  const indices = indicesOf(equation);
  return namesOf(equation).some(
    (name) => new Set(subscriptsOf(name, indices).filter((one) => indices.has(one))).size > 1,
  );
}

/** The key under which the range of an index stands. */
export const rangeKey = (line: number, index: string): string => `${index} on ${line}`;
/** The same of a letter that bounds a sum. */
export const boundKey = (letter: string): string => `up to ${letter}`;

/** What runs equally far, and how far that is where it is said or shown by a number. */
class Ranges {
  readonly #sameAs = new Map<string, string>();
  readonly #said = new Map<string, number>();
  readonly #shown = new Map<string, number>();

  #root(key: string): string {
    let root = key;
    for (let next = this.#sameAs.get(root); next !== undefined; next = this.#sameAs.get(root)) root = next;
    return root;
  }

  /** False where both are said to be something else. */
  join(a: string, b: string): boolean {
    const [one, other] = [this.#root(a), this.#root(b)];
    if (one === other) return true;
    const [saidOne, saidOther] = [this.#said.get(one), this.#said.get(other)];
    this.#sameAs.set(one, other);
    const said = saidOther ?? saidOne;
    if (said !== undefined) this.#said.set(other, said);
    this.#shown.set(other, Math.max(this.#shown.get(one) ?? 0, this.#shown.get(other) ?? 0));
    return saidOne === undefined || saidOther === undefined || saidOne === saidOther;
  }

  say(key: string, count: number): boolean {
    const root = this.#root(key);
    const before = this.#said.get(root);
    this.#said.set(root, count);
    return before === undefined || before === count;
  }

  show(key: string, count: number): void {
    const root = this.#root(key);
    this.#shown.set(root, Math.max(count, this.#shown.get(root) ?? 0));
  }

  of(key: string): number {
    const root = this.#root(key);
    return this.#said.get(root) ?? Math.max(usualUnits, this.#shown.get(root) ?? 0);
  }
}

/**
 * How far every index runs. A sum may say it; `h_i` in one equation and `h_j` in another run
 * equally far, and at least to a number that stands in their place.
 */
export function rangesOf(equations: readonly Equation[]): IndexRanges | DifferentRanges {
  const ranges = new Ranges();
  const keys = new Set<string>();
  for (const equation of equations) {
    const { line, bounds } = equation;
    const indices = indicesOf(equation);
    for (const index of indices) keys.add(rangeKey(line, index));
    for (const { index, upTo } of bounds) {
      if (!isLetter(upTo) && !(Number(upTo) > 0)) continue;
      const key = rangeKey(line, index);
      if (isLetter(upTo)) keys.add(boundKey(upTo));
      if (upTo === 'n') ranges.show(boundKey(upTo), usualSamples);
      const fits = isLetter(upTo) ? ranges.join(key, boundKey(upTo)) : ranges.say(key, Number(upTo));
      if (!fits) return { kind: 'indexRanges', index, line };
    }
    for (const parts of namesOf(equation)) {
      const { base, hat, layer } = nameStructure(parts);
      for (const [at, subscript] of subscriptsOf(parts, indices).entries()) {
        const place = `${base} ${hat} ${layer} ${at}`;
        if (/^\d+$/.test(subscript)) ranges.show(place, Number(subscript));
        else if (indices.has(subscript) && !ranges.join(rangeKey(line, subscript), place))
          return { kind: 'indexRanges', index: subscript, line };
      }
    }
  }
  return new Map([...keys].map((key) => [key, ranges.of(key)]));
}
