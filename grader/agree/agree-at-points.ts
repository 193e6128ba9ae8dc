import type { Expression } from '../notation/expression.ts';
import type { Program } from './compile.ts';
import type { FormulaVerdict } from './formula-verdict.ts';
import { isOffKinks, Patterns, type Judgement } from './patterns.ts';
import { batchKind, batchSizes, checkPoints } from './points.ts';
import { evaluated, type Reference } from './reference.ts';
import { run, type Evaluation } from './run.ts';

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

/** So many points are looked at before all others. */
const earlyPoints = 4;

/** How many batches a suspicious answer is compared at before it can be right. */
const suspiciousBatches = 3;

/** Steps times points that a comparison may take; typed formulas rarely come near, expanded ones do. */
const mostWork = 3_000_000;

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
}

/** Compares an answer with a reference at the points of the reference. */
export function agreeAtPoints(
  reference: Reference,
  { expression, program }: Candidate,
  { boxed, isSuspicious }: SamplingOptions,
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
  let [usable, work] = [0, 0];
  for (const [batch, size] of batchSizes.entries()) {
    work += steps * size;
    if (work > mostWork && batch > 0) return { outcome: 'undecided' };
    const judged = judgeBatch(reference, program, { batch, size, patterns, boxed });
    if (judged.differsAt !== undefined) return differing(reference, program, batch, judged.differsAt);
    usable += judged.usable;
    if (batch < least) continue;
    if (usable >= wantedPoints && (!hasKinks || patterns.isComplete(wantedInPattern)))
      return closeToKinks(reference, program, patterns);
  }
  if (usable < wantedPoints || patterns.hasUnseen()) {
    const settled = patterns.doubts.settle(reference, expression);
    const found = settled.differsAt;
    if (found !== undefined) return differing(reference, program, found.batch, found.point);
    usable += settled.usable;
  }
  if (usable < wantedPoints || patterns.hasUnseen()) return { outcome: 'undecided' };
  return closeToKinks(reference, program, patterns);
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

/** The last look at an answer that agrees: close to the reference's kinks. */
function closeToKinks(reference: Reference, answer: Program, patterns: Patterns): FormulaVerdict {
  const near = reference.kinkPoints();
  if (near === undefined) return { outcome: 'correct' };
  const { points, columns, evaluation: r } = near;
  const a = run(answer, columns.of(answer.names, 0), points.size);
  const compared = [r, a, ...columns.kinksOf(answer.names, 0)];
  for (let point = 0; point < points.size; point += 1) {
    if (judge({ r, a, vanishing: 0 }, point) !== 'differs' || !patterns.isClear(compared, point)) continue;
    const names = inputsOf(reference, answer);
    const at = new Map([...names].map((name) => [name, points.column(name)[point] ?? 0]));
    return { outcome: 'incorrect', at };
  }
  return { outcome: 'correct' };
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

const inputsOf = ({ program, definitions }: Reference, answer: Program): ReadonlySet<string> =>
  new Set([...program.names, ...definitions.inputsOf(answer.names)]);

function differing(reference: Reference, answer: Program, batch: number, point: number): FormulaVerdict {
  const names = inputsOf(reference, answer);
  const at = new Map([...names].map((name) => [name, reference.points.column(name, batch)[point] ?? 0]));
  return { outcome: 'incorrect', at };
}
