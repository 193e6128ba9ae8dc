import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { kinds, type Answering } from './kinds/all.ts';
import { linesOf } from './lines-of.ts';

const refused = (id: unknown, message: string): string =>
  JSON.stringify({ id, outcome: 'invalid', issue: { code: 'request', message } });

/** The frame of a request, the same for every kind; any JSON value may be its id. */
interface Frame {
  readonly id: unknown;
  readonly kind: unknown;
}

/** Written out, because every line passes it. */
function framed(value: unknown): Frame {
  if (typeof value !== 'object' || value === null) return { id: null, kind: undefined };
  return { id: 'id' in value ? value.id : null, kind: 'kind' in value ? value.kind : undefined };
}

/** The answer to one line of `adjoint grade`, as JSON text. Never throws on bad input. */
export function answerLine(line: string): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refused(null, 'this line is not JSON');
  }
  const { id, kind } = framed(value);
  if (typeof kind !== 'string') return refused(id, 'an object with a kind is needed');
  const answer = kinds.get(kind);
  if (answer === undefined) return refused(id, `there is no kind ${kind}`);
  return JSON.stringify({ id, ...guarded(answer, value) });
}

/**
 * An answer, or *undecided* where our own code breaks: the lines behind it are answered all the
 * same. What happened goes to standard error, and the run ends with 1.
 */
function guarded(answer: Answering, request: unknown): ReturnType<Answering> {
  try {
    return answer(request);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`adjoint: a request could not be answered: ${message}\n`);
    process.exitCode = 1;
    return { outcome: 'undecided', issue: { code: 'internal', message: 'adjoint could not answer this' } };
  }
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
