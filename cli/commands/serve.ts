import type { Command } from 'commander';
import { ensureClient } from './build.ts';

/** `adjoint serve`: the site. Configuration comes from the environment (docs/operating.md). */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('run the site; HOST, PORT and ADJOINT_DATA say where')
    .option('--demo', 'make a demonstration course if there is no course yet')
    .action(async (options: { readonly demo?: true }) => {
      await ensureClient();
      const { serve } = await import('../../server/main.ts');
      process.exitCode = await serve({ environment: process.env, demonstration: options.demo === true });
    });
}
