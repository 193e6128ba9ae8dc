/** Some 10 ms: the clock of processor time goes in steps of up to 4 ms. */
const rounds = 250_000;

/** Always the same work, of the kind a reader does: small objects, a map, numbers in arrays. */
function fixedWork(): number {
  const numbers = new Float64Array(256);
  const kept = new Map<number, { readonly at: number; readonly list: readonly number[] }>();
  let sum = 0;
  for (let k = 0; k < rounds; k++) {
    numbers[k % 256] = (numbers[(k * 7) % 256] ?? 0) + k;
    kept.set(k % 199, { at: k, list: [k] });
    sum += kept.get((k * 3) % 199)?.at ?? 0;
  }
  return sum;
}

/** Processor time of one call, in ms. */
export function processorTime(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

/**
 * Times work by the time that fixed work takes right beside it. A core that others share is slower
 * for both, so that the result is what the work takes when the core is as quiet as it ever was.
 */
export class Yardstick {
  #fastest = Infinity;

  constructor() {
    for (let warm = 0; warm < 5; warm++) this.#now();
  }

  /** Processor time of the work, in ms of the quietest moment so far. */
  time(work: () => unknown): number {
    const before = this.#now();
    const ms = processorTime(work);
    const now = (before + this.#now()) / 2;
    return (ms * this.#fastest) / now;
  }

  /** What the fixed work takes at the moment. */
  #now(): number {
    const ms = Math.max(1, processorTime(fixedWork));
    this.#fastest = Math.min(this.#fastest, ms);
    return ms;
  }
}
