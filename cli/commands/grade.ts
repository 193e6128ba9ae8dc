import type { Command } from 'commander';
import { gradeLines } from '../grade-lines.ts';

/** `adjoint grade`: one JSON request a line in, one JSON answer a line out. */
export function registerGrade(program: Command): void {
  program
    .command('grade')
    .description('judge answers: JSON lines on standard input, JSON lines on standard output')
    .action(async () => {
      await gradeLines(process.stdin, process.stdout);
    });
}
