import type { Random } from './keyed-random.ts';

/** Primes stay below 2^26, so that a product of two residues is exact in a double. */
const largest = 2 ** 26;

export function multiplyModulo(a: number, b: number, prime: number): number {
  const product = a * b;
  const rest = product - Math.floor(product / prime) * prime;
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}

/** base^exponent for a whole exponent ≥ 0. */
export function powerModulo(base: number, exponent: number, prime: number): number {
  let [result, square] = [1, base % prime];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiplyModulo(result, square, prime);
    square = multiplyModulo(square, square, prime);
  }
  return result;
}

/** The inverse of a residue other than 0 (Fermat). */
export const inverseModulo = (a: number, prime: number): number => powerModulo(a, prime - 2, prime);

const smallPrimes = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61];

/** Miller–Rabin with the bases 2, 7, 61, which leave no doubt below 4,759,123,141. */
export function isPrime(n: number): boolean {
  if (n < 2 || n % 2 === 0) return n === 2;
  for (const prime of smallPrimes) if (n % prime === 0) return n === prime;
  let [odd, twos] = [n - 1, 0];
  for (; odd % 2 === 0; odd /= 2) twos += 1;
  return [2, 7, 61].every((base) => n === base || isProbablePrime(n, { base, odd, twos }));
}

interface Witness {
  readonly base: number;
  readonly odd: number;
  readonly twos: number;
}

function isProbablePrime(n: number, { base, odd, twos }: Witness): boolean {
  let x = powerModulo(base, odd, n);
  if (x === 1 || x === n - 1) return true;
  for (let k = 1; k < twos; k += 1) {
    x = multiplyModulo(x, x, n);
    if (x === n - 1) return true;
  }
  return false;
}

/** A random prime between 2^25 and 2^26: nobody can write a multiple of it on purpose. */
export function randomPrime(random: Random): number {
  for (;;) {
    const candidate = (largest / 2 + (random() % (largest / 2))) | 1;
    if (isPrime(candidate)) return candidate;
  }
}

/** The residue of a decimal numeral; undefined where the prime divides its power of ten. */
export function residueOfNumeral(text: string, prime: number): number | undefined {
  if (text.length === 1) return text.charCodeAt(0) - 48;
  let [value, places, at] = [0, 0, 0];
  let isBehindPoint = false;
  for (; at < text.length; at += 1) {
    const c = text.charAt(at);
    if (c === '.') isBehindPoint = true;
    else if (c >= '0' && c <= '9') {
      value = (multiplyModulo(value, 10, prime) + Number(c)) % prime;
      if (isBehindPoint) places += 1;
    } else break;
  }
  const exponent = Number(text.slice(at + 1)) - places;
  if (!Number.isSafeInteger(exponent)) return undefined;
  const power = powerModulo(10, Math.abs(exponent), prime);
  return multiplyModulo(value, exponent < 0 ? inverseModulo(power, prime) : power, prime);
}
