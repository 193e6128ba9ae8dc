import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../support/app.ts';

const folder = new URL('../../dist/client/assets/', import.meta.url);
const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const asked = (file: string, encodings: string) =>
  site.visitor().send({
    method: 'GET',
    url: `/assets/${file}`,
    headers: { 'accept-encoding': encodings },
  });

describe('a file of the client', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)(
    'is sent to a browser that accepts %s as %s, and is the same file',
    async (accepts, as, open) => {
      for (const file of files) {
        const { headers, rawPayload } = await asked(file, accepts);
        expect([file, headers['content-encoding'], headers['vary']]).toEqual([
          file,
          as,
          expect.stringMatching(/accept-encoding/i),
        ]);
        expect(open(rawPayload).equals(readFileSync(new URL(file, folder)))).toBe(true);
      }
    },
  );

  it('is sent as it is to whoever accepts nothing else', async () => {
    for (const file of files) {
      const { headers, rawPayload } = await asked(file, 'identity');
      expect(headers['content-encoding']).toBeUndefined();
      expect(rawPayload.equals(readFileSync(new URL(file, folder)))).toBe(true);
    }
  });
});
