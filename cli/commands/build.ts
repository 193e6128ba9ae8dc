import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
const manifest = fileURLToPath(new URL('../../dist/client/.vite/manifest.json', import.meta.url));

/** Builds the browser's files into dist/client. */
export async function buildClient(): Promise<void> {
  const { build } = await import('vite');
  await build({ configFile, logLevel: 'warn' });
}

/** Builds them only where nobody has yet; installation does, unless its scripts were switched off. */
export async function ensureClient(): Promise<void> {
  if (!existsSync(manifest)) await buildClient();
}

/** `adjoint build` */
export function registerBuild(program: Command): void {
  program
    .command('build')
    .description('build the files that browsers load')
    .action(async () => {
      await buildClient();
    });
}
