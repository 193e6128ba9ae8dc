import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Tensor } from '../../../grader/tensor.ts';
import { readNested } from '../../../grader/tensor/nested.ts';

const given = z.record(z.string(), z.unknown());
const head = z.object({ numpy: z.string(), given: given.optional() });
const row = z.object({
  about: z.string().default(''),
  code: z.string(),
  given: given.optional(),
  value: z.unknown().optional(),
  shape: z.array(z.number()).optional(),
  /** What Python said instead of giving a finite number or array. */
  error: z.string().optional(),
});

/** Code and what the real NumPy made of it. */
export interface FrozenCase {
  readonly about: string;
  readonly code: string;
  readonly given: ReadonlyMap<string, Tensor<number>>;
  readonly value: Tensor<number> | undefined;
  readonly error: string | undefined;
}

function tensor(value: unknown, shape?: readonly number[]): Tensor<number> {
  const read = readNested(value);
  if (read === undefined) throw new Error(`not an array of numbers: ${JSON.stringify(value)}`);
  return { shape: shape ?? read.shape, data: read.data };
}

/** Reads a file of cases: the first line says which NumPy and what is given, then a case a line. */
export function frozenCases(file: string): readonly FrozenCase[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const shared = head.parse(JSON.parse(lines[0] ?? '')).given ?? {};
  return lines.slice(1).map((line) => {
    const { about, code, given: own, value, shape, error } = row.parse(JSON.parse(line));
    const entries = Object.entries(own ?? shared).map(([name, nested]) => [name, tensor(nested)] as const);
    return {
      about,
      code,
      given: new Map(entries),
      value: error === undefined ? tensor(value, shape) : undefined,
      error,
    };
  });
}

/** Whether two tensors have one shape and the same entries but for the last bits. */
export function agrees(actual: Tensor<number>, expected: Tensor<number>, relative = 1e-12): boolean {
  return (
    actual.shape.length === expected.shape.length &&
    actual.shape.every((length, axis) => length === expected.shape[axis]) &&
    actual.data.length === expected.data.length &&
    actual.data.every((entry, k) => {
      const wanted = expected.data[k] ?? Number.NaN;
      return Math.abs(entry - wanted) <= relative * Math.max(1, Math.abs(wanted));
    })
  );
}
