import { randomsUnder, unit, type Random } from './keyed-random.ts';

/** A closed interval for some of the names; the others are free reals. */
export type Domain = ReadonlyMap<string, readonly [number, number]>;

/** Draws come in batches; together they are the 2,000 that are tried before "undecided". */
export const batchSizes = [36, 108, 256, 400, 600, 600] as const;

/** So many points of the first batch check what was proved already: every scale, long and short. */
export const checkPoints = 12;

/** How one draw of a batch is made. */
export interface DrawKind {
  /** Sizes of free coordinates are around this; undefined: each its own, from 10⁻⁹ to 10¹⁵. */
  readonly scale: number | undefined;
  /** Coordinates with 10 significant bits, so that products of a few are exact. */
  readonly isShort: boolean;
  /** Close to an end of a declared interval. */
  readonly isEdge: boolean;
}

const scales = [0.1, 1, 10] as const;

/**
 * The draw at a place of the whole sequence: both signs and three scales first, a third of them
 * with short coordinates; then smaller and mixed scales too.
 */
export function drawKind(batch: number, index: number): DrawKind {
  const third = Math.floor(index / 3);
  const scale = scales[index % 3] ?? 1;
  const [isShort, isEdge] = [third % 3 === 2, third % 5 === 4];
  if (batch === 0) return { scale, isShort, isEdge };
  const turn = third % 4;
  if (turn === 1) return { scale: 10 ** -((index % 8) + 1), isShort, isEdge };
  if (turn === 2 && batch > 1) return { scale: undefined, isShort, isEdge };
  return { scale, isShort, isEdge };
}

/** The draws of a whole batch. */
interface BatchKind {
  readonly kinds: readonly DrawKind[];
  /** 1 where a draw may count towards the 24 points: its coordinates are of ordinary size. */
  readonly ordinary: Uint8Array;
  /** 1 for short coordinates. */
  readonly short: Uint8Array;
}

const batchKinds = batchSizes.map((size, batch): BatchKind => {
  const kinds = Array.from({ length: size }, (_, index) => drawKind(batch, index));
  return {
    kinds,
    ordinary: Uint8Array.from(kinds, ({ scale }) => (scale === undefined ? 0 : 1)),
    short: Uint8Array.from(kinds, ({ isShort }) => (isShort ? 1 : 0)),
  };
});

/** How all draws of a batch are made; the same for every key. */
export function batchKind(batch: number): BatchKind {
  const found = batchKinds[batch];
  if (found === undefined) throw new Error(`there is no batch ${batch}`);
  return found;
}

const shortened = (value: number): number => {
  if (value === 0) return 0;
  const step = 2 ** (Math.floor(Math.log2(Math.abs(value))) - 9);
  // Odd multiples only: a coordinate is never a round number.
  return (2 * Math.floor(value / step / 2) + 1) * step;
};

function freeCoordinate(random: Random, { scale, isShort }: DrawKind): number {
  const sign = random() & 1 ? 1 : -1;
  const size = scale === undefined ? 10 ** (24 * unit(random) - 9) : scale * (0.1 + 0.9 * unit(random));
  return sign * (isShort ? shortened(size) : size);
}

function boxedCoordinate(
  random: Random,
  { isShort, isEdge }: DrawKind,
  [low, high]: readonly [number, number],
): number {
  const width = high - low;
  const share = isEdge ? edgeShare(random) : unit(random);
  const value = low + width * share;
  const short = isShort ? shortened(value) : value;
  return Math.min(high, Math.max(low, short));
}

function edgeShare(random: Random): number {
  const distance = 10 ** (-1 - 6 * unit(random));
  return random() & 1 ? distance : 1 - distance;
}

/** The columns of coordinates of one key and domain; a name has the same ones in every formula. */
export class PointSource {
  readonly #randomFor: (name: string) => Random;
  readonly #domain: Domain;
  readonly #randoms = new Map<string, Random>();
  readonly #columns = new Map<string, Float64Array[]>();

  constructor(key: string, domain: Domain) {
    this.#randomFor = randomsUnder(`${key}\u0000`);
    this.#domain = domain;
  }

  /** The names whose coordinates were asked for. */
  names(): Iterable<string> {
    return this.#columns.keys();
  }

  /** The coordinates of a name in a batch. */
  column(name: string, batch: number): Float64Array {
    let known = this.#columns.get(name);
    if (known === undefined) this.#columns.set(name, (known = []));
    for (let next = known.length; next <= batch; next += 1) known.push(this.#draw(name, next));
    const column = known[batch];
    if (column === undefined) throw new Error(`there is no batch ${batch}`);
    return column;
  }

  #draw(name: string, batch: number): Float64Array {
    const random = this.#randoms.get(name) ?? this.#randomFor(name);
    this.#randoms.set(name, random);
    const box = this.#domain.get(name);
    const { kinds } = batchKind(batch);
    const column = new Float64Array(kinds.length);
    let index = 0;
    for (const kind of kinds) {
      column[index] = box === undefined ? freeCoordinate(random, kind) : boxedCoordinate(random, kind, box);
      index += 1;
    }
    return column;
  }
}
