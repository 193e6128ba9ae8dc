import { Command } from 'commander';
import { registerAudit } from './commands/audit.ts';
import { registerBackup } from './commands/backup.ts';
import { registerBuild } from './commands/build.ts';
import { registerCertify } from './commands/certify.ts';
import { registerGrade } from './commands/grade.ts';
import { registerSample } from './commands/sample.ts';
import { registerServe } from './commands/serve.ts';
import { registerUser } from './commands/user.ts';

const program = new Command('adjoint')
  .description('Sets, serves and grades homework and quizzes on backpropagation.')
  .showHelpAfterError()
  .exitOverride((stop) => {
    process.exit(stop.exitCode === 0 ? 0 : 2);
  });

registerServe(program);
registerGrade(program);
registerSample(program);
registerCertify(program);
registerUser(program);
registerAudit(program);
registerBackup(program);
registerBuild(program);

await program.parseAsync();
