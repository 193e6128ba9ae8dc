import type { Command } from 'commander';

/** `adjoint user link WHO`: lets somebody in who has lost link and password. */
export function registerUser(program: Command): void {
  program
    .command('user')
    .description('people of this installation')
    .command('link')
    .argument('<who>', 'sign-in name, student number or full name')
    .description('print a fresh sign-in link, good for a week; earlier ones stop working')
    .action(async (who: string) => {
      const { withData } = await import('../with-data.ts');
      const { renewLink } = await import('../../server/actions/renew-link.ts');
      await withData(async (deps) => {
        const renewed = await renewLink(deps, who);
        if (renewed.kind === 'link') {
          const origin = deps.config.origin ?? `http://${deps.config.host}:${deps.config.port}`;
          process.stdout.write(`${renewed.name}: ${origin}${renewed.path}\n`);
          return 0;
        }
        const reason = renewed.kind === 'nobody' ? 'nobody is' : `${renewed.count} people are`;
        process.stderr.write(`${reason} called ${who} here.\n`);
        return 1;
      });
    });
}
