import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { gradeLines } from '../../cli/grade-lines.ts';

const request = (id: number, answer: string) =>
  JSON.stringify({ id, kind: 'formula', expected: 'ŷ - y', answer, symbols: ['y', 'yhat'] });

/** What is written for input that arrives in these pieces. */
async function answers(pieces: readonly Buffer[]): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const written = output.setEncoding('utf8').toArray();
  const done = gradeLines(input, output);
  for (const piece of pieces) {
    input.write(piece);
    await new Promise(setImmediate);
  }
  input.end();
  await done;
  output.end();
  return (await written).join('');
}

const lines = [request(1, 'ŷ−y'), '', '{', request(2, 'y-ŷ'), request(3, 'ŷ −\u2028 y')];
const expected = [
  { id: 1, outcome: 'correct' },
  { id: null, outcome: 'invalid' },
  { id: 2, outcome: 'incorrect' },
  { id: 3, outcome: 'invalid' },
];
const parsed = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('adjoint grade answers line by line', () => {
  test('however the bytes arrive, line feeds or carriage returns, with or without a last one', async () => {
    for (const ending of ['\n', '\r\n']) {
      const bytes = Buffer.from(lines.join(ending));
      for (const size of [1, 7, 64, bytes.length]) {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) =>
          bytes.subarray(k * size, (k + 1) * size),
        );
        expect(parsed(await answers(pieces))).toMatchObject(expected);
      }
    }
  });

  test('a reader that sends one line and waits gets its answer', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const done = gradeLines(input, output);
    for (const id of [1, 2, 3]) {
      input.write(`${request(id, 'ŷ−y')}\n`);
      await once(output, 'readable');
      expect(parsed(String(output.read()))).toEqual([{ id, outcome: 'correct' }]);
    }
    input.end();
    await done;
  });
});
