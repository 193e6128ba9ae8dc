import { resolve } from 'node:path';
import { z } from 'zod';

const port = 'a whole number from 0 to 65535 is needed';
const grace = 'milliseconds from 0 to 60000 are needed';

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(3000),
  /** Folder of the database and of the keys; made where it is missing. */
  ADJOINT_DATA: z.string().min(1).default('data'),
  /** Address that students type, for links; `http://HOST:PORT` unless given. */
  ADJOINT_ORIGIN: z.url('an address such as https://quiz.example.edu is needed').optional(),
  /** Peer whose X-Forwarded-* headers are believed (a reverse proxy). */
  ADJOINT_PROXY: z.string().optional(),
  /** Milliseconds after the end of an attempt during which what arrives still counts. */
  ADJOINT_GRACE_MS: z.coerce.number(grace).int(grace).min(0, grace).max(60_000, grace).default(5_000),
  ADJOINT_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly origin: string | undefined;
  readonly proxy: string | undefined;
  readonly graceMs: number;
  readonly logLevel: z.infer<typeof schema>['ADJOINT_LOG'];
}

/** A setting that cannot be used; its message is one sentence for the operator. */
export class ConfigError extends Error {}

/** The configuration from the environment; throws `ConfigError` with one clear sentence. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? 'the environment');
    throw new ConfigError(
      `${name}=${environment[name] ?? ''} cannot be used: ${issue?.message ?? 'unknown'}.`,
    );
  }
  const { data } = parsed;
  return {
    host: data.HOST,
    port: data.PORT,
    dataFolder: resolve(data.ADJOINT_DATA),
    origin: data.ADJOINT_ORIGIN,
    proxy: data.ADJOINT_PROXY,
    graceMs: data.ADJOINT_GRACE_MS,
    logLevel: data.ADJOINT_LOG,
  };
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
