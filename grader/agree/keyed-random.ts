/** Whole numbers from 0 to 2³² − 1, one after another. */
export type Random = () => number;

/** FNV-1a over the UTF-16 units of a text. */
function hash(text: string, start: number): number {
  let h = start;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16_777_619);
  return h >>> 0;
}

/** One step of SplitMix32: spreads a hash over all its bits. */
function spread(h: number): number {
  let z = (h + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

/** xoshiro128** (Blackman and Vigna, 2018) from four words that are not all 0. */
export function xoshiro128(seed: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = seed;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  };
}

/** FNV-1a begins elsewhere for each of the four words of a seed. */
const hashStarts = [1, 2, 3, 4].map((k) => (0x811c9dc5 + Math.imul(k, 0x01000193)) | 0);

/**
 * The random numbers of all keys with one beginning: `randomsUnder(a)(b)` is `randomFrom(a + b)`,
 * but a long beginning is hashed once.
 */
export function randomsUnder(beginning: string): (rest: string) => Random {
  const [first = 0, second = 0, third = 0, fourth = 0] = hashStarts.map((start) => hash(beginning, start));
  return (rest) => {
    const random = xoshiro128([
      spread(hash(rest, first) ^ 1),
      spread(hash(rest, second) ^ 2),
      spread(hash(rest, third) ^ 3),
      spread(hash(rest, fourth) ^ 4) | 1,
    ]);
    for (let warm = 0; warm < 4; warm += 1) random();
    return random;
  };
}

/** The same numbers for the same key, on every machine. */
export const randomFrom = (key: string): Random => randomsUnder(key)('');

/** A double in [0, 1) with 53 random bits. */
export function unit(random: Random): number {
  return ((random() >>> 5) * 67_108_864 + (random() >>> 6)) / 9_007_199_254_740_992;
}
