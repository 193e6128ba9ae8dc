import { defineConfig } from 'vite';

/**
 * Builds client/ to dist/client. The server reads the manifest, so that a page can name
 * `student.ts` and get the hashed file.
 */
export default defineConfig({
  root: 'client',
  publicDir: false,
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    modulePreload: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['client/style.css', 'client/student.ts', 'client/staff.css', 'client/staff.ts'],
    },
  },
});
