import { compare } from '../grader/arithmetic/fraction.ts';
import { NotSymbolic } from '../grader/arithmetic/not-symbolic.ts';
import { symbolic } from '../grader/arithmetic/symbolic.ts';
import { symbolOf } from '../grader/derivation/derivative.ts';
import { modelText } from '../grader/derivation/model.ts';
import { readWith } from '../grader/grade/read-with.ts';
import { reckon } from '../grader/grade/reckon.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { Expression } from '../grader/notation/expression.ts';
import { printText } from '../grader/notation/print-text.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { Answers, DerivationTask, Derivative } from '../grader/question.ts';
import { symbol } from '../grader/symbolic/symbols.ts';
import { filled } from '../grader/tensor.ts';
import { isDirect, nodeNamed } from '../grader/trace/structure.ts';
import type { Subject } from './subject.ts';
import type { WrongForm } from './wrong-forms.ts';

/** A derivation cell of a question. */
export interface DerivationCell {
  readonly part: string;
  readonly cell: string;
  readonly task: DerivationTask;
}

export function derivationCells(question: GraphQuestion): readonly DerivationCell[] {
  return question.parts.flatMap((part) =>
    part.cells.flatMap(({ id, asks, points }) =>
      asks.kind === 'derivation' && points > 0 ? [{ part: part.id, cell: id, task: asks }] : [],
    ),
  );
}

/** The key with one derivation in its place. */
export function withDerivation(key: Answers, { part, cell }: DerivationCell, text: string): Answers {
  return { ...key, [part]: { ...key[part], [cell]: text } };
}

/**
 * Model derivations of a student who follows a wrong rule in one row and is right in all others,
 * one for each row that the rule changes.
 */
export function derivationsUnder(
  { question }: Subject,
  { task }: DerivationCell,
  { rule }: WrongForm,
): readonly string[] {
  const lines = modelText(question, task).split('\n');
  const wrong = reckon(question, { rule });
  const right = reckon(question);
  const formula = formulasUnder(question, { rule });
  return lines.flatMap((line, at) => {
    const derivative = leftOf(line);
    const quantity = quantityOf(question, derivative);
    const [own, true_] = [wrong(quantity, 0), right(quantity, 0)];
    if (own === undefined || true_ === undefined || compare(own, true_) === 0) return [];
    const written = formula(quantity);
    return written === undefined
      ? []
      : [lines.with(at, `${symbolOf(derivative)} = ${printText(written)}`).join('\n')];
  });
}

function leftOf(line: string): Derivative {
  const [of = '', wrt = ''] = (line.split(' = ')[0] ?? '').split('/');
  return { of: of.slice(1), wrt: wrt.slice(1) };
}

function quantityOf({ graph }: GraphQuestion, { of, wrt }: Derivative): Quantity {
  const direct = isDirect(graph, nodeNamed(graph, of), nodeNamed(graph, wrt));
  return { kind: direct ? 'local' : 'gradient', of, wrt };
}

/** What a wrong rule makes of a quantity, as a formula of the inputs; undefined where it has none. */
function formulasUnder(question: GraphQuestion, { rule }: Pick<WrongForm, 'rule'>) {
  return (quantity: Quantity): Expression | undefined => {
    try {
      const read = readWith(question, {
        arithmetic: symbolic,
        input: (name, shape) => filled(shape, symbol(name)),
        rule,
        own: [],
      });
      return read(quantity).data[0];
    } catch (error) {
      if (error instanceof NotSymbolic) return undefined;
      throw error;
    }
  };
}
