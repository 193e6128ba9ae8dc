import type { Expression } from '../notation/expression.ts';
import { agreeInDigits, functionCount } from './agree-in-digits.ts';
import type { PatternCount } from './patterns.ts';
import type { Reference } from './reference.ts';

/** A point at which floating point could not tell whether two formulas agree. */
export interface Doubt {
  readonly batch: number;
  readonly point: number;
  /** The count of its activation pattern. */
  readonly count: PatternCount;
  /** 1 where it counts towards the 24 points. */
  readonly counts: number;
}

/** What 50 digits said about them. */
interface Settled {
  readonly usable: number;
  readonly differsAt?: Doubt;
}

/** As many as are kept in all, and of one pattern where there are several. */
const most = 60;
const mostOfPattern = 30;
/** Functions that may be worked out to 50 digits for one answer: about 30 ms at worst. */
const mostFunctions = 400;
const mostPoints = 30;

/** The points in doubt, kept in case the others do not suffice. */
export class Doubts {
  readonly #kept: Doubt[] = [];

  add(doubt: Doubt): void {
    if (this.#kept.length >= most || doubt.count.doubted >= mostOfPattern) return;
    doubt.count.doubted += 1;
    this.#kept.push(doubt);
  }

  /**
   * Settles as many as are worth their time, patterns that were never compared first. On a declared
   * box (`boxed`) an answer without a value is no excuse.
   */
  settle({ expected, program, points, definitions }: Reference, own: Expression, boxed: boolean): Settled {
    const answer = definitions.writtenOut(own) ?? own;
    const cost = functionCount(expected) + functionCount(answer) + 1;
    const affordable = Math.min(mostPoints, Math.floor(mostFunctions / cost));
    const isUnseen = ({ count }: Doubt) => count.usable + count.vanishing === 0;
    const ordered = [...this.#kept.filter(isUnseen), ...this.#kept.filter((doubt) => !isUnseen(doubt))];
    const names = new Set([...program.names, ...points.names()]);
    let usable = 0;
    for (const doubt of ordered.slice(0, affordable)) {
      const at = new Map(
        [...names].map((name) => [name, points.column(name, doubt.batch)[doubt.point] ?? 0]),
      );
      const judgement = agreeInDigits(expected, answer, at);
      if (judgement === 'differs') return { usable, differsAt: doubt };
      if (judgement === 'undefined' && !boxed) doubt.count.undefined += 1;
      if (judgement !== 'agrees') continue;
      doubt.count.usable += 1;
      usable += doubt.counts;
    }
    return { usable };
  }
}
