import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a stream, as many at a time as arrive together; the last one need not end in a
 * line feed. Only line feeds end a line (with a carriage return before it or not): JSON may hold
 * U+2028 as it is. A byte order mark at the beginning is dropped.
 */
export async function* linesOf(input: Readable): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  let isFirst = true;
  const chunks: AsyncIterable<Buffer> = input;
  for await (const chunk of chunks) {
    const [first = '', ...rest] = decoder.write(chunk).split('\n');
    pieces.push(isFirst && first.startsWith('\ufeff') ? first.slice(1) : first);
    isFirst &&= first === '' && rest.length === 0;
    if (rest.length === 0) continue;
    const last = rest.pop() ?? '';
    const lines = [pieces.join(''), ...rest];
    pieces = [last];
    yield lines;
  }
  pieces.push(decoder.end());
  const left = pieces.join('');
  if (left !== '') yield [left];
}
