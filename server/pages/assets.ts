import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Gives the address of a client file (`student.ts` → `/assets/student-4f3a.js`); throws where there is none. */
export type Assets = (name: string) => string;

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }));

/** Reads the manifest that vite wrote beside the built files (`dist/client`). */
export function readAssets(folder: string): Assets {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')),
  );
  return (name) => {
    const entry = manifest[name];
    if (entry === undefined)
      throw new Error(`The client has no file ${name}; was it added to vite.config.ts?`);
    return `/${entry.file}`;
  };
}
