import { z } from 'zod';
import { formulasAgree } from '../../grader/agree/formula.ts';
import type { Expression, InputIssue } from '../../grader/notation/expression.ts';
import { describeIssue } from '../../grader/notation/issues.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import { substitute, symbolsOf } from '../../grader/symbolic/substitute.ts';
import { derivativeQuestion } from './derivative-question.ts';
import type { DerivativeQuestion } from './derivative-question.ts';
import { interval } from './interval.ts';
import type { Kind } from './kind.ts';
import { quantityMessage } from './quantity-message.ts';

const schema = z.object({
  forward: z.string(),
  of: z.string(),
  wrt: z.string(),
  answer: z.string(),
  domain: z.record(z.string(), interval).optional(),
});

type Request = z.infer<typeof schema>;
type Answer = Readonly<Record<string, unknown>>;

/** Whether a typed formula is ∂of/∂wrt of a forward pass over scalars. */
export const derivativeKind: Kind<Request> = { schema, answer };

function answer(request: Request): Answer {
  const question = derivativeQuestion(request);
  if (question.kind === 'unreadable') return { outcome: 'invalid', issue: question.issue };
  if (question.kind === 'unasked') return invalid(question.issue.code, quantityMessage(question.issue));
  const { asked, symbols } = question;
  const typed = readFormula(request.answer, symbols, { name: asked });
  if (typed.kind === 'invalid') return unreadable(typed.issue);
  if (symbolsOf(typed.expression).includes(asked)) {
    return invalid('namesItself', `${asked} is what is asked; write what it is`);
  }
  return compared(question, typed.expression, request.domain ?? {});
}

function compared(
  { asked, over }: Extract<DerivativeQuestion, { kind: 'asked' }>,
  typed: Expression,
  domain: NonNullable<Request['domain']>,
): Answer {
  const [expected, own] = [over.formula(asked), substitute(typed, over.formula)];
  if (expected === undefined || own === undefined) return { outcome: 'undecided' };
  const declared = [...over.inputs].flatMap(([symbol, name]) => {
    const bounds = domain[name];
    return bounds === undefined ? [] : [[symbol, bounds] as const];
  });
  const verdict = formulasAgree(expected, own, { domain: new Map(declared), key: asked });
  return verdict.outcome === 'invalid' ? unreadable(verdict.issue) : { outcome: verdict.outcome };
}

function unreadable(issue: InputIssue): Answer {
  return {
    outcome: 'invalid',
    issue: { code: issue.code, message: describeIssue(issue, 'en'), at: issue.at },
  };
}

function invalid(code: string, message: string): Answer {
  return { outcome: 'invalid', issue: { code, message } };
}
