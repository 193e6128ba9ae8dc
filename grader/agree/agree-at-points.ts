import type { Expression } from '../notation/expression.ts';
import { differsCloseToKinks } from './close-to-kinks.ts';
import type { Program } from './compile.ts';
import type { FormulaVerdict } from './formula-verdict.ts';
import { judge, relativeBand, type Judging } from './judge-point.ts';
import { isOffKinks, Patterns } from './patterns.ts';
import { batchKind, batchSizes, checkPoints } from './points.ts';
import { evaluated, inputsOf, type Reference } from './reference.ts';
import type { Evaluation } from './run.ts';

/** Usable points that are needed for "correct". */
const wantedPoints = 24;
/** Points in every activation pattern before the search for further patterns ends. */
const wantedInPattern = 3;
/** So many points are looked at before all others. */
const earlyPoints = 4;

/** How many batches a suspicious answer is compared at before it can be right. */
const suspiciousBatches = 3;

/** Steps times points that may still be taken; what is past it is undecided. */
export interface Work {
  left: number;
}

/** What one comparison may take; typed formulas rarely come near, expanded ones do. */
export const workOfOne = 3_000_000;

/** An answer that is compared: as it was read, and as code. */
export interface Candidate {
  readonly expression: Expression;
  readonly program: Program;
}

interface CheckOptions {
  /** Every free name has a declared interval: an answer must be defined on it. */
  readonly boxed: boolean;
}

interface SamplingOptions extends CheckOptions {
  /** It has a numeral that may hide a difference from ordinary points: more are looked at. */
  readonly isSuspicious: boolean;
  readonly work: Work;
}

/** Compares an answer with a reference at the points of the reference. */
export function agreeAtPoints(
  reference: Reference,
  { expression, program }: Candidate,
  { boxed, isSuspicious, work }: SamplingOptions,
): FormulaVerdict {
  const early = differsEarly(reference, program);
  if (early !== undefined) return differing(reference, program, 0, early);
  const patterns = new Patterns();
  const hasKinks =
    reference.program.kinks + program.kinks > 0 || reference.columns.kinksOf(program.names, 0).length > 0;
  const least = isSuspicious
    ? suspiciousBatches
    : boxed && (program.isPartial || reference.definitions.together(program.names).isPartial)
      ? 2
      : 0;
  const steps = reference.program.steps.length + program.steps.length;
  let usable = 0;
  for (const [batch, size] of batchSizes.entries()) {
    work.left -= steps * size;
    if (work.left < 0) return { outcome: 'undecided' };
    const judged = judgeBatch(reference, program, { batch, size, patterns, boxed });
    if (judged.differsAt !== undefined) return differing(reference, program, batch, judged.differsAt);
    usable += judged.usable;
    if (batch < least) continue;
    if (usable >= wantedPoints && (!hasKinks || patterns.isComplete(wantedInPattern)))
      return lastLook(reference, program, patterns);
  }
  if (usable < wantedPoints || patterns.hasUnseen()) {
    const settled = patterns.doubts.settle(reference, expression, boxed);
    const found = settled.differsAt;
    if (found !== undefined) return differing(reference, program, found.batch, found.point);
    usable += settled.usable;
  }
  if (usable < wantedPoints || patterns.hasUnseen()) return { outcome: 'undecided' };
  return lastLook(reference, program, patterns);
}

/**
 * One of the first points at which the two certainly differ, off every kink. All points of the
 * batch would say the same; most wrong answers are refused by these few.
 */
function differsEarly(reference: Reference, answer: Program): number | undefined {
  const r = reference.evaluation(0);
  const a = evaluated(answer, reference, { batch: 0, size: earlyPoints });
  const both: Judging = { r, a, vanishing: 0 };
  for (let point = 0; point < earlyPoints; point += 1) {
    if (judge(both, point) !== 'differs') continue;
    if (isOffKinks([r, a, ...reference.columns.kinksOf(answer.names, 0)], point)) return point;
  }
  return undefined;
}

/** The last look at an answer that agrees: close to all kinks. */
function lastLook(reference: Reference, answer: Program, patterns: Patterns): FormulaVerdict {
  const at = differsCloseToKinks(reference, answer, patterns);
  return at === undefined ? { outcome: 'correct' } : { outcome: 'incorrect', at };
}

/** Whether floats bear out an identity of rational functions that was proved modulo primes. */
export function isBorneOut(reference: Reference, answer: Program, { boxed }: CheckOptions): boolean {
  const patterns = new Patterns();
  const judged = judgeBatch(reference, answer, { batch: 0, size: checkPoints, patterns, boxed });
  return judged.differsAt === undefined;
}

interface Batch {
  readonly batch: number;
  /** How many points of it. */
  readonly size: number;
  readonly patterns: Patterns;
  readonly boxed: boolean;
}

interface Judged {
  readonly usable: number;
  readonly differsAt?: number;
}

function judgeBatch(reference: Reference, answer: Program, sampled: Batch): Judged {
  const { batch, size, patterns, boxed } = sampled;
  const r = reference.evaluation(batch);
  const a = evaluated(answer, reference, { batch, size });
  const { ordinary, short } = batchKind(batch);
  const hole = boxed ? undefinedShare(r, a, short) : undefined;
  const both: Judging = { r, a, vanishing: relativeBand * reference.largest() };
  const compared = [r, a, ...reference.columns.kinksOf(answer.names, batch)];
  const hasKinks = r.rows + a.rows > 0 || compared.length > 2;
  if (hasKinks) patterns.learn(compared, batch);
  if (hole !== undefined) return { usable: 0, differsAt: hole };
  let usable = 0;
  for (let point = 0; point < size; point += 1) {
    const judgement = judge(both, point);
    if (judgement === 'skip') continue;
    const counts = ordinary[point] ?? 0;
    if (hasKinks && !patterns.meet(compared, { batch, point, judgement, counts })) continue;
    if (!hasKinks && judgement === 'unusable') patterns.doubt({ batch, point, counts });
    if (judgement === 'differs') return { usable, differsAt: point };
    if (judgement === 'agrees') usable += counts;
  }
  return { usable };
}

/**
 * A point at which the answer has no value though the reference has one. Undefined functions say
 * so of an open set; a division by exactly 0 must be met twice at unrounded coordinates, because
 * isolated points do not count.
 */
function undefinedShare(reference: Evaluation, answer: Evaluation, short: Uint8Array): number | undefined {
  let holes = 0;
  for (let point = 0; point < answer.size; point += 1) {
    const value = answer.values[point] ?? Number.NaN;
    const r = reference.values[point] ?? Number.NaN;
    if (r !== r || reference.poles[point] === 1) continue;
    if (value !== value) return point;
    if (answer.poles[point] === 1 && short[point] === 0) holes += 1;
    if (holes === 2) return point;
  }
  return undefined;
}

function differing(reference: Reference, answer: Program, batch: number, point: number): FormulaVerdict {
  const names = inputsOf(reference, answer);
  const at = new Map([...names].map((name) => [name, reference.points.column(name, batch)[point] ?? 0]));
  return { outcome: 'incorrect', at };
}
