import type { FormulaVerdict } from '../agree/formula-verdict.ts';
import type { Expression } from '../notation/expression.ts';
import type { Tensor } from '../tensor.ts';
import { columnArithmetic } from './column-arithmetic.ts';
import { columnMachine, type Column } from './columns.ts';
import { batchSize, mostBatches } from './entries.ts';
import { evaluateMatrix } from './evaluate.ts';
import { KinkSides } from './kink-sides.ts';
import { drawBatch, type Batch, type MatrixSetting } from './scenes.ts';

/** Usable points that are needed for "correct". */
const wantedPoints = 24;
/** Relative agreement, by design section 13. */
const relativeBand = 1e-9;
/** A point whose error bounds exceed this share of the largest entry is not usable. */
const worstBound = 1e-6;
/** Bounds are trusted this often over where they alone prove a difference. */
const certain = 4;

const batches = new WeakMap<MatrixSetting, Map<number, Batch>>();

/** The batch of a setting; drawn and traced once. */
function batchOf(setting: MatrixSetting, index: number): Batch {
  const known = batches.get(setting) ?? new Map<number, Batch>();
  batches.set(setting, known);
  const batch = known.get(index) ?? drawBatch(setting, index);
  known.set(index, batch);
  return batch;
}

/**
 * Whether a formula of matrices is what the setting asks, entry by entry, as a function of the
 * inputs. Entries are drawn independently, so a matrix and its transpose, δxᵀ and xδᵀ, differ. At
 * least 24 points are compared, with every gate open and closed; where that cannot be had, the
 * answer is undecided. The answer has the asked shape; a vector counts as a row.
 */
export function matricesAgree(setting: MatrixSetting, answer: Expression): FormulaVerdict {
  const sides = new KinkSides();
  let usable = 0;
  for (let index = 0; index < mostBatches; index += 1) {
    const judged = judgeBatch(batchOf(setting, index), answer, sides);
    if (judged === 'differs') return { outcome: 'incorrect' };
    usable += judged;
    if (usable >= wantedPoints && sides.isComplete()) return { outcome: 'correct' };
  }
  return { outcome: usable >= wantedPoints && !sides.hasUnseen() ? 'correct' : 'undecided' };
}

function judgeBatch(batch: Batch, answer: Expression, sides: KinkSides): number | 'differs' {
  const machine = columnMachine(batchSize);
  const arithmetic = columnArithmetic(machine);
  const own = evaluateMatrix(answer, { arithmetic, size: batchSize, valueOf: batch.valueOf });
  const kinks = [...batch.kinks, ...machine.kinks];
  let usable = 0;
  for (let point = 0; point < batchSize; point += 1) {
    const judgement = judgePoint(batch.reference, own, point);
    if (judgement === 'differs') return 'differs';
    sides.note(kinks, point, judgement === 'agrees');
    if (judgement === 'agrees') usable += 1;
  }
  return usable;
}

function judgePoint(
  reference: Tensor<Column>,
  own: Tensor<Column>,
  point: number,
): 'agrees' | 'differs' | 'unusable' {
  let [largest, widest] = [0, 0];
  for (const [entry, expected] of reference.data.entries()) {
    const found = own.data[entry];
    const r = expected.values[point] ?? Number.NaN;
    const a = found?.values[point] ?? Number.NaN;
    const bounds = (expected.bounds[point] ?? Infinity) + (found?.bounds[point] ?? Infinity);
    if (r !== r || a !== a || !(bounds < Infinity)) return 'unusable';
    if (Math.abs(a - r) > Math.max(relativeBand * Math.abs(r), certain * bounds)) return 'differs';
    largest = Math.max(largest, Math.abs(r));
    widest = Math.max(widest, bounds);
  }
  return widest <= worstBound * largest ? 'agrees' : 'unusable';
}
