import { z } from 'zod';
import { functionNames, type Expression } from '../../grader/notation/expression.ts';
import { codeReportSchema } from './code-report-json.ts';
import { wrongCodeSchema } from './wrong-code-json.ts';
import {
  outcomes,
  type CellReport,
  type QuestionReport,
  type RowReport,
  type TargetReport,
} from '../../grader/report.ts';

const operators = ['add', 'subtract', 'multiply', 'divide', 'power', 'matmul', 'hadamard'] as const;
const comparisons = ['<', '<=', '>', '>=', '=', '!='] as const;

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), text: z.string() }),
    z.strictObject({ kind: z.literal('symbol'), name: z.string() }),
    z.strictObject({ kind: z.literal('constant'), name: z.enum(['e', 'pi']) }),
    z.strictObject({ kind: z.literal('negate'), of: expression }),
    z.strictObject({
      kind: z.literal('binary'),
      operator: z.enum(operators),
      left: expression,
      right: expression,
    }),
    z.strictObject({
      kind: z.literal('call'),
      function: z.enum(functionNames),
      arguments: z.array(expression),
    }),
    z.strictObject({
      kind: z.literal('comparison'),
      operator: z.enum(comparisons),
      left: expression,
      right: expression,
    }),
    z.strictObject({ kind: z.literal('matrix'), rows: z.array(z.array(expression)) }),
  ]),
);

const issue = z.strictObject({
  code: z.string(),
  at: z.exactOptional(z.int()),
  length: z.exactOptional(z.int()),
  details: z.exactOptional(z.record(z.string(), z.string())),
});

const judged = {
  outcome: z.enum(outcomes),
  points: z.int(),
  maxPoints: z.int(),
  from: z.array(z.strictObject({ question: z.string(), part: z.string(), cell: z.string() })),
  diagnoses: z.array(wrongCodeSchema),
};

const notes = z.array(z.strictObject({ code: z.string(), details: z.record(z.string(), z.string()) }));

/** One schema for each key of a report, so that no judgement can be stored that cannot be read. */
type KeysOf<T> = { readonly [K in keyof Required<T>]: z.ZodType };

const row = z.strictObject({
  line: z.int(),
  outcome: z.enum(outcomes),
  issue: z.exactOptional(issue),
  from: z.array(z.int()),
  notes,
  diagnoses: z.array(wrongCodeSchema),
} satisfies KeysOf<RowReport>);

const target = z.strictObject({
  of: z.string(),
  wrt: z.string(),
  state: z.enum(['reached', 'followThrough', 'partly', 'missing', 'undecided']),
  points: z.int(),
  maxPoints: z.int(),
  notes,
} satisfies KeysOf<TargetReport>);

const derivation = z.strictObject({ rows: z.array(row), targets: z.array(target) });

const cell = z.strictObject({
  cell: z.string(),
  ...judged,
  joined: z.exactOptional(z.enum(['both', 'either'])),
  typed: z.string(),
  read: z.exactOptional(expression),
  shape: z.exactOptional(z.array(z.int().min(0))),
  issue: z.exactOptional(issue),
  code: z.exactOptional(codeReportSchema),
  derivation: z.exactOptional(derivation),
  expected: z.string(),
} satisfies KeysOf<CellReport>);

const reportSchema: z.ZodType<QuestionReport> = z.strictObject({
  question: z.string(),
  points: z.int(),
  maxPoints: z.int(),
  parts: z.array(z.strictObject({ part: z.string(), ...judged, cells: z.array(cell) })),
});

/** A stored judgement; throws where the column was tampered with. */
export function readReport(text: string): QuestionReport {
  return reportSchema.parse(JSON.parse(text));
}
