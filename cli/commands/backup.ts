import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';

/** `adjoint backup FOLDER`: a copy of the data, taken while the site runs and checked at once. */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .argument('<folder>', 'a new folder for the copy')
    .description('copy database and keys into a folder while the site runs, and audit the copy')
    .option('--json', 'one JSON object a finding')
    .action(async (folder: string, options: { readonly json?: true }) => {
      const { withData } = await import('../with-data.ts');
      const { auditDatabase } = await import('../../server/auditor/audit-database.ts');
      const { databaseFile, openDatabase } = await import('../../server/store/database.ts');
      const { copyDatabase } = await import('../../server/store/integrity.ts');
      const { keyFile } = await import('../../server/keys.ts');
      await withData(async ({ db, config, keys }) => {
        if (existsSync(join(folder, databaseFile))) {
          process.stderr.write(`${folder} holds a database already; a backup never overwrites one.\n`);
          return 2;
        }
        mkdirSync(folder, { recursive: true });
        await copyDatabase(db.read, join(folder, databaseFile));
        copyFileSync(join(config.dataFolder, keyFile), join(folder, keyFile));
        const copy = await openDatabase(folder);
        const findings = await auditDatabase(copy.read, keys);
        await copy.close();
        for (const finding of findings) {
          const { invariant, sentence } = finding;
          process.stdout.write(`${options.json ? JSON.stringify(finding) : `${invariant}: ${sentence}`}\n`);
        }
        if (!options.json) process.stdout.write(`copied to ${folder}, ${findings.length} findings\n`);
        return findings.length === 0 ? 0 : 1;
      });
    });
}
