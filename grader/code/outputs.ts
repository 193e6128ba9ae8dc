import type { NumpyIssue } from '../numpy/issue.ts';
import type { PlainValue } from '../numpy/plain-value.ts';
import { sameShape } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import type { FunctionTask, TestGroup } from './function-task.ts';

/** What a call of the function came to. */
export type CallOutcome =
  | { readonly kind: 'outputs'; readonly outputs: ReadonlyMap<string, Tensor<number>> }
  /** It stopped; the message is Python's or NumPy's. */
  | { readonly kind: 'raised'; readonly issue: NumpyIssue; readonly during: 'reading' | 'calling' }
  /** It used up what a test may cost. */
  | { readonly kind: 'tooLong'; readonly issue: NumpyIssue }
  /** The function is not defined. */
  | { readonly kind: 'undefined' }
  /** It returned something else than asked; `missing` names an output that is not there. */
  | { readonly kind: 'returned'; readonly found: string; readonly missing?: string };

/** The named outputs in what a function returned; a `tuple` may be a list. */
export function outputsOf(
  value: PlainValue,
  { returns }: Pick<FunctionTask, 'returns'>,
  { outputs }: Pick<TestGroup, 'outputs'>,
): CallOutcome {
  const named = namedItems(value, returns, outputs.length);
  if (named === undefined) return { kind: 'returned', found: describe(value) };
  const found = new Map<string, Tensor<number>>();
  for (const [position, { name }] of outputs.entries()) {
    const item = named(name, position);
    const tensor = item && tensorOf(item);
    if (tensor === undefined) return { kind: 'returned', found: describe(value), missing: name };
    found.set(name, tensor);
  }
  return { kind: 'outputs', outputs: found };
}

type Items = (name: string, position: number) => PlainValue | undefined;

function namedItems(value: PlainValue, returns: FunctionTask['returns'], wanted: number): Items | undefined {
  if (returns === 'value') return () => value;
  if (returns === 'dict') return value.kind === 'dict' ? (name) => value.entries.get(name) : undefined;
  if (value.kind !== 'sequence' || value.items.length !== wanted) return undefined;
  return (_, position) => value.items[position];
}

/** An array, or a list of numbers that is as good as one. */
function tensorOf(value: PlainValue): Tensor<number> | undefined {
  if (value.kind === 'array') return value.tensor;
  if (value.kind !== 'sequence') return undefined;
  const parts = value.items.map(tensorOf);
  const known = parts.flatMap((part) => part ?? []);
  const inner = known[0]?.shape ?? [];
  if (known.length < parts.length || known.some(({ shape }) => !sameShape(shape, inner))) return undefined;
  return { shape: [parts.length, ...inner], data: known.flatMap(({ data }) => data) };
}

/** In Python's words: `a tuple of 3`, `NoneType`. */
function describe(value: PlainValue): string {
  switch (value.kind) {
    case 'array':
      return value.tensor.shape.length === 0 ? 'float' : 'numpy.ndarray';
    case 'sequence':
      return `tuple (${value.items.length})`;
    case 'dict':
      return `dict (${[...value.entries.keys()].join(', ')})`;
    case 'other':
      return value.type;
  }
}
