import type { Command } from 'commander';

/** `adjoint user link WHO`: lets somebody in who has lost link and password. */
export function registerUser(program: Command): void {
  program
    .command('user')
    .description('people of this installation')
    .command('link')
    .argument('<who>', 'sign-in name, student number or full name')
    .description('print a fresh sign-in link, good for a week; earlier ones stop working')
    .option('--json', 'name and link as JSON')
    .action(async (who: string, options: { readonly json?: true }) => {
      const { withData } = await import('../with-data.ts');
      const { renewLink } = await import('../../server/actions/renew-link.ts');
      await withData(async (deps) => {
        const renewed = await renewLink(deps, who);
        if (renewed.kind === 'link') {
          const origin = deps.config.origin ?? `http://${deps.config.host}:${deps.config.port}`;
          const { name, path } = renewed;
          const link = `${origin}${path}`;
          process.stdout.write(options.json ? `${JSON.stringify({ name, link })}\n` : `${name}: ${link}\n`);
          return 0;
        }
        const reason = renewed.kind === 'nobody' ? 'nobody is' : `${renewed.count} people are`;
        process.stderr.write(`${reason} called ${who} here.\n`);
        return 1;
      });
    });
}
