import { z } from 'zod';
import { formulasAgree } from '../../grader/agree/formula.ts';
import { describeIssue } from '../../grader/notation/issues.ts';
import type { InputIssue, Reading } from '../../grader/notation/expression.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import type { SymbolEntry } from '../../grader/question.ts';
import type { Kind } from './kind.ts';

const schema = z.object({
  expected: z.string(),
  answer: z.string(),
  symbols: z.array(z.string()),
  domain: z
    .record(
      z.string(),
      z.tuple([z.number(), z.number()]).refine(([low, high]) => low <= high),
    )
    .optional(),
});

type FormulaRequest = z.infer<typeof schema>;

/** A reference that many lines ask for is read and prepared once. */
interface Prepared {
  readonly symbols: readonly SymbolEntry[];
  readonly expected: Reading;
  readonly domain: ReadonlyMap<string, readonly [number, number]>;
}

const prepared = new Map<string, Prepared>();
const mostPrepared = 1_000;

function prepare({ expected, symbols, domain }: FormulaRequest): Prepared {
  const key = JSON.stringify([expected, symbols, domain]);
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const entries = symbols.map((name) => ({ name }));
  const fresh: Prepared = {
    symbols: entries,
    expected: readFormula(expected, entries),
    domain: new Map(Object.entries(domain ?? {})),
  };
  if (prepared.size >= mostPrepared) prepared.clear();
  prepared.set(key, fresh);
  return fresh;
}

function invalid(issue: InputIssue) {
  return {
    outcome: 'invalid',
    issue: { code: issue.code, message: describeIssue(issue, 'en'), at: issue.at },
  };
}

/** `formula`: whether a typed formula is the same function as the expected one. */
export const formulaKind: Kind<FormulaRequest> = {
  schema,
  answer: (request) => {
    const { symbols, expected, domain } = prepare(request);
    if (expected.kind === 'invalid') {
      const message = `expected: ${describeIssue(expected.issue, 'en')}`;
      return { outcome: 'invalid', issue: { code: 'badExpected', message } };
    }
    const answer = readFormula(request.answer, symbols);
    if (answer.kind === 'invalid') return invalid(answer.issue);
    const verdict = formulasAgree(expected.expression, answer.expression, { domain, key: request.expected });
    return verdict.outcome === 'invalid' ? invalid(verdict.issue) : { outcome: verdict.outcome };
  },
};
