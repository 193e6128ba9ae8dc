import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.strictObject({ session: z.string().min(43), receipt: z.string().min(43) });

/** Secrets of this installation, kept in the data folder outside the database. */
export type Keys = z.infer<typeof schema>;

/** Name of the key file inside the data folder. */
export const keyFile = 'keys.json';

/** Reads the keys of a data folder, making them at the first start. */
export function openKeys(dataFolder: string): Keys {
  const path = join(dataFolder, keyFile);
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true });
    const fresh: Keys = {
      session: randomBytes(48).toString('base64url'),
      receipt: randomBytes(48).toString('base64url'),
    };
    writeFileSync(path, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
    return fresh;
  }
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** HMAC-SHA-256 of a text, base64url. */
export function sign(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
