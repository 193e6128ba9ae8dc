import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';

/** `adjoint restore FOLDER`: a backup becomes the data of this installation, audited before and never over other data. */
export function registerRestore(program: Command): void {
  program
    .command('restore')
    .argument('<folder>', 'a folder that adjoint backup made')
    .description('audit a backup and copy it to where the data belongs; never over existing data')
    .option('--json', 'one JSON object a finding')
    .action(async (folder: string, options: { readonly json?: true }) => {
      process.exitCode = await restore(folder, options.json === true);
    });
}

async function restore(folder: string, json: boolean): Promise<number> {
  const { ConfigError, readConfig } = await import('../../server/config.ts');
  const { auditDatabase } = await import('../../server/auditor/audit-database.ts');
  const { keyFile, openKeys } = await import('../../server/keys.ts');
  const { databaseFile, openDatabase } = await import('../../server/store/database.ts');
  const missing = [databaseFile, keyFile].find((file) => !existsSync(join(folder, file)));
  if (missing !== undefined) return misuse(`${folder} is no backup: it has no ${missing}.`);
  let dataFolder: string;
  try {
    ({ dataFolder } = readConfig(process.env));
  } catch (problem) {
    if (!(problem instanceof ConfigError)) throw problem;
    return misuse(problem.message);
  }
  const taken = [databaseFile, keyFile].find((file) => existsSync(join(dataFolder, file)));
  if (taken !== undefined)
    return misuse(`${dataFolder} holds ${taken} already; nothing is ever overwritten.`);
  mkdirSync(dataFolder, { recursive: true });
  for (const file of [keyFile, databaseFile]) copyFileSync(join(folder, file), join(dataFolder, file));
  const copy = await openDatabase(dataFolder);
  const findings = await auditDatabase(copy.read, openKeys(dataFolder));
  await copy.close();
  for (const finding of findings)
    process.stdout.write(`${json ? JSON.stringify(finding) : `${finding.invariant}: ${finding.sentence}`}\n`);
  if (!json) process.stdout.write(`restored to ${dataFolder}, ${findings.length} findings\n`);
  return findings.length === 0 ? 0 : 1;
}

function misuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
