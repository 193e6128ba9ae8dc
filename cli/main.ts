import { Command } from 'commander';
import { registerBuild } from './commands/build.ts';
import { registerCertify } from './commands/certify.ts';
import { registerGrade } from './commands/grade.ts';
import { registerSample } from './commands/sample.ts';
import { registerServe } from './commands/serve.ts';

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
registerBuild(program);

await program.parseAsync();
