import { z } from 'zod';
import { float } from '../../grader/arithmetic/float.ts';
import { readForward } from '../../grader/numpy/forward.ts';
import type { Tensor } from '../../grader/tensor.ts';
import { readNested, nestedFromTensor } from '../../grader/tensor/nested.ts';
import { checkQuantity } from '../../grader/trace/check-quantity.ts';
import { trace } from '../../grader/trace/trace.ts';
import type { Trace } from '../../grader/trace/trace.ts';
import type { Kind } from './kind.ts';
import { quantityMessage } from './quantity-message.ts';

const schema = z.object({
  forward: z.string(),
  at: z.record(z.string(), z.unknown()),
  of: z.string(),
  wrt: z.array(z.string()),
});

type Request = z.infer<typeof schema>;
type Answer = Readonly<Record<string, unknown>>;

/** The value of one element of a forward pass and its gradients, in float64. */
export const gradientKind: Kind<Request> = { schema, answer };

function answer({ forward, at, of, wrt }: Request): Answer {
  const point = new Map<string, Tensor<number>>();
  for (const [name, value] of Object.entries(at)) {
    const tensor = readNested(value);
    if (tensor === undefined) return invalid('value', `${name}: a number or nested arrays of equal lengths`);
    point.set(name, tensor);
  }
  const reading = readForward(forward, new Map([...point].map(([name, { shape }]) => [name, shape])));
  if (reading.kind === 'invalid') return { outcome: 'invalid', issue: reading.issue };
  for (const name of [of, ...wrt]) {
    const issue = checkQuantity(reading.graph, { kind: 'gradient', of, wrt: name });
    if (issue !== undefined) return invalid(issue.code, quantityMessage(issue));
  }
  return read(trace(reading.graph, point, { arithmetic: float }), { of, wrt });
}

function read(traced: Trace<number>, { of, wrt }: Pick<Request, 'of' | 'wrt'>): Answer {
  const value = traced.value(of);
  const gradients = wrt.map((name) => [name, traced.gradient(of, name)] as const);
  const wild = [[of, value] as const, ...gradients].find(([, { data }]) => !data.every(Number.isFinite));
  if (wild !== undefined) {
    const what = wild[1] === value ? `the value of ${of}` : `the gradient of ${of} by ${wild[0]}`;
    return invalid('notFinite', `${what} is not finite`);
  }
  return {
    value: nestedFromTensor(value),
    gradients: Object.fromEntries(gradients.map(([name, tensor]) => [name, nestedFromTensor(tensor)])),
  };
}

function invalid(code: string, message: string): Answer {
  return { outcome: 'invalid', issue: { code, message } };
}
