import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const client = fileURLToPath(new URL('client', import.meta.url));

/** Lazy parts bring no styles and preload nothing: vite's helper for that would be a tenth of the script. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
};

/** Every file once more as brotli and as gzip, so that no request compresses and none waits for it. */
const compressedOnce: Plugin = {
  name: 'compressed-once',
  writeBundle: ({ dir = '' }) => {
    const assets = join(dir, 'assets');
    for (const name of readdirSync(assets)) {
      const [file, bytes] = [join(assets, name), readFileSync(join(assets, name))];
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
};

/**
 * Builds client/ to dist/client. The server reads the manifest, so that a page can name
 * `student.ts` and get the hashed file. Paths are absolute: it builds from any folder.
 */
export default defineConfig({
  root: client,
  publicDir: false,
  plugins: [plainImports, compressedOnce],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    modulePreload: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['style.css', 'long-answers.css', 'pages.css', 'student.ts', 'staff.css', 'staff.ts'].map(
        (file) => `${client}/${file}`,
      ),
    },
  },
});
