import { z } from 'zod';
import type { Tensor } from '../grader/tensor.ts';

type Nested = number | readonly Nested[];
const nested: z.ZodType<Nested> = z.lazy(() => z.union([z.number(), z.array(nested)]));

function flat(value: Nested): Tensor<string> {
  if (typeof value === 'number') return { shape: [], data: [String(value)] };
  const items = value.map(flat);
  const inner = items[0]?.shape ?? [];
  if (items.some(({ shape }) => shape.join() !== inner.join())) throw new Error('rows of unequal length');
  return { shape: [items.length, ...inner], data: items.flatMap(({ data }) => data) };
}

/** An array that an author wrote as `[[2,3],[6,7]]`; throws where it is none. */
export function parseLiteral(text: string): Tensor<string> {
  return flat(nested.parse(JSON.parse(text)));
}
