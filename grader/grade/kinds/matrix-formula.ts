import { matricesAgree } from '../../matrices/matrices-agree.ts';
import { matrixCauses } from '../../matrices/matrix-causes.ts';
import type { MatrixSetting } from '../../matrices/scenes.ts';
import type { WrongCode } from '../../misconceptions/codes.ts';
import { isBlank } from '../../notation/characters.ts';
import { readMatrixFormula } from '../../notation/matrix/read-matrix-formula.ts';
import { sameForm } from '../../notation/matrix/shape-rules.ts';
import type { Asked, Question, SymbolEntry } from '../../question.ts';
import type { TypedCell } from '../judge-network.ts';
import { keyOfPoint } from '../key-of-point.ts';
import { readingOf } from '../typed-number.ts';
import { blank, incorrect, invalid } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

export type AskedMatrix = Extract<Asked, { kind: 'matrixFormula' }>;

/** The names that a matrix formula of the question may use, with their shapes. */
export const matrixSymbols = (asked: AskedMatrix, { symbols }: Question): readonly SymbolEntry[] =>
  symbols.filter(({ name }) => asked.symbols.includes(name));

/** What is read of an answer: the asked name may stand in front. */
export function readMatrixAnswer(asked: AskedMatrix, question: Question, typed: string) {
  return readMatrixFormula(typed, matrixSymbols(asked, question), readingOf(asked.quantity));
}

/**
 * A formula of matrices, compared as a function of the inputs, entry by entry. What cannot be
 * computed is invalid; a formula of another shape than the asked one is incorrect.
 */
export function judgeMatrixFormula(asked: AskedMatrix, cell: TypedCell): PlainVerdict {
  if (isBlank(cell.typed)) return blank;
  const reading = readMatrixAnswer(asked, cell.question, cell.typed);
  if (reading.kind === 'invalid') return invalid(reading.issue);
  const { expression: read, shape = [] } = reading;
  if (!sameForm(shape, asked.shape)) return { ...incorrect, read, shape };
  const verdict = matricesAgree(settingOf(asked, cell), read);
  if (verdict.outcome === 'invalid') return { ...invalid(verdict.issue), read };
  return { outcome: verdict.outcome, share: [verdict.outcome === 'correct' ? 1 : 0, 1], read };
}

/** The rule behind an incorrect formula of matrices, where just one of those listed gives it. */
export function causeOfMatrix(
  asked: AskedMatrix,
  cell: TypedCell,
  { read, shape = asked.shape }: PlainVerdict,
): readonly WrongCode[] {
  if (read === undefined) return [];
  const wrong = { read, shape, asked: asked.shape };
  const causes = matrixCauses(cell.question, settingOf(asked, cell), wrong);
  return causes.length === 1 ? causes : [];
}

const settings = new WeakMap<AskedMatrix, MatrixSetting>();

/** What is asked, kept with the question, so that its points are drawn and traced once for all answers. */
export function settingOf(asked: AskedMatrix, { question, reference }: TypedCell): MatrixSetting {
  const known = settings.get(asked) ?? buildSetting(asked, question, `${reference.part}/${reference.cell}`);
  settings.set(asked, known);
  return known;
}

function buildSetting(asked: AskedMatrix, question: Question, cell: string): MatrixSetting {
  const { graph, update, symbols } = question;
  const expected = readMatrixAnswer(asked, question, asked.expected);
  if (expected.kind === 'invalid') throw new Error(`the expected formula ${asked.expected} cannot be read`);
  return {
    key: keyOfPoint(question, cell),
    shapes: new Map(symbols.map(({ name, shape = [] }) => [name, shape])),
    ...(graph === undefined ? {} : { graph }),
    ...(update === undefined ? {} : { update }),
    ...(asked.quantity === undefined ? {} : { quantity: asked.quantity }),
    expected: expected.expression,
  };
}
