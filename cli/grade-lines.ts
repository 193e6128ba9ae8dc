import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { kinds } from './kinds/all.ts';
import { linesOf } from './lines-of.ts';

type Id = string | number | null;

const invalid = (id: unknown, message: string): string =>
  JSON.stringify({ id: id ?? null, outcome: 'invalid', issue: { code: 'request', message } });

/** The id of a line that could otherwise not be read, as far as there is one. */
function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}

const isId = (id: unknown): id is Id => id === null || typeof id === 'string' || Number.isFinite(id);

/** The frame of a request, the same for every kind. Written out, because every line passes it. */
function framed(value: unknown): { readonly id: Id; readonly kind: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const id = 'id' in value ? value.id : null;
  const kind = 'kind' in value ? value.kind : undefined;
  return isId(id) && typeof kind === 'string' ? { id, kind } : undefined;
}

/** The answer to one line of `adjoint grade`, as JSON text. Never throws on bad input. */
export function answerLine(line: string): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return invalid(null, 'this line is not JSON');
  }
  const frame = framed(value);
  if (frame === undefined) return invalid(idOf(value), 'an object with a kind is needed');
  const { id, kind } = frame;
  const answer = kinds.get(kind);
  if (answer === undefined) return invalid(id, `there is no kind ${kind}`);
  return JSON.stringify({ id, ...answer(value) });
}

/** Answers wait for one another no longer than this, in milliseconds, or so many characters. */
const longestWait = 10;
const mostWaiting = 16_384;

/**
 * Answers line by line, in order. What arrived together is written together, because a write
 * costs more than most answers; but no answer waits for a slow one behind it.
 */
export async function gradeLines(input: Readable, output: Writable): Promise<void> {
  for await (const lines of linesOf(input)) {
    let waiting = '';
    let since = performance.now();
    for (const line of lines) {
      if (line.trim() === '') continue;
      waiting += `${answerLine(line)}\n`;
      if (waiting.length < mostWaiting && performance.now() - since < longestWait) continue;
      await write(output, waiting);
      waiting = '';
      since = performance.now();
    }
    if (waiting !== '') await write(output, waiting);
  }
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
