import type { Command } from 'commander';

/** `adjoint audit`: 0 where every invariant holds, 1 with a line for each that does not. */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('check all that the database can show: file, grades, audit log, receipts')
    .option('--json', 'one JSON object a finding')
    .action(async (options: { readonly json?: true }) => {
      const { withData } = await import('../with-data.ts');
      const { auditDatabase } = await import('../../server/auditor/audit-database.ts');
      await withData(async ({ db, keys }) => {
        const findings = await auditDatabase(db.read, keys);
        for (const finding of findings) {
          const line =
            options.json === true ? JSON.stringify(finding) : `${finding.invariant}: ${finding.sentence}`;
          process.stdout.write(`${line}\n`);
        }
        if (options.json !== true) process.stdout.write(`${findings.length} findings\n`);
        return findings.length === 0 ? 0 : 1;
      });
    });
}
