import type { Meaning } from '../../agree/definitions.ts';
import type { FormulaVerdict } from '../../agree/formula-verdict.ts';
import { agreesWith } from '../../agree/formula.ts';
import { namesOf } from '../../agree/names-of.ts';
import type { Domain } from '../../agree/points.ts';
import { prepareReference, type Reference } from '../../agree/reference.ts';
import type { Expression } from '../../notation/expression.ts';
import { readFormula } from '../../notation/read-formula.ts';
import type { Asked, Question, SymbolEntry } from '../../question.ts';
import type { CellReference } from '../../report.ts';
import { expansionOf } from '../../symbolic/over-inputs.ts';
import { substitute } from '../../symbolic/substitute.ts';
import { keyOfPoint } from '../key-of-point.ts';

type AskedFormula = Extract<Asked, { kind: 'formula' }>;

/** What a formula cell is compared with; the same for every answer to it. */
export interface FormulaQuestion {
  /** The names that an answer may use. */
  readonly symbols: readonly SymbolEntry[];
  readonly expected: Expression;
  /** Whether an answer is the same function of the inputs. */
  readonly compare: (answer: Expression) => FormulaVerdict;
}

const prepared = new WeakMap<Question, Map<AskedFormula, FormulaQuestion>>();

/** A formula cell, read and prepared once for each question. */
export function formulaQuestion(
  question: Question,
  { part, cell }: CellReference,
  asked: AskedFormula,
): FormulaQuestion {
  let cells = prepared.get(question);
  if (cells === undefined) prepared.set(question, (cells = new Map<AskedFormula, FormulaQuestion>()));
  let found = cells.get(asked);
  if (found === undefined) cells.set(asked, (found = prepare(question, `${part}/${cell}`, asked)));
  return found;
}

const everywhere: Domain = new Map();

function prepare(question: Question, place: string, asked: AskedFormula): FormulaQuestion {
  const expected = expectedExpression(question, asked);
  return {
    symbols: question.symbols.filter(({ name }) => asked.symbols.includes(name)),
    expected,
    compare: comparison(question, expected, keyOfPoint(question, place)),
  };
}

function comparison({ graph }: Question, expected: Expression, key: string): FormulaQuestion['compare'] {
  if (graph === undefined) {
    const reference = prepareReference(expected, key, everywhere);
    return (answer) => agreesWith(reference, answer);
  }
  const meaning = expansionOf(graph).formula;
  const expanded = substitute(expected, meaning);
  const reference = expanded && prepareReference(expanded, key, everywhere, meaning);
  let plain: Reference | undefined;
  return (answer) => {
    if (reference !== undefined && isWrittenOut(answer, meaning)) return agreesWith(reference, answer);
    // Names as free symbols: the same function of them is the same function of the inputs, and
    // another one may still be.
    const verdict = agreesWith((plain ??= prepareReference(expected, key, everywhere)), answer);
    return verdict.outcome === 'incorrect' ? { outcome: 'undecided' } : verdict;
  };
}

const isWrittenOut = (answer: Expression, meaning: Meaning): boolean =>
  [...namesOf(answer)].every((name) => meaning(name) !== undefined);

function expectedExpression({ symbols }: Question, { expected }: AskedFormula): Expression {
  const reading = readFormula(expected, symbols);
  if (reading.kind === 'invalid') throw new Error(`the expected formula ${expected} cannot be read`);
  return reading.expression;
}
