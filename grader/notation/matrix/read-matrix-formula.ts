import type { SymbolEntry } from '../../question.ts';
import type { Reading } from '../expression.ts';
import { read, readFormula, type ReadingOptions } from '../read-formula.ts';
import { symbolTable } from '../symbol-table.ts';
import { shaped } from './check-shapes.ts';
import { matrixParsing } from './matrix-parsing.ts';
import { matrixTokensAt } from './matrix-tokens.ts';
import type { Shaping } from './shaping.ts';

export interface MatrixReadingOptions extends ReadingOptions {
  /** A power of a matrix is taken entry by entry; otherwise it has to be written in one of two ways. */
  readonly hasEntrywisePowers?: boolean;
}

/**
 * Reads a formula over names that may stand for vectors and matrices (`shape` of the symbols).
 * Shapes are checked while reading: what cannot be computed is invalid, with a sentence and a
 * place. The shape of the whole comes with the reading; whether it is the asked one is for the
 * grader to say.
 */
export function readMatrixFormula(
  text: string,
  symbols: readonly SymbolEntry[],
  { hasEntrywisePowers = false, ...options }: MatrixReadingOptions = {},
): Reading {
  const table = symbolTable(symbols);
  if (table.issue !== undefined) return { kind: 'invalid', issue: table.issue };
  const matrix = matrixParsing();
  const reading = read(text, { table, juxtaposition: true, matrix, special: matrixTokensAt, ...options });
  if (reading.kind === 'invalid') return reading;
  const { marks, grouped } = matrix;
  const shaping: Shaping = { shapes: table.shapes, marks, grouped, hasEntrywisePowers, issue: undefined };
  const found = shaped(shaping, reading.expression);
  if (found !== undefined) return { kind: 'read', ...found };
  if (shaping.issue === undefined) throw new Error('a formula whose shape is not known has an issue');
  return { kind: 'invalid', issue: shaping.issue };
}

/** Whether a formula over these names can be one of matrices. */
export const hasMatrices = (symbols: readonly SymbolEntry[]): boolean => symbolTable(symbols).shapes.size > 0;

/** Reads by the grammar that the symbols ask for. */
export function readAnyFormula(
  text: string,
  symbols: readonly SymbolEntry[],
  options: ReadingOptions = {},
): Reading {
  return (hasMatrices(symbols) ? readMatrixFormula : readFormula)(text, symbols, options);
}
