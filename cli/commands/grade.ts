import type { Command } from 'commander';

/** `adjoint grade`: one JSON request a line in, one JSON answer a line out. */
export function registerGrade(program: Command): void {
  program
    .command('grade')
    .description('judge answers: JSON lines on standard input, JSON lines on standard output')
    .action(async () => {
      const { gradeLines } = await import('../grade-lines.ts');
      await gradeLines(process.stdin, process.stdout);
    });
}
