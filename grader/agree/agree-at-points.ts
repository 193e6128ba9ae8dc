import type { Program } from './compile.ts';
import type { FormulaVerdict } from './formula-verdict.ts';
import { Patterns, type Judgement } from './patterns.ts';
import { batchKind, batchSizes, checkPoints } from './points.ts';
import { evaluated, type Reference } from './reference.ts';
import type { Evaluation } from './run.ts';

/** Usable points that are needed for "correct". */
const wantedPoints = 24;
/** Points in every activation pattern before the search for further patterns ends. */
const wantedInPattern = 3;
/** A point whose error bound is larger than this share of its value is not usable. */
const worstBound = 1e-6;
/** Relative agreement, by design section 13. */
const relativeBand = 1e-9;
/** Bounds are trusted this often over where they alone prove a difference. */
const certain = 4;

interface SamplingOptions {
  /** Every free name has a declared interval: an answer must be defined on it. */
  readonly boxed: boolean;
}

/** Compares a compiled answer with a reference at the points of the reference. */
export function agreeAtPoints(
  reference: Reference,
  answer: Program,
  { boxed }: SamplingOptions,
): FormulaVerdict {
  const patterns = new Patterns();
  const hasKinks = reference.program.kinks + answer.kinks > 0;
  const checksDefined = boxed && answer.isPartial;
  let usable = 0;
  for (const [batch, size] of batchSizes.entries()) {
    const judged = judgeBatch(reference, answer, { batch, size, patterns, boxed });
    if (judged.differsAt !== undefined) return differing(reference, answer, batch, judged.differsAt);
    usable += judged.usable;
    if (checksDefined && batch < 2) continue;
    if (usable >= wantedPoints && (!hasKinks || patterns.isComplete(wantedInPattern)))
      return { outcome: 'correct' };
  }
  return { outcome: usable >= wantedPoints && !patterns.hasUnseen() ? 'correct' : 'undecided' };
}

/** Whether floats bear out an identity of rational functions that was proved modulo primes. */
export function isBorneOut(reference: Reference, answer: Program, { boxed }: SamplingOptions): boolean {
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
  const a = evaluated(answer, reference.points, { batch, size });
  const { ordinary, short } = batchKind(batch);
  const hole = boxed ? undefinedShare(r, a, short) : undefined;
  const both: Judging = { r, a, vanishing: relativeBand * reference.largest() };
  const hasKinks = r.rows + a.rows > 0;
  if (hasKinks) patterns.learn([r, a], batch);
  if (hole !== undefined) return { usable: 0, differsAt: hole };
  let usable = 0;
  for (let point = 0; point < size; point += 1) {
    const judgement = judge(both, point);
    if (judgement === 'skip') continue;
    const counts = ordinary[point] ?? 0;
    if (hasKinks && !patterns.meet([r, a], { point, judgement, counts })) continue;
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

interface Judging {
  readonly r: Evaluation;
  readonly a: Evaluation;
  /** Bounds below it are as good as 0 for this reference. */
  readonly vanishing: number;
}

/** What one point says about the two values there. */
function judge({ r: reference, a: answer, vanishing }: Judging, point: number): Judgement {
  const r = reference.values[point] ?? Number.NaN;
  const a = answer.values[point] ?? Number.NaN;
  const dr = reference.bounds[point] ?? Infinity;
  const da = answer.bounds[point] ?? Infinity;
  // A division by exactly 0 is no value; where it is not isolated, `undefinedShare` has seen it.
  if (r !== r || a !== a || reference.poles[point] === 1 || answer.poles[point] === 1) return 'skip';
  const bounds = dr + da;
  if (!(bounds < Infinity)) return 'unusable';
  const distance = Math.abs(a - r);
  const band = relativeBand * Math.abs(r);
  if (distance > Math.max(band, certain * bounds)) return 'differs';
  const isUsable = dr <= worstBound * Math.abs(r) && da <= worstBound * Math.abs(a);
  if (isUsable) return distance <= Math.max(band, bounds) ? 'agrees' : 'differs';
  return r === 0 && dr === 0 && da <= vanishing ? 'vanishing' : 'unusable';
}

function differing(reference: Reference, answer: Program, batch: number, point: number): FormulaVerdict {
  const names = new Set([...reference.program.names, ...answer.names]);
  const at = new Map([...names].map((name) => [name, reference.points.column(name, batch)[point] ?? 0]));
  return { outcome: 'incorrect', at };
}
