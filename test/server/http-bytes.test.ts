import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openSite } from '../support/app.ts';

/** What a site answers to bytes on the wire. */
function speak(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', (data) => (heard += String(data)));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

describe('bytes that are no request', () => {
  const post =
    'POST /preferences HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n';
  it.each([
    ['two lengths', `${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`, '400'],
    ['a length and chunks', `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, '400'],
    ['a chunk without a size', `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n`, '400'],
    ['a length below zero', `${post}Content-Length: -1\r\n\r\n`, '400'],
    ['a header of 20 KB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    ['no HTTP at all', 'hello\r\n\r\n', '400'],
  ])('%s are refused, and the next visitor is served', async (_name, bytes, status) => {
    const at = await openSite();
    await at.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = at.app.server.address() as AddressInfo;
    expect(await speak(port, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const next = await speak(port, 'GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(next).toMatch(/^HTTP\/1.1 200 /);
    await at.close();
  });
});
