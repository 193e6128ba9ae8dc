import { randomFrom } from '../agree/keyed-random.ts';

/** How many points are tried for a counter-example. */
export const plainPoints = 96;

/** Magnitudes that are easy to put into a calculator; 1 would hide factors. */
const magnitudes = [0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 1.2, 1.3, 1.5, 1.7, 2.1, 2.4, 2.6, 3.1] as const;

/** Coordinates of one decimal, both signs, the same for the same key and name. */
export function plainColumn(key: string, name: string): Float64Array {
  const random = randomFrom(`${key}\u0000plain ${name}`);
  return Float64Array.from({ length: plainPoints }, () => {
    const size = magnitudes[random() % magnitudes.length] ?? 1.2;
    return random() & 1 ? size : -size;
  });
}
