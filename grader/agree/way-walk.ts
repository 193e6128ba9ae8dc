import type { Program } from './compile.ts';
import type { PointSource } from './points.ts';
import { coordinates, run, type Evaluation } from './run.ts';

/**
 * A way across a kink: from one point of a batch towards another on the kink's other side, along
 * one coordinate, or along all of them.
 */
export interface Way {
  /** The kink. */
  readonly row: number;
  readonly batch: number;
  readonly from: number;
  readonly to: number;
  /** The name whose coordinate moves; undefined where all do. */
  readonly along: string | undefined;
}

/** A coordinate of many ways: where each starts and how far it goes. */
interface Stretch {
  readonly starts: Float64Array;
  readonly lengths: Float64Array;
}

/** Many ways at once, as columns of coordinates. */
export class WayWalk {
  readonly #stretches = new Map<string, Stretch>();
  readonly #program: Program;
  readonly #ways: readonly Way[];
  readonly #points: PointSource;

  constructor(program: Program, ways: readonly Way[], points: PointSource) {
    this.#program = program;
    this.#ways = ways;
    this.#points = points;
  }

  /** A name's coordinates after a share of each way; the shares repeat the ways as often as they need. */
  column(name: string, shares: Float64Array): Float64Array {
    const { starts, lengths } = this.#stretch(name);
    const column = new Float64Array(shares.length);
    for (let k = 0, way = 0; k < shares.length; k += 1, way += 1) {
      if (way === starts.length) way = 0;
      column[k] = (starts[way] ?? 0) + (shares[k] ?? 0) * (lengths[way] ?? 0);
    }
    return column;
  }

  /** The program after shares of the ways, as in `column`; overwritten by the next run. */
  evaluation(shares: Float64Array): Evaluation {
    const columns = this.#program.names.map((name) => coordinates(this.column(name, shares)));
    return run(this.#program, columns, shares.length);
  }

  /** What each way's kink compares with 0 after shares of the ways. */
  margins(shares: Float64Array): Float64Array {
    const { margins } = this.evaluation(shares);
    const found = new Float64Array(shares.length);
    for (let k = 0; k < shares.length; k += 1) {
      const row = this.#ways[k % this.#ways.length]?.row ?? 0;
      found[k] = margins[row * shares.length + k] ?? 0;
    }
    return found;
  }

  #stretch(name: string): Stretch {
    const known = this.#stretches.get(name);
    if (known !== undefined) return known;
    const { length } = this.#ways;
    const stretch: Stretch = { starts: new Float64Array(length), lengths: new Float64Array(length) };
    for (const [k, { batch, from, to, along }] of this.#ways.entries()) {
      const column = this.#points.column(name, batch);
      const start = column[from] ?? 0;
      stretch.starts[k] = start;
      if (along === undefined || along === name) stretch.lengths[k] = (column[to] ?? 0) - start;
    }
    this.#stretches.set(name, stretch);
    return stretch;
  }
}
