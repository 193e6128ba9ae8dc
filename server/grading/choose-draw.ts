import { sign } from '../keys.ts';
import type { DrawUse } from '../store/variants.ts';

/**
 * Which draw of a pool a student is given: one they never had, used least by the others (so that
 * neighbours differ while the pool lasts), and among those the first in an order that only the
 * assignment's secret knows. Undefined for an empty pool.
 */
export function chooseDraw(
  pool: readonly DrawUse[],
  secret: string,
  asker: { readonly personId: string; readonly number: number },
): number | undefined {
  const ranked = pool.map((entry) => ({
    ...entry,
    rank: sign(secret, JSON.stringify([asker.personId, asker.number, entry.draw])),
  }));
  ranked.sort((a, b) => a.ownUses - b.ownUses || a.uses - b.uses || (a.rank < b.rank ? -1 : 1));
  return ranked[0]?.draw;
}
