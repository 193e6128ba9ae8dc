import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { kinds } from './kinds/all.ts';

const frame = z.looseObject({
  id: z.union([z.string(), z.number(), z.null()]).optional(),
  kind: z.string(),
});

const invalid = (id: unknown, message: string): string =>
  JSON.stringify({ id: id ?? null, outcome: 'invalid', issue: { code: 'request', message } });

/** The id of a line that could otherwise not be read, as far as there is one. */
function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}

/** The answer to one line of `adjoint grade`, as JSON text. Never throws on bad input. */
export function answerLine(line: string): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return invalid(null, 'this line is not JSON');
  }
  const framed = frame.safeParse(value);
  if (!framed.success) return invalid(idOf(value), 'an object with a kind is needed');
  const { id = null, kind, ...request } = framed.data;
  const answer = kinds.get(kind);
  if (answer === undefined) return invalid(id, `there is no kind ${kind}`);
  return JSON.stringify({ id, ...answer(request) });
}

/** Answers line by line, in order, each flushed as soon as it is known. */
export async function gradeLines(input: Readable, output: Writable): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    if (!output.write(`${answerLine(line)}\n`)) await once(output, 'drain');
  }
}
