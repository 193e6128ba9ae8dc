import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const adjoint = fileURLToPath(new URL('../../cli/adjoint.js', import.meta.url));

/** The real server in a process of its own. */
export interface SiteProcess {
  /** Milliseconds from the start of the process to its first answer. */
  readonly answeredAfter: number;
  /** Ends it as a power cut does: no handler runs. */
  readonly kill: () => Promise<void>;
  /** Asks it to end, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** A port that nobody uses just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
  return answer?.ok === true;
}

/** Starts the site on a data folder and waits until it answers. Throws where it does not within 15 s. */
export async function startSite(at: {
  readonly folder: string;
  readonly port: number;
}): Promise<SiteProcess> {
  const started = performance.now();
  const child = spawn(process.execPath, [adjoint, 'serve'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ADJOINT_DATA: at.folder,
      PORT: String(at.port),
      HOST: '127.0.0.1',
      ADJOINT_LOG: 'error',
    },
  });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  while (!(await answers(at.port))) {
    if (child.exitCode !== null) throw new Error(`the site ended with ${child.exitCode}: ${said}`);
    if (performance.now() - started > 15_000) throw new Error(`the site does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    answeredAfter: performance.now() - started,
    kill: async () => {
      await end(child, 'SIGKILL');
    },
    stop: () => end(child, 'SIGTERM'),
  };
}
