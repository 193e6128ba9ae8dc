import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { setupToken } from './actions/check-setup.ts';
import { createDemonstration } from './actions/create-demonstration.ts';
import { buildApp } from './app.ts';
import { ConfigError, isLoopback, readConfig, type Config } from './config.ts';
import type { Deps } from './deps.ts';
import { openDeps } from './open-deps.ts';
import { sayListening, sayLinks } from './say.ts';
import { anyCourse } from './store/courses.ts';
import { sweepRegularly } from './sweep.ts';

interface ServeOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly demonstration: boolean;
}

/**
 * Runs the site until it is told to stop. Gives the exit code at once: 0 while it serves, 2 for
 * a configuration that cannot be used.
 */
export async function serve(options: ServeOptions): Promise<number> {
  let config: Config;
  try {
    config = readConfig(options.environment);
  } catch (problem) {
    if (!(problem instanceof ConfigError)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    return 2;
  }
  const deps = await openDeps(config);
  const app = await buildApp(deps);
  const sweeping = sweepRegularly(deps, (reason) => app.log.error(reason));
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err !== undefined) app.log.error(err);
    sweeping.stop();
    await closeGently(app);
    await deps.db.close();
  });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (reason) {
    process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
    await app.close();
    await deps.db.close();
    return 2;
  }
  const address = app.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await greet(deps, port ?? config.port, options.demonstration);
  return 0;
}

/** Lets requests on their way end, and closes each connection as soon as nothing is asked on it. */
async function closeGently(app: FastifyInstance): Promise<void> {
  const closing = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close();
  clearInterval(closing);
}

/** Says where the site is, and at a first start how to begin. */
async function greet(deps: Deps, port: number, demonstration: boolean): Promise<void> {
  const { host } = deps.config;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const origin = deps.config.origin ?? `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
  const fresh = !(await anyCourse(deps.db.read));
  const token = fresh && !demonstration && !isLoopback(host) ? setupToken(deps) : null;
  sayListening(origin, token);
  if (fresh && demonstration) sayLinks(origin, await createDemonstration(deps));
}
