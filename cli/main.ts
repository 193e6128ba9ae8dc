import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { registerAudit } from './commands/audit.ts';
import { registerBackup } from './commands/backup.ts';
import { registerBuild } from './commands/build.ts';
import { registerCertify } from './commands/certify.ts';
import { registerGrade } from './commands/grade.ts';
import { registerGradebook } from './commands/gradebook.ts';
import { registerRegrade } from './commands/regrade.ts';
import { registerRestore } from './commands/restore.ts';
import { registerRoster } from './commands/roster.ts';
import { registerPropose } from './commands/propose.ts';
import { registerSample } from './commands/sample.ts';
import { registerServe } from './commands/serve.ts';
import { registerUser } from './commands/user.ts';

const program = new Command('adjoint')
  .description('Sets, serves and grades homework and quizzes on backpropagation.')
  .version(manifest.version)
  .showHelpAfterError()
  .exitOverride((stop) => {
    process.exit(stop.exitCode === 0 ? 0 : 2);
  });

// Whoever reads the output has had enough (`adjoint certify --all | head`): nothing is left to do, and
// nothing is wrong. A server goes on without a reader.
program.hook('preAction', (_, command) => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    if (command.name() !== 'serve') process.exit(0);
  });
});

registerServe(program);
registerGrade(program);
registerPropose(program);
registerSample(program);
registerCertify(program);
registerUser(program);
registerAudit(program);
registerRoster(program);
registerGradebook(program);
registerRegrade(program);
registerBackup(program);
registerRestore(program);
registerBuild(program);

await program.parseAsync();
