import type { FormulaVerdict } from '../agree/formula-verdict.ts';
import type { Expression } from '../notation/expression.ts';
import type { Tensor } from '../tensor.ts';
import { columnArithmetic } from './column-arithmetic.ts';
import { columnMachine, type Column } from './columns.ts';
import { glance, mostBatches } from './entries.ts';
import { evaluateMatrix } from './evaluate.ts';
import { KinkSides } from './kink-sides.ts';
import { batchOf, type Batch, type MatrixSetting } from './scenes.ts';
import { hasUndefinedPart } from './undefined-part.ts';

/** Usable points that are needed for "correct". */
const wantedPoints = 24;
/** Relative agreement, by design section 13. */
const relativeBand = 1e-9;
/** A point whose error bounds exceed this share of the largest entry is not usable. */
const worstBound = 1e-6;
/** Bounds are trusted this often over where they alone prove a difference. */
const certain = 4;

/**
 * Whether a formula of matrices is what the setting asks, entry by entry, as a function of the
 * inputs. Entries are drawn independently, so a matrix and its transpose, δxᵀ and xδᵀ, differ. At
 * least 24 points are compared, with every gate open and closed; where that cannot be had, the
 * answer is undecided; one that has no value anywhere is invalid. The answer has the asked shape; a
 * vector counts as a row.
 */
export function matricesAgree(setting: MatrixSetting, answer: Expression): FormulaVerdict {
  if (hasUndefinedPart(answer)) return { outcome: 'invalid', issue: { code: 'undefinedValue' } };
  if (judgeBatch(batchOf(setting, glance), answer, new KinkSides()) === 'differs')
    return { outcome: 'incorrect' };
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

/** Whether a formula is 0 in every entry at every point of the first batch. */
export function isZeroAtPoints(setting: MatrixSetting, answer: Expression): boolean {
  const { size, valueOf } = batchOf(setting, 0);
  const arithmetic = columnArithmetic(columnMachine(size));
  const { data } = evaluateMatrix(answer, { arithmetic, size, valueOf });
  return data.every(({ values }) => values.every((value) => value === 0));
}

function judgeBatch(batch: Batch, answer: Expression, sides: KinkSides): number | 'differs' {
  const { size, valueOf } = batch;
  const machine = columnMachine(size);
  const own = evaluateMatrix(answer, { arithmetic: columnArithmetic(machine), size, valueOf });
  const kinks = [...batch.kinks, ...machine.kinks];
  let usable = 0;
  for (let point = 0; point < size; point += 1) {
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
