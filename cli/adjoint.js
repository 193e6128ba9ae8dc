#!/usr/bin/env node
// Plain JavaScript on purpose: an older Node must be able to read this file. It hands over to
// the Node that the lock file brings in, because better-sqlite3 ends the process of a Node
// without Node-API 10 (docs/decisions/0002-node-from-the-lock-file.md).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.napi) >= 10) {
  // What was compiled once is not compiled again: the site answers sooner after a restart.
  module.enableCompileCache?.();
  await import('./main.ts');
} else {
  const bin = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = fileURLToPath(new URL(`../node_modules/.bin/${bin}`, import.meta.url));
  if (!existsSync(pinned)) {
    process.stderr.write(
      `adjoint needs Node 22.14 or newer, and this is ${process.version}; ` +
        'the Node of the lock file is not installed for this system. Run "npm ci" or install Node 24.\n',
    );
    process.exit(2);
  }
  const handedOver = spawnSync(pinned, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(handedOver.status ?? 1);
}
