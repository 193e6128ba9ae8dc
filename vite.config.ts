import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const client = fileURLToPath(new URL('client', import.meta.url));

/**
 * Builds client/ to dist/client. The server reads the manifest, so that a page can name
 * `student.ts` and get the hashed file. Paths are absolute: it builds from any folder.
 */
export default defineConfig({
  root: client,
  publicDir: false,
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    modulePreload: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['style.css', 'student.ts', 'staff.css', 'staff.ts'].map((file) => `${client}/${file}`),
    },
  },
});
