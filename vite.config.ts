import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const client = fileURLToPath(new URL('client', import.meta.url));

/** Lazy parts bring no styles and preload nothing: vite's helper for that would be a tenth of the script. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
};

/**
 * Builds client/ to dist/client. The server reads the manifest, so that a page can name
 * `student.ts` and get the hashed file. Paths are absolute: it builds from any folder.
 */
export default defineConfig({
  root: client,
  publicDir: false,
  plugins: [plainImports],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    modulePreload: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['style.css', 'pages.css', 'student.ts', 'staff.css', 'staff.ts'].map(
        (file) => `${client}/${file}`,
      ),
    },
  },
});
