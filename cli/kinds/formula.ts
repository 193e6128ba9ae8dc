import { z } from 'zod';
import { agreesWith } from '../../grader/agree/formula.ts';
import { prepareReference, type Reference } from '../../grader/agree/reference.ts';
import { describeIssue } from '../../grader/notation/issues.ts';
import type { InputIssue } from '../../grader/notation/expression.ts';
import { readFormula } from '../../grader/notation/read-formula.ts';
import type { SymbolEntry } from '../../grader/question.ts';
import { interval } from './interval.ts';
import type { Kind } from './kind.ts';

const schema = z.object({
  expected: z.string(),
  answer: z.string(),
  symbols: z.array(z.string()),
  domain: z.record(z.string(), interval).optional(),
});

type FormulaRequest = z.infer<typeof schema>;

/** The expected formula of many lines, read and prepared once. */
type Prepared =
  | { readonly kind: 'ready'; readonly symbols: readonly SymbolEntry[]; readonly reference: Reference }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };

const prepared = new Map<string, Prepared>();
const mostPrepared = 1_000;

/** What is kept under a key, made where it is missing; all is forgotten where it gets too much. */
function keptIn<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostPrepared) known.clear();
  const fresh = make();
  known.set(key, fresh);
  return fresh;
}

/** A list of names that many lines send along; their table is built once. */
interface SymbolList {
  readonly serial: number;
  readonly names: readonly string[];
  readonly symbols: readonly SymbolEntry[];
}

const lists = new Map<string, SymbolList>();
let serial = 0;
let latest: SymbolList | undefined;

const isSameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, k) => name === b[k]);

function listOf(names: readonly string[]): SymbolList {
  if (latest !== undefined && isSameList(latest.names, names)) return latest;
  latest = keptIn(lists, JSON.stringify(names), () => {
    serial += 1;
    return { serial, names, symbols: names.map((name) => ({ name })) };
  });
  return latest;
}

function prepare({ expected, symbols: names, domain }: FormulaRequest): Prepared {
  const list = listOf(names);
  const box = domain === undefined ? '' : JSON.stringify(domain);
  return keptIn(prepared, `${list.serial}${box}\n${expected}`, () => {
    const { symbols } = list;
    const reading = readFormula(expected, symbols);
    if (reading.kind === 'invalid') return reading;
    const boxes = new Map(Object.entries(domain ?? {}));
    const reference = prepareReference(reading.expression, expected, boxes);
    return { kind: 'ready', symbols, reference };
  });
}

function invalid(issue: InputIssue) {
  return {
    outcome: 'invalid',
    issue: { code: issue.code, message: describeIssue(issue, 'en'), at: issue.at },
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** A request without a domain; looking by hand takes a tenth of the schema's time. */
function isPlain(request: unknown): request is FormulaRequest {
  if (typeof request !== 'object' || request === null || 'domain' in request) return false;
  if (!('expected' in request && 'answer' in request && 'symbols' in request)) return false;
  const { expected, answer, symbols } = request;
  return isText(expected) && isText(answer) && Array.isArray(symbols) && symbols.every(isText);
}

/** `formula`: whether a typed formula is the same function as the expected one. */
export const formulaKind: Kind<FormulaRequest> = {
  schema,
  isPlain,
  answer: (request) => {
    const question = prepare(request);
    if (question.kind === 'invalid') {
      const message = `expected: ${describeIssue(question.issue, 'en')}`;
      return { outcome: 'invalid', issue: { code: 'badExpected', message } };
    }
    const answer = readFormula(request.answer, question.symbols);
    if (answer.kind === 'invalid') return invalid(answer.issue);
    const verdict = agreesWith(question.reference, answer.expression);
    return verdict.outcome === 'invalid' ? invalid(verdict.issue) : { outcome: verdict.outcome };
  },
};
