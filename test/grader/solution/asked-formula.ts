import { counterExample } from '../../../grader/solution/counter-example.ts';
import type { CounterExample } from '../../../grader/solution/counter-example.ts';
import type { Graph } from '../../../grader/graph.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import type { Asked, Question } from '../../../grader/question.ts';
import type { Tensor } from '../../../grader/tensor.ts';

export interface AskedOn {
  readonly graph?: Graph;
  readonly quantity?: Quantity;
  readonly symbols: readonly string[];
  /** Names that the question knows and the part does not allow. */
  readonly others?: readonly string[];
  readonly at?: ReadonlyMap<string, Tensor<string>>;
}

/** The counter-examples to answers where a formula is asked. */
export function counterExamples(
  expected: string,
  { graph, quantity, symbols, others = [], at = new Map() }: AskedOn,
): (typed: string) => CounterExample | undefined {
  const asks: Extract<Asked, { kind: 'formula' }> = {
    kind: 'formula',
    expected,
    symbols,
    ...(quantity && { quantity }),
  };
  const question: Question = {
    id: 'q',
    ...(graph && { graph }),
    at,
    roles: new Map(),
    symbols: [...symbols, ...others].map((name) => ({ name })),
    parts: [{ id: 'p', cells: [{ id: 'c', points: 1, asks }] }],
    misconceptions: [],
  };
  return (typed) => counterExample(question, asks, typed);
}
