import { hash, verify } from '@node-rs/argon2';

/** Argon2id at the OWASP figures: 19 MiB, two passes; runs off the event loop. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash that carries its own parameters (PHC string). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** A hash of nothing anybody can type: unknown names take as long as wrong passwords. */
const decoy = hashPassword('\u0000');

/** Whether the password fits; takes the same time where there is no such person. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== null;
}
